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
      "role-without-alternate", "nobody replaces the communication chief",
      Change(chiefs, "ersättare: [kommunikationschef-ersattare]\n", ""), at: "id: kommunikationschef"),
    Mutant(
      "role-without-alternate", "nobody replaces the head of social response",
      Change("roller/social-insatschef.md", "ersättare: [stallforetradande-insatschef]\n", ""), at: "id: social-insatschef"),
    Mutant(
      "role-without-alternate", "nobody replaces the coordinator",
      Change("roller/samordnare.md", "ersättare: [samordnare-ersattare]\n", ""), at: "id: samordnare"),
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
