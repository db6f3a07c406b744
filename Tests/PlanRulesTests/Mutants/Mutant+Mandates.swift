extension Mutant {
  private static let lead = "mandat/larm-och-ledning.md"
  private static let support = "mandat/stodinsatsen.md"

  static let mandates: [Mutant] = [
    Mutant(
      "decision-without-holder", "the lines about who may close the group were lost",
      Change(
        lead,
        """
        nivåer: [2, 3]
        innehavare:
          - social-insatschef
          - roll: stallforetradande-insatschef
            om-onåbar: social-insatschef
        samråd: [samordnare]
        meddela: [tib, kommundirektor, grupp:social-krisledningsgrupp]
        """,
        "nivåer: [2, 3]\nsamråd: [samordnare]\nmeddela: [tib, kommundirektor, grupp:social-krisledningsgrupp]"), at: "id: avsluta-gruppen"),
    Mutant(
      "decision-without-holder", "both who may call in support persons were struck",
      Change(
        support,
        "slag: verkställighet\ninnehavare:\n  - samordnare\n  - roll: samordnare-ersattare\n    om-onåbar: samordnare\nmeddela: [social-insatschef]\ngrund: [kapitel:stodinsatsen]\n---\nSamordnaren avgör",
        "slag: verkställighet\nmeddela: [social-insatschef]\ngrund: [kapitel:stodinsatsen]\n---\nSamordnaren avgör"),
      at: "id: kalla-in-stodpersoner"),
    Mutant(
      "decision-uncovered", "nobody may ask for help at level 3 any more",
      Change(
        lead,
        "  - roll: kommundirektor\n    nivåer: [3]\n  - roll: bitradande-kommundirektor\n    nivåer: [3]\n    om-onåbar: kommundirektor\n",
        ""), at: "innehavare:"),
    Mutant(
      "decision-uncovered", "the information chief and her alternate decide in office hours only",
      Change(
        lead, "innehavare:\n  - kommunikationschef\n  - roll: kommunikationschef-ersattare\n",
        "innehavare:\n  - roll: kommunikationschef\n    tid: kontorstid\n  - roll: kommunikationschef-ersattare\n    tid: kontorstid\n"),
      at: "innehavare:"),
    Mutant(
      "succession-cycle", "the head waits for her deputy, who waits for the head",
      Change(
        lead,
        "beslut: Fastställa vilken händelsenivå som gäller för krisstödet\nslag: verkställighet\ninnehavare:\n  - social-insatschef\n",
        "beslut: Fastställa vilken händelsenivå som gäller för krisstödet\nslag: verkställighet\ninnehavare:\n  - roll: social-insatschef\n    om-onåbar: stallforetradande-insatschef\n"
      ), at: "- roll: social-insatschef"),
    Mutant(
      "succession-cycle", "the duty officer and the emergency manager wait for one another",
      Change(
        lead, "innehavare:\n  - tib\n  - roll: beredskapschef\n",
        "innehavare:\n  - roll: tib\n    om-onåbar: beredskapschef\n  - roll: beredskapschef\n"), at: "- roll: tib"),
    Mutant(
      "conflicting-succession", "a second text lets the coordinator convene the group",
      Change(
        lead, "",
        "\n---\ntyp: mandat\nid: sammankalla-igen\nbeslut: Sammankalla gruppen när insatschefen inte svarar\navser: sammankalla-gruppen\nslag: verkställighet\nnivåer: [2, 3]\ninnehavare:\n  - social-insatschef\n  - roll: samordnare\n    om-onåbar: social-insatschef\ngrund: [kapitel:aktivering]\navslutas-av: avsluta-gruppen\n---\n"
      ), at: "- roll: samordnare"),
    Mutant(
      "conflicting-succession", "a second text lets the duty officer close what the coordinator closes",
      Change(
        support, "",
        "\n---\ntyp: mandat\nid: avsluta-igen\nbeslut: Avsluta en stödinsats\navser: avsluta-stodinsats\nslag: verkställighet\nverkan: avslutar\ngäller: grupp:stodgruppen\ninnehavare:\n  - samordnare\n  - roll: tib\n    om-onåbar: samordnare\ngrund: [kapitel:avslut]\n---\n"
      ), at: "- roll: tib"),
    Mutant(
      "handover-without-receiver", "the group is handed over to the coordinator, who may not close it",
      Change(lead, "avslutas-av: avsluta-gruppen\n", "överlämnas-till: [samordnare]\navslutas-av: avsluta-gruppen\n"),
      at: "överlämnas-till: [samordnare]"),
    Mutant(
      "handover-without-receiver", "the support is handed over to the duty officer, who may not end it",
      Change(support, "avslutas-av: avsluta-stodinsats\n", "överlämnas-till: [samordnare, tib]\navslutas-av: avsluta-stodinsats\n"),
      at: "överlämnas-till: [samordnare, tib]"),
    Mutant(
      "holder-unreachable", "the communication chief and her alternate can be reached in office hours",
      Change(
        "roller/forvaltningarna.md",
        "ersättare: [kommunikationschef-ersattare]\nnås: dygnet runt", "ersättare: [kommunikationschef-ersattare]\nnås: kontorstid"),
      Change(
        "roller/forvaltningarna.md", "ersättare: [kommunikationschef]\nnås: dygnet runt", "ersättare: [kommunikationschef]\nnås: kontorstid"
      ),
      at: "kommunikationschef", in: lead),
    Mutant(
      "holder-unreachable", "the coordinator and the alternate go home at five",
      Change(
        "roller/samordnare.md", "ersättare: [samordnare-ersattare]\nnås: dygnet runt", "ersättare: [samordnare-ersattare]\nnås: kontorstid"),
      Change("roller/samordnare.md", "ersättare: [samordnare]\nnås: dygnet runt", "ersättare: [samordnare]\nnås: kontorstid"),
      at: "samordnare", in: support),
    Mutant(
      "step-exceeds-mandate", "the duty officer's card tells her to convene the group",
      Change(
        "checklistor/tib-vid-larm.md", "- [ ] Skriv ner vad insatschefen beslutar",
        "- [ ] [Sammankalla gruppen](mandat:sammankalla-gruppen)"), at: "mandat:sammankalla-gruppen"),
    Mutant(
      "step-exceeds-mandate", "a support person's card buys food",
      Change(
        "checklistor/stodperson-plats.md", "- [ ] Lämna inte barn ensamma", "- [ ] [Köp mat](mandat:gora-inkop) till den som är hungrig"),
      at: "mandat:gora-inkop"),
    Mutant(
      "single-point-of-decision", "the alternates of the chief executive left",
      Change(
        lead,
        "meddela: [krisledningsnamndens-ordforande, social-insatschef, tib]\ngrund: [lag:leh, kapitel:organisation]\navslutas-av: avveckla-krisledningsstab",
        "meddela: [krisledningsnamndens-ordforande, social-insatschef, tib]\ngrund: [lag:leh]\navslutas-av: avveckla-krisledningsstab"),
      Change(
        lead,
        "nivåer: [3]\ninnehavare:\n  - kommundirektor\n  - roll: bitradande-kommundirektor\n    om-onåbar: kommundirektor\nmeddela: [krisledningsnamndens-ordforande, social-insatschef, tib]\ngrund: [lag:leh]",
        "nivåer: [3]\ninnehavare:\n  - kommundirektor\nmeddela: [krisledningsnamndens-ordforande, social-insatschef, tib]\ngrund: [lag:leh]"
      ),
      Change("roller/krisledning.md", "ersättare: [bitradande-kommundirektor]\n", ""), at: "- kommundirektor", in: lead),
    Mutant(
      "activation-without-end", "nobody closes the follow-up",
      Change(support, "avslutas-av: avsluta-uppfoljning", ""), Change("insatser/uppfoljning.md", "avslutas-av: avsluta-uppfoljning\n", ""),
      Change(
        support,
        "id: avsluta-uppfoljning\nbeslut: Avsluta uppföljande stöd till drabbade\nslag: verkställighet\nverkan: avslutar\ngäller: insats:uppfoljning\n",
        "id: avsluta-uppfoljning\nbeslut: Avsluta uppföljande stöd till drabbade\nslag: verkställighet\n"),
      at: "verkan: startar"),
    Mutant(
      "delegated-to-group", "purchases were delegated to the whole group",
      Change(
        lead, "slag: delegation\ninnehavare:\n  - samordnare\n",
        "slag: delegation\ninnehavare:\n  - grupp: stodgruppen\n  - samordnare\n"),
      at: "grupp: stodgruppen"),
    Mutant(
      "delegated-outside-municipality", "purchases were delegated to the church",
      Change(
        lead, "slag: delegation\ninnehavare:\n  - samordnare\n",
        "slag: delegation\ninnehavare:\n  - kyrkans-representant\n  - samordnare\n"),
      at: "kyrkans-representant"),
    Mutant(
      "delegated-outside-municipality", "purchases were delegated to the police",
      Change(
        lead, "slag: delegation\ninnehavare:\n  - samordnare\n",
        "slag: delegation\ninnehavare:\n  - polisens-representant\n  - samordnare\n"),
      at: "polisens-representant"),
    Mutant(
      "delegation-without-decision", "nobody wrote the paragraph down", Change(lead, "  paragraf: § 12\n", ""), at: "organ: Socialnämnden"),
    Mutant(
      "delegation-without-decision", "the board's decision was lost",
      Change(lead, "delegerat-av:\n  organ: Socialnämnden\n  datum: 2026-01-28\n  paragraf: § 12\n", ""), at: "slag: delegation"),
    Mutant(
      "delegation-chain-broken", "purchases rest on a mandate that rests on nothing",
      Change(lead, "  organ: Socialnämnden\n  datum: 2026-01-28\n  paragraf: § 12\n", "  mandat: avdela-personal\n"),
      at: "id: avdela-personal"),
    Mutant(
      "delegation-chain-broken", "purchases were passed on from what an administration gave",
      Change(lead, "  organ: Socialnämnden\n  datum: 2026-01-28\n  paragraf: § 12\n", "  mandat: handla\n"),
      Change(
        lead, "",
        "\n---\ntyp: mandat\nid: handla\nbeslut: Handla till förvaltningen\ninnehavare:\n  - samordnare\ngrund: [kapitel:resurser]\ndelegerat-av:\n  organ: Socialförvaltningen\n---\n"
      ), at: "organ: Socialförvaltningen"),
    Mutant(
      "delegation-cycle", "purchases are delegated by themselves",
      Change(lead, "  organ: Socialnämnden\n  datum: 2026-01-28\n  paragraf: § 12\n", "  mandat: gora-inkop\n"),
      at: "mandat: gora-inkop"),
    Mutant(
      "limit-without-amount", "the amount became a phrase", Change(lead, "gräns: 50 000 kr", "gräns: skäliga kostnader"),
      at: "gräns: skäliga kostnader"),
    Mutant(
      "limit-without-amount", "the open limit was filled with words", Change(lead, "gräns: ej beslutad", "gräns: enligt budget"),
      at: "gräns: enligt budget"),
    Mutant(
      "consulted-not-alarmed", "somebody whom level 1 does not alert is to be consulted",
      Change(
        support, "samråd: [social-insatschef]\nmeddela: [kommunikationschef]",
        "samråd: [kson-avdelningschef]\nmeddela: [kommunikationschef]"),
      at: "samråd: [kson-avdelningschef]"),
    Mutant(
      "mandate-without-card", "the step lost its link",
      Change("checklistor/samordnare-vid-larm.md", "[Öppna en lokal](mandat:oppna-lokal)", "Öppna en lokal"), at: "id: oppna-lokal",
      in: support),
    Mutant(
      "mandate-without-card", "the card of the staff went to somebody who may not decide",
      Change("checklistor/kommundirektor-niva-3.md", "roll: kommundirektor", "roll: beredskapschef"), at: "id: aktivera-krisledningsstab",
      in: lead),
    Mutant(
      "mandate-unused", "a mandate that no card, text or group knows",
      Change(
        support, "",
        "\n---\ntyp: mandat\nid: lana-bil\nbeslut: Låna en bil av räddningstjänsten\nslag: verkställighet\ninnehavare:\n  - samordnare\n  - roll: samordnare-ersattare\n    om-onåbar: samordnare\ngrund: [kapitel:resurser]\n---\n"
      ), at: "id: lana-bil"),
  ]
}
