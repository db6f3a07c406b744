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
      "level-without-mandate", "level 1 got the group that only levels 2 and 3 may convene",
      Change(
        levels, "aktiverar: [tib, social-insatschef, samordnare, stodgruppen]",
        "aktiverar: [tib, social-insatschef, samordnare, stodgruppen, social-krisledningsgrupp]"), at: "social-krisledningsgrupp]"),
    Mutant(
      "level-without-mandate", "the staff may be convened at level 2 only",
      Change(
        "mandat/larm-och-ledning.md", "verkan: startar\ngäller: grupp:krisledningsstab\nnivåer: [3]",
        "verkan: startar\ngäller: grupp:krisledningsstab\nnivåer: [2]"), at: "krisledningsstab, krisledningsnamndens-ordforande]",
      in: levels),
    Mutant(
      "level-steps-down", "level 3 forgot the support group",
      Change(
        levels, "stodgruppen, social-krisledningsgrupp, krisledningsstab, krisledningsnamndens-ordforande]",
        "social-krisledningsgrupp, krisledningsstab, krisledningsnamndens-ordforande]"), at: "krisledningsnamndens-ordforande]"),
    Mutant(
      "identical-criteria", "level 2 was begun as a copy of level 1",
      Change(
        levels,
        """
        - Mellan 20 och 100 personer behöver krisstöd.
        - Flera förvaltningar eller organisationer måste arbeta tillsammans.
        - Behovet väntas vara längre än ett dygn, eller så behöver stödpersonerna lösas av.
        - Händelsen väcker stark oro eller stor uppmärksamhet i kommunen.
        """,
        """
        - Färre än 20 personer behöver krisstöd.
        - Händelsen rör en plats, en arbetsplats, en skola eller en förening.
        - Behovet väntas vara över inom ett dygn.
        - Den drabbade verksamheten leder själv och ber om förstärkning!
        """), at: "- Färre än 20 personer"),
    Mutant(
      "alarm-single-point", "the coordinator has no alternate, and the one called instead calls nobody",
      Change("roller/samordnare.md", "ersättare: [samordnare-ersattare]\n", ""),
      Change(
        chain,
        "| [](roll:samordnare-ersattare) | [](grupp:stodgruppen) | Sms och telefon, när samordnaren inte svarar | 30 min | 1, 2, 3 | dygnet runt | [](roll:social-insatschef) |\n",
        ""), at: "[](roll:samordnare) | Telefon |", in: chain),
    Mutant(
      "alarm-without-fallback", "nobody is called when the police do not answer",
      Change("roller/samverkande.md", "ersättare: [polisens-vakthavande]\n", ""),
      Change(chain, "30 min | 2, 3 | dygnet runt | [](roll:polisens-vakthavande) |", "30 min | 2, 3 | dygnet runt | |"),
      at: "[](roll:polisens-representant)", in: chain),
    Mutant(
      "alarm-too-slow", "the support persons are given an hour more",
      Change(chain, "Sms med svarskrav, sedan telefon | 30 min", "Sms med svarskrav, sedan telefon | 90 min"), at: "stodgruppen]",
      in: levels),
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
