extension Mutant {
  private static let alarm = "telefonlistor/larmlista.md"
  private static let rota = "telefonlistor/tib-rota.md"
  private static let withWeeks = Change(rota, "| Namn | Kontakt |\n|---|---|\n", "| Namn | Kontakt | Vecka |\n|---|---|---|\n")

  /// Telephone numbers and rotas.
  static let numbers: [Mutant] = [
    Mutant(
      "invalid-phone-number", "the last digit fell off",
      Change(alarm, "| Test Tallberg | 070-174 06 07 |", "| Test Tallberg | 070-174 06 0 |"),
      at: "Test Tallberg"),
    Mutant(
      "invalid-phone-number", "two numbers in one cell",
      Change(alarm, "| Demo Dalby | 070-174 06 21 |", "| Demo Dalby | 070-174 06 21 / 070-174 06 99 |"), at: "Demo Dalby"),
    Mutant(
      "number-format", "a number was pasted from a register",
      Change(alarm, "| Test Tallberg | 070-174 06 07 |", "| Test Tallberg | 0701740607 |"),
      at: "Test Tallberg"),
    Mutant(
      "public-personal-number", "the key holders' list was opened to the intranet",
      Change("telefonlistor/nyckelhallare.md", "synlighet: pärm", "synlighet: intranät"), at: "Utkast Utterbäck"),
    Mutant(
      "same-person-different-number", "the head of social response volunteers with her old number",
      Change("telefonlistor/stodpersoner.md", "| Övning Öhrn | 070-174 06 30 |", "| Prov Påhlsson | 070-174 06 30 |"), at: "Prov Påhlsson"),
    Mutant(
      "rota-gap", "the last one was moved past Christmas", withWeeks,
      Change(rota, "| Mall Mossgren | [](kontakt:larm-tib) |", "| Mall Mossgren | [](kontakt:larm-tib) | 53 |"), at: "id: tib-rota"),
    Mutant(
      "rota-overlap", "two changed weeks, and only one wrote it down", withWeeks,
      Change(rota, "| Mall Mossgren | [](kontakt:larm-tib) |", "| Mall Mossgren | [](kontakt:larm-tib) | 51 |"), at: "Mall Mossgren"),
    Mutant(
      "rota-uneven", "somebody took over for two who left",
      Change(rota, "| Demo Dunér |", "| Fiktiv Fälth |"), Change(rota, "| Låtsas Lyckegård |", "| Fiktiv  Fälth |"), at: "Fiktiv Fälth"),
  ]
}
