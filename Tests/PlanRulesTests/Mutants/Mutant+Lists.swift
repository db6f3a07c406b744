extension Mutant {
  private static let alarm = "telefonlistor/larmlista.md"

  /// Contact lists, endurance and rotas.
  static let lists: [Mutant] = [
    Mutant(
      "dormant-page-without-owner", "a page for the public that nobody is to publish",
      Change(
        "vilande/stod.md", "",
        "---\ntyp: vilande-sida\nid: stod-efter-handelsen\ntitel: Stöd efter händelsen\nstartas-av: starta-uppfoljning\n---\nRing växeln.\n"
      ),
      at: "id: stod-efter-handelsen"),
    Mutant(
      "dormant-number-unfit", "a number that is to sleep is on the public list",
      Change(
        "vilande/stod.md", "",
        "---\ntyp: vilande-sida\nid: stod\ntitel: Stöd\nansvarig: kommunikationschef\nstartas-av: starta-uppfoljning\nkontakter: [vaxeln]\n---\n"
      ),
      at: "kontakter: [vaxeln]"),
    Mutant("list-without-owner", "nobody owns the alarm list", Change(alarm, "ansvarig: samordnare\n", ""), at: "id: larmlista"),
    Mutant(
      "list-without-owner", "nobody owns the key holders' list",
      Change("telefonlistor/nyckelhallare.md", "ansvarig: samordnare\n", ""), at: "id: nyckelhallare"),
    Mutant(
      "stale-entry", "half a year went by", Change("plan.md", "version: 1.0\nstatus", "version: 1.1\nstatus"),
      at: "larm-tib",
      in: alarm, on: "2027-05-16"),
    Mutant(
      "stale-entry", "one row was verified last year",
      Change(
        alarm, "[](organisation:raddningstjansten) | 2026-10-05 | |\n| larm-stallforetradande-raddningschef",
        "[](organisation:raddningstjansten) | 2025-10-05 | |\n| larm-stallforetradande-raddningschef"),
      at: "2025-10-05"),
    Mutant(
      "entry-without-date", "nobody wrote when the list was verified",
      Change("telefonlistor/nyckelhallare.md", "kontrollerad: 2026-10-07\nintervall", "intervall"),
      Change("telefonlistor/nyckelhallare.md", "exempel.enqvist@example.se | 2026-10-04 | |", "exempel.enqvist@example.se | | |"),
      at: "Exempel Enqvist"),
    Mutant(
      "duplicate-number", "a number was copied from the row above",
      Change(alarm, "| Prov Påhlsson | 070-174 06 06 |", "| Prov Påhlsson | 070-174 06 05 |"), at: "070-174 06 05"),
    Mutant(
      "duplicate-number", "two support persons share a number, written in two ways",
      Change("telefonlistor/stodpersoner.md", "| Demo Degerman | 070-174 06 31 |", "| Demo Degerman | +46 70 174 06 30 |"),
      at: "Demo Degerman"),
    Mutant(
      "counted-twice", "a support person became the fire chief",
      Change("telefonlistor/stodpersoner.md", "| Övning Öhrn | 070-174 06 30 |", "| Låtsas Lövgren | 070-174 06 13 |"),
      at: "Låtsas Lövgren",
      in: "telefonlistor/stodpersoner.md"),
    Mutant(
      "endurance-short", "shifts of twelve hours without enough people",
      Change("roller/stodgruppen.md", "antal: 26", "antal: 12"), at: "timmar: 48", in: "plan.md"),
    Mutant(
      "endurance-short", "level 3 needs twenty persons at work",
      Change("plan.md", "    3: 8\n", "    3: 20\n"), at: "timmar: 48"),
  ]
}
