extension Mutant {
  /// Cards, laws, language, decision, time and editions.
  static let textsAndTime: [Mutant] = [
    Mutant(
      "decided-without-decision", "the status was changed before the meeting", Change("plan.md", "status: förslag", "status: beslutad"),
      at: "status: beslutad"),
    Mutant(
      "proposal-out-of-style", "a point was pasted from another board's minutes",
      Change("underlag/tjansteskrivelse.md", "1. Socialnämnden ställer sig bakom", "1. att ställa sig bakom"), at: "att ställa sig bakom"),
    Mutant(
      "proposal-with-two-actions", "two points were made into one",
      Change(
        "underlag/tjansteskrivelse.md", "att gälla från den 1 februari 2027.", "att gälla från den 1 februari 2027 och att den ses över."),
      at: "fastställer planen"),
    Mutant(
      "plan-overdue", "a year and a day", at: "aktualiseras", in: "plan.md", on: "2027-10-02"),
    Mutant(
      "repealed-law-cited", "an appropriation was founded on the old social services act",
      Change(
        "mandat/stodinsatsen.md", "samråd: [samordnare, pkl-ledare]\nmeddela: [kommunikationschef, socialdirektor]\ngrund: [lag:sol,",
        "samråd: [samordnare, pkl-ledare]\nmeddela: [kommunikationschef, socialdirektor]\ngrund: [lag:sol-2001,"),
      at: "lag:sol-2001"),
    Mutant(
      "expired-policy-cited", "relief was founded on a programme whose years are over",
      Change(
        "roller/tib.md", "",
        "\n---\ntyp: styrdokument\nid: program-2016\ntitel: Handlingsprogram 2016–2018\ngäller-till: 2018-12-31\n---\n"),
      Change("mandat/stodinsatsen.md", "grund: [kapitel:uthallighet]", "grund: [styrdokument:program-2016, kapitel:uthallighet]"),
      at: "styrdokument:program-2016", in: "mandat/stodinsatsen.md"),
    Mutant(
      "unused-entity", "an organisation that nothing points at",
      Change("organisationer/organisationer.md", "| frivilliga |", "| hamnen | Hamnen i Kapellskär | | bolag | |\n| frivilliga |"),
      at: "hamnen"),
    Mutant(
      "public-text-needs-hidden", "the first chapter leans on the alarm list",
      Change("kapitel/01-syfte.md", "## Vad krisstödet gör", "Numren står i [](telefonlista:larmlista).\n\n## Vad krisstödet gör"),
      at: "telefonlista:larmlista"),
    Mutant(
      "unknown-law", "a slip in the number of a law",
      Change("kapitel/03-rattslig-grund.md", "sekretesslagen (2009:400)](lag:osl)", "sekretesslagen (2009:401)](lag:osl)"), at: "2009:401"),
    Mutant(
      "outdated-term", "a sentence from the old plan",
      Change("kapitel/01-syfte.md", "får sitt stöd av regionens hälso-", "får sitt stöd av landstingets hälso-"), at: "landstingets"),
    Mutant(
      "outdated-term", "the group got its old name back",
      Change("grupper/grupper.md", "titel: Stödgruppen", "titel: POSOM-gruppen"), at: "titel: POSOM-gruppen"),
    Mutant(
      "undefined-abbreviation", "the police wrote as they speak",
      Change("kapitel/07-aktivering.md", "Räddningstjänsten kan nås med Rakel.", "Räddningstjänsten och RLC kan nås med Rakel."), at: "RLC"),
    Mutant(
      "term-drift", "a chapter calls the group something else",
      Change("kapitel/09-stodinsatsen.md", "Stödinsatsen är det de drabbade möter.", "Krisstödsteamet är det de drabbade möter."),
      Change("grupper/grupper.md", "titel: Stödgruppen", "titel: Stödgruppen\näven-kallad: [Krisstödsteamet]"), at: "Krisstödsteamet"),
    Mutant(
      "valid-before-decided", "the meeting was put off",
      Change(
        "plan.md", "status: förslag", "status: beslutad\nbeslut:\n  organ: Kommunfullmäktige\n  datum: 2027-03-01\n  paragraf: § 7"),
      at: "gäller-från"),
    Mutant(
      "replaced-plan-missing", "a second version forgets the first",
      Change("plan.md", "version: 1.0\nstatus", "version: 2.0\nstatus"),
      Change("plan.md", "ersätter: Inget. Kommunen har under en längre tid saknat styrande dokument för krisstödet.\n", ""),
      at: "version: 2.0"),
  ]
}
