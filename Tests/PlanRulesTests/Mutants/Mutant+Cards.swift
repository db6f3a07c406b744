extension Mutant {
  private static func card(_ name: String) -> String { "checklistor/\(name).md" }

  /// Action cards.
  static let cards: [Mutant] = [
    Mutant(
      "block-too-long", "a tenth step was added to the calls",
      Change(
        card("tib-samla-gruppen"), "- [ ] Ring [kommundirektören](roll:kommundirektor) inom 30 min\n",
        "- [ ] Ring [kommundirektören](roll:kommundirektor) inom 30 min\n- [ ] Skriv upp vilka du nått\n"),
      at: "Skriv upp vilka du nått"),
    Mutant(
      "step-too-long", "a paragraph of the plan became a step",
      Change(
        card("kyrkan-i-gruppen"), "- [ ] Håll kontakt med andra trossamfund",
        """
        - [ ] Håll kontakt med andra trossamfund i kommunen, ta reda på vilka av dem som kan öppna sina lokaler, vilka ceremonier de kan hålla och på \
        vilka språk, och berätta det för gruppen vid nästa möte
        """), at: "andra trossamfund"),
    Mutant(
      "step-not-verb-first", "a step was written as a description",
      Change(card("kommunikationschef-under"), "- [ ] Utse en talesperson", "- [ ] Du utser en talesperson"), at: "Du utser"),
    Mutant(
      "step-without-contact", "a link was lost when the step was rewritten",
      Change(card("tib-vid-larm"), "- [ ] Ring [social insatschef](roll:social-insatschef) inom", "- [ ] Ring social insatschef inom"),
      at: "Ring social insatschef"),
    Mutant(
      "step-without-contact", "the substitute is named, but not linked",
      Change(
        card("insatschef-vid-larm"), "- [ ] Ring [samordnarens ersättare](roll:samordnare-ersattare) om",
        "- [ ] Inget svar: kontakta samordnarens ersättare om"), at: "Inget svar: kontakta"),
    Mutant(
      "phase-missing", "the last heading went with the end of the card",
      Change(
        card("tib-vid-larm"), "\n## Efter\n- [ ] Lämna din loggbok till [samordnaren](roll:samordnare)\n- [ ] Delta i utvärderingen\n", ""),
      at: "## Vid larm", in: card("tib-samla-gruppen")),
    Mutant(
      "card-without-report-to", "the police officer's card does not say who leads",
      Change(card("polisen-i-gruppen"), "rapporterar-till: social-insatschef\n", ""), at: "id: polisen-i-gruppen"),
  ]
}
