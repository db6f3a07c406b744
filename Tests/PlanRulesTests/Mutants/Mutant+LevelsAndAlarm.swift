extension Mutant {
  private static let levels = "nivåer/nivåer.md"
  private static let chain = "larmkedja.md"

  static let levelsAndAlarm: [Mutant] = [
    Mutant(
      "level-gap", "a fifth level was added to three",
      Change(
        levels, "",
        "\n---\ntyp: händelsenivå\nnummer: 5\ntitel: Krig\nsymbol: stjärna\nleds-av: krisledningsstab\naktiverar: [tib, krisledningsstab]\n---\n## Kriterier\n- Höjd beredskap råder.\n"
      ), at: "nummer: 5"),
    Mutant(
      "level-without-criteria", "the criteria of level 2 were lost",
      Change(
        levels,
        """
        ## Kriterier
        - Mellan 20 och 100 personer behöver krisstöd.
        - Flera förvaltningar eller organisationer måste arbeta tillsammans.
        - Behovet väntas vara längre än ett dygn, eller så behöver stödpersonerna lösas av.
        - Händelsen väcker stark oro eller stor uppmärksamhet i kommunen.

        """, ""), at: "nummer: 2"),
    Mutant("level-without-leader", "nobody leads level 3", Change(levels, "leds-av: krisledningsstab\n", ""), at: "nummer: 3"),
    Mutant(
      "unreachable-in-alarm", "the line to the chairman was struck",
      Change(
        chain,
        "| [](roll:kommundirektor) | [](roll:krisledningsnamndens-ordforande) | Telefon | 30 min | 3 | dygnet runt | [](roll:krisledningsnamndens-vice-ordforande) |\n",
        ""),
      Change(
        chain,
        "| [](roll:bitradande-kommundirektor) | [](roll:krisledningsnamndens-ordforande) | Telefon, när kommundirektören inte svarar | 30 min | 3 | dygnet runt | [](roll:krisledningsnamndens-vice-ordforande) |\n",
        ""), at: "krisledningsnamndens-ordforande]", in: levels),
    Mutant(
      "unreachable-in-alarm", "the coordinator is called in office hours only",
      Change(
        chain, "[](roll:samordnare) | Telefon | 15 min | 1, 2, 3 | dygnet runt |",
        "[](roll:samordnare) | Telefon | 15 min | 1, 2, 3 | kontorstid |"),
      Change(
        chain, "[](roll:samordnare) | Telefon, när insatschefen inte svarar | 15 min | 1, 2, 3 | dygnet runt |",
        "[](roll:samordnare) | Telefon, när insatschefen inte svarar | 15 min | 1, 2, 3 | kontorstid |"), at: "samordnare", in: levels),
  ]
}
