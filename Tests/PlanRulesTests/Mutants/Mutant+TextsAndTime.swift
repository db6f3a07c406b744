extension Mutant {
  /// Cards, laws, language, decision, time and editions.
  static let textsAndTime: [Mutant] = [
    Mutant(
      "decided-without-decision", "the status was changed before the meeting", Change("plan.md", "status: förslag", "status: beslutad"),
      at: "status: beslutad"),
    Mutant(
      "plan-overdue", "a year and a day", at: "aktualiseras", in: "plan.md", on: "2027-10-02"),
    Mutant(
      "repealed-law-cited", "an appropriation was founded on the old social services act",
      Change(
        "mandat/stodinsatsen.md", "samråd: [samordnare, pkl-ledare]\nmeddela: [kommunikationschef, socialdirektor]\ngrund: [lag:sol,",
        "samråd: [samordnare, pkl-ledare]\nmeddela: [kommunikationschef, socialdirektor]\ngrund: [lag:sol-2001,"),
      at: "lag:sol-2001"),
    Mutant(
      "unused-entity", "an organisation that nothing points at",
      Change("organisationer/organisationer.md", "| frivilliga |", "| hamnen | Hamnen i Kapellskär | | bolag | |\n| frivilliga |"),
      at: "hamnen"),
    Mutant(
      "public-text-needs-hidden", "the first chapter leans on the alarm list",
      Change("kapitel/01-syfte.md", "## Vad krisstödet gör", "Numren står i [](telefonlista:larmlista).\n\n## Vad krisstödet gör"),
      at: "telefonlista:larmlista"),
  ]
}
