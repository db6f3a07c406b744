extension Mutant {
  private static let chiefs = "roller/forvaltningarna.md"
  private static let groups = "grupper/grupper.md"

  /// Roles and groups.
  static let people: [Mutant] = [
    Mutant(
      "alternate-is-holder", "the fire chief replaces himself",
      Change(chiefs, "ersättare: [stallforetradande-raddningschef]", "ersättare: [raddningschef, stallforetradande-raddningschef]"),
      at: "ersättare: [raddningschef, stallforetradande-raddningschef]"),
    Mutant(
      "alternate-is-holder", "a seat in the group has its holder as alternate",
      Change(
        groups, "- roll: bou-direktor\n    ersättare: [bou-direktor-ersattare]", "- roll: bou-direktor\n    ersättare: [bou-direktor]"),
      at: "ersättare: [bou-direktor]"),
    Mutant(
      "reporting-cycle", "the chief executive reports to the head of social response",
      Change("roller/krisledning.md", "rapporterar-till: krisledningsnamndens-ordforande", "rapporterar-till: social-insatschef"),
      at: "rapporterar-till", in: "roller/krisledning.md"),
    Mutant(
      "reporting-cycle", "the coordinator and the support-group leader report to one another",
      Change(
        "roller/samordnare.md", "nås: dygnet runt\nrapporterar-till: social-insatschef\näven-kallad",
        "nås: dygnet runt\nrapporterar-till: stodgruppsledare\näven-kallad"), at: "rapporterar-till"),
    Mutant(
      "leadership-cycle", "the coordinator and the support-group leader lead one another",
      Change(
        "roller/samordnare.md", "nås: dygnet runt\nrapporterar-till: social-insatschef\näven-kallad",
        "nås: dygnet runt\nleds-av: stodgruppsledare\nrapporterar-till: social-insatschef\näven-kallad"),
      Change("roller/stodgruppen.md", "rapporterar-till: samordnare", "leds-av: samordnare\nrapporterar-till: samordnare"),
      at: "leds-av", in: "roller/samordnare.md"),
    Mutant(
      "role-without-alternate", "nobody replaces the communication chief",
      Change(chiefs, "ersättare: [kommunikationschef-ersattare]\n", ""), at: "id: kommunikationschef"),
    Mutant(
      "role-without-alternate", "nobody replaces the head of social response",
      Change("roller/social-insatschef.md", "ersättare: [stallforetradande-insatschef]\n", ""), at: "id: social-insatschef"),
    Mutant(
      "role-without-alternate", "nobody replaces whoever of the rota is on duty",
      Change("roller/tib.md", "ersättare: [beredskapschef]\n", ""), at: "id: tib"),
    Mutant(
      "role-without-alternate", "nobody replaces the coordinator",
      Change("roller/samordnare.md", "ersättare: [samordnare-ersattare]\n", ""), at: "id: samordnare"),
    Mutant(
      "alternates-share-person", "the deputy left, and the head of social response took over both",
      Change("telefonlistor/larmlista.md", "| Test Tallberg | 070-174 06 07 |", "| Prov Påhlsson | 070-174 06 06 |"),
      at: "ersättare: [stallforetradande-insatschef]", in: "roller/social-insatschef.md"),
    Mutant(
      "person-in-two-roles", "the coordinator was appointed fire chief",
      Change("telefonlistor/larmlista.md", "| Låtsas Lövgren | 070-174 06 13 |", "| Mall Malmros | 070-174 06 08 |"),
      at: "larm-raddningschef"),
    Mutant(
      "member-without-alternate", "the psychiatric lead has no alternate any more",
      Change("roller/samverkande.md", "ersättare: [regionens-tib]\n", ""), at: "- pkl-ledare", in: groups),
    Mutant(
      "quorum-exceeds-members", "a digit too many", Change(groups, "beslutför: 3", "beslutför: 13"), at: "beslutför: 13"),
    Mutant(
      "role-without-task", "a seat in the staff for somebody of whom nothing is said",
      Change(
        "roller/tib.md", "",
        "\n---\ntyp: roll\nid: registrator\ntitel: Registrator\norganisation: kommunstyrelsekontoret\nersättare: [tib]\n---\n"),
      Change(
        groups, "    benämning: Social insatschef, företräder krisstödet\n",
        "    benämning: Social insatschef, företräder krisstödet\n  - registrator\n"),
      at: "id: registrator"),
    Mutant(
      "role-without-contact", "the chief executive is missing from the alarm list",
      Change("telefonlistor/larmlista.md", "[](roll:kommundirektor) ", "[](roll:bitradande-kommundirektor) "), at: "id: kommundirektor",
      in: "roller/krisledning.md"),
    Mutant(
      "role-without-card", "the communication chief's card went to the alternate's desk",
      Change("checklistor/kommunikationschef-under.md", "roll: kommunikationschef", "roll: socialdirektor"), at: "id: kommunikationschef",
      in: chiefs),
    Mutant(
      "role-unused", "a role that nothing points at",
      Change(
        "roller/tib.md", "",
        "\n---\ntyp: roll\nid: registrator\ntitel: Registrator\norganisation: kommunstyrelsekontoret\nersättare: [tib]\nnås: kontorstid\nrapporterar-till: kommundirektor\n---\nFör diariet.\n"
      ), at: "id: registrator"),
    Mutant(
      "group-without-convener", "nobody calls the support group",
      Change(groups, "sammankallande: samordnare\n", ""), at: "id: stodgruppen"),
    Mutant(
      "group-without-convener", "nobody calls the staff", Change(groups, "sammankallande: kommundirektor\n", ""), at: "id: krisledningsstab"
    ),
    Mutant(
      "leader-not-member", "the group's leader has no seat in it",
      Change(groups, "ledare: social-insatschef", "ledare: socialdirektor"), at: "ledare: socialdirektor"),
    Mutant(
      "leader-not-member", "the staff is led by somebody else",
      Change(groups, "ledare: kommundirektor", "ledare: samordnare"),
      at: "ledare: samordnare"),
  ]
}
