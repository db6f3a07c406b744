import PlanPages

/// A small publication with every kind of block, made without a plan.
enum SamplePublication {
  static func make(language: String = "sv", isPublic: Bool = false, title: String = "Plan för krisstöd", extra: [Block] = []) -> Publication
  {
    Publication(
      id: "intranat", name: "Intranätsutgåva", language: language,
      document: DocumentFacts(
        planID: "exempel", title: title, municipality: "Exempelby kommun", version: "1.0", status: "Förslag", caseNumber: "KS 2026-123",
        decision: nil, validFrom: "2027-01-01", revisionDue: "2028-01-01", date: "2026-11-21", day: 20_778, edition: "Intranätet",
        address: nil),
      start: start,
      sections: [
        .init(id: "nivaer", title: "Händelsenivåer", number: 1, pages: [level]),
        .init(id: "kort", title: "Åtgärdskort", number: 2, pages: [cards, card]),
        .init(id: "roller", title: "Roller", number: 3, pages: [roles, role]),
        .init(id: "telefon", title: "Telefon", number: 4, pages: [contacts]),
        .init(id: "planen", title: "Planen", number: 5, pages: [chapter(extra)]),
        .init(id: "blanketter", title: "Blanketter", number: 6, pages: [form]),
      ],
      pictures: ["bilder/karta å.png": Picture(bytes: [0x89, 0x50, 0x4E, 0x47])], data: "{\"titel\":\"Plan\"}\n", isPublic: isPublic)
  }

  static func link(_ text: String, _ path: String, _ anchor: String? = nil) -> Span {
    .link(LinkSpan(target: .page(path: path, anchor: anchor), spans: [.text(text)]))
  }

  static func number(_ shown: String, _ dialled: String) -> Span { .telephone(TelephoneSpan(shown: shown, dialled: dialled)) }

  static func heading(_ level: Int, _ text: String, _ anchor: String) -> Block {
    .heading(Heading(level: level, spans: [.text(text)], anchor: anchor))
  }

  static let start = Page(
    path: "index", kind: .start, title: "Krisstöd i Exempelby kommun", summary: "Vad du gör när larmet kommer.",
    blocks: [
      .tiles([
        Tile(title: "Larmet har kommit", text: "Börja här: kortet för tjänsteperson i beredskap.", target: "kort/tib", isPrimary: true)
      ]),
      heading(2, "Hur allvarligt är det?", "niva"),
      .tiles([
        Tile(
          title: "Nivå 1: Mindre händelse", text: "Ordinarie verksamhet räcker.", symbol: Symbol(shape: .circle, number: 1),
          target: "niva/1"),
        Tile(
          title: "Nivå 2: Allvarlig händelse", text: "Fler än tio berörda.", symbol: Symbol(shape: .triangle, number: 2), target: "niva/1"),
        Tile(
          title: "Nivå 3: Extraordinär händelse", text: "Hela kommunen berörs.", symbol: Symbol(shape: .square, number: 3), target: "niva/1"
        ),
      ]),
      heading(2, "Hitta", "hitta"),
      .tiles([
        Tile(title: "Ring", text: "Larmlistan och alla telefonlistor.", target: "telefon/larmlista"),
        Tile(title: "Åtgärdskort", text: "Vad varje roll gör, steg för steg.", target: "kort/index"),
        Tile(title: "Vem får besluta?", text: "Mandat per nivå och tid.", target: "roll/tib"),
      ]),
    ])

  static let level = Page(
    path: "niva/1", kind: .level, title: "Nivå 2: Allvarlig händelse", summary: "Fler än tio personer är berörda.",
    blocks: [
      .facts([
        Fact("Nivå", [.symbol(Symbol(shape: .triangle, number: 2)), .text("\u{A0}Nivå 2: Allvarlig händelse")]),
        Fact("Leds av", [link("Social insatschef", "roll/tib")]),
        Fact("Aktiverar", [link("Stödgruppen", "roll/tib"), .text(", "), link("Krisledningsstaben", "roll/tib")]),
      ]),
      heading(2, "Kriterier", "kriterier"),
      .list(
        ListBlock(items: [
          [.paragraph([.text("Fler än tio personer är berörda.")])], [.paragraph([.text("Stödet behövs i mer än ett dygn.")])],
        ])),
      heading(2, "Vem får besluta", "besluta"),
      .table(
        TableBlock(
          caption: "Beslut på nivå 2", head: [[.text("Beslut")], [.text("Kontorstid")], [.text("Övrig tid")], [.text("Om onåbar")]],
          rows: [
            [
              [link("Sammankalla social krisledningsgrupp", "roll/tib")], [link("Social insatschef", "roll/tib")],
              [link("TiB", "roll/tib")],
              [.text("TiB, sedan beredskapschef")],
            ],
            [
              [link("Öppna stödcentrum", "roll/tib")], [link("Social insatschef", "roll/tib")], [link("Social insatschef", "roll/tib")],
              [.text("Socialdirektör")],
            ],
          ])),
    ])

  static let cards = Page(
    path: "kort/index", kind: .overview, title: "Åtgärdskort", summary: "Alla kort efter roll.",
    blocks: [
      .tiles([Tile(title: "TiB: När larmet kommer", text: "Tjänsteperson i beredskap", target: "kort/tib", isPrimary: false)])
    ])

  static let card = Page(
    path: "kort/tib", kind: .card, title: "Tjänsteperson i beredskap: När larmet kommer", summary: "Från larm till samlad grupp.",
    blocks: [
      .facts([Fact("Roll", [link("Tjänsteperson i beredskap", "roll/tib")]), Fact("Rapporterar till", [.text("Krisledningsstaben")])]),
      .checklist(
        ChecklistBlock(
          id: "vid-larm", paper: "A5",
          phases: [
            .init(
              title: "Vid larm", anchor: "vid-larm", introduction: [],
              steps: [
                .init(
                  number: 1, spans: [.text("Skriv tid och uppgiftslämnare i "), link("loggboken", "blankett/loggbok")], timeLimit: nil,
                  telephones: [], remark: []),
                .init(
                  number: 2, spans: [.text("Ring "), link("social insatschef", "roll/tib")], timeLimit: "inom 15 min",
                  telephones: [Fact("Social insatschef", [number("070-174 06 05", "+46701740605"), number("0176-710 00", "+4617671000")])],
                  remark: [.paragraph([.text("Svarar ingen: ring ställföreträdaren.")])]),
                .init(
                  number: 3,
                  spans: [
                    .text("Bedöm om det är "), .symbol(Symbol(shape: .triangle, number: 2)), link("nivå 2", "niva/1"),
                    .text(" eller högre"),
                  ], timeLimit: nil, telephones: [], remark: []),
              ]),
            .init(
              title: "Under", anchor: "under", introduction: [.paragraph([.text("När gruppen är samlad.")])],
              steps: [
                .init(number: 4, spans: [.text("Lämna över till insatschefen")], timeLimit: "inom 1 timme", telephones: [], remark: [])
              ]),
          ])),
      heading(2, "Du får besluta", "beslut"),
      .list(ListBlock(items: [[.paragraph([link("Sammankalla gruppen", "roll/tib"), .text(": om insatschefen inte kan nås")])]])),
    ])

  static let roles = Page(
    path: "roll/index", kind: .overview, title: "Roller",
    blocks: [
      .diagram(diagram),
      .table(
        TableBlock(
          caption: "Rollerna", head: [[.text("Roll")], [.text("Nås")]], rows: [[[link("TiB", "roll/tib")], [.text("dygnet runt")]]])),
    ])

  static let diagram = Diagram(
    title: "Organisationen", description: "Vem som rapporterar till vem.", width: 620, height: 220,
    boxes: [
      .init(lines: ["Krisledningsstab"], style: .group, x: 200, y: 10, width: 200, height: 48, target: "niva/1"),
      .init(lines: ["Social", "insatschef"], style: .role, x: 40, y: 130, width: 160, height: 60, target: "roll/tib"),
      .init(lines: ["Polisen"], style: .outside, x: 230, y: 130, width: 140, height: 60),
      .init(lines: ["Socialförvaltningen"], style: .organisation, x: 410, y: 130, width: 180, height: 60),
    ],
    arrows: [
      .init(
        points: [.init(x: 300, y: 58), .init(x: 300, y: 94), .init(x: 120, y: 94), .init(x: 120, y: 130)], label: "inom 15 min",
        labelAt: .init(x: 190, y: 94), isDashed: false),
      .init(points: [.init(x: 300, y: 58), .init(x: 300, y: 130)], label: nil, labelAt: .init(x: 0, y: 0), isDashed: true),
      .init(
        points: [.init(x: 300, y: 58), .init(x: 300, y: 94), .init(x: 500, y: 94), .init(x: 500, y: 130)], label: "inget svar",
        labelAt: .init(x: 430, y: 94), isDashed: true),
    ])

  static let role = Page(
    path: "roll/tib", kind: .role, title: "Tjänsteperson i beredskap", summary: "Tar emot larmet dygnet runt.",
    blocks: [
      .facts([
        Fact("Organisation", [.text("Kommunledningskontoret")]), Fact("Nås", [.text("dygnet runt")]),
        Fact("Ersättare", [link("Beredskapschef", "roll/index"), .text(", "), link("Säkerhetschef", "roll/index")]),
      ]),
      heading(2, "Före", "fore"), .list(ListBlock(items: [[.paragraph([.text("Övar två gånger om året.")])]])),
      heading(2, "Under", "under"), .list(ListBlock(items: [[.paragraph([.text("Tar emot larm från "), .strong([.text("SOS")])])]])),
      heading(2, "Efter", "efter"), .paragraph([.text("Skriver rapport.")]),
      heading(2, "Åtgärdskort", "kort"), .paragraph([link("När larmet kommer", "kort/tib", "vid-larm")]),
    ])

  static let contacts = Page(
    path: "telefon/larmlista", kind: .contacts, title: "Larmlista",
    blocks: [
      .facts([Fact("Ansvarig", [link("Samordnare", "roll/tib")]), Fact("Kontrollerad", [.text("2026-10-01")])]),
      .table(
        TableBlock(
          caption: "Larmlista", head: ["Roll", "Namn", "Telefon", "Organisation", "Kontrollerad"].map { [.text($0)] },
          rows: (1...6).map { row in
            [
              [link("Social insatschef \(row)", "roll/tib")], [.text("Exempel Ekström")],
              [number("070-174 06 05", "+46701740605"), .text(", "), number("08-465 004 00", "+46846500400")],
              [.text("Socialförvaltningen")], [.text("2026-10-01")],
            ]
          })),
    ])

  static func chapter(_ extra: [Block]) -> Page {
    Page(
      path: "kapitel/syfte", kind: .chapter, title: "1 Syfte", summary: "Vad planen är till för.",
      blocks: [
        .paragraph([
          .text("Planen beskriver hur kommunen ger "), .emphasis([.text("psykologiskt")]), .text(" och socialt stöd. Se "),
          .link(LinkSpan(target: .address("https://www.example.se/?a=1&b=2"), spans: [.text("handboken")])), .text("."),
        ]),
        .callout(Callout(kind: .important, title: "Viktigt", blocks: [.paragraph([.text("Larma alltid 112 först.")])])),
        .callout(Callout(kind: .information, title: "Bra att veta", blocks: [.paragraph([.text("Stödet är frivilligt.")])])),
        .callout(Callout(kind: .question, title: "Öppen fråga", blocks: [.paragraph([.text("Vem öppnar lokalen?")])])),
        heading(2, "Vem stödet är till för", "vem"),
        heading(3, "Drabbade", "drabbade"), .paragraph([.text("De som varit med."), .lineBreak, .text("Och deras närstående.")]),
        heading(2, "Hur det går till", "hur"),
        .list(
          ListBlock(
            start: 3,
            items: [
              [.paragraph([.text("Tredje.")]), .list(ListBlock(items: [[.paragraph([.text("Under.")])]]))],
              [.paragraph([.text("Fjärde.")])],
            ])),
        .quote([.paragraph([.text("Ingen ska stå ensam.")])]), .code("krisplan check"), .rule,
        heading(2, "Karta", "karta"), .picture(PictureBlock(path: "bilder/karta å.png", alternative: "Karta över kommunen")),
        heading(2, "Mer", "mer"), .paragraph([.code("id")]),
      ] + extra)
  }

  static let form = Page(
    path: "blankett/loggbok", kind: .form, title: "Loggbok",
    blocks: [
      .form(.fields(["Händelse", "Datum"])), .form(.log(heads: ["Tid", "Vad hände", "Åtgärd", "Signatur"], rows: 3)), .form(.lines(4)),
      .form(.quadrants(["Vad vet vi", "Vad tror vi", "Vad behövs", "Vad gör vi"])), .form(.choices(["Ja", "Nej"])),
      .form(.signatures(["Insatschef"])),
    ])
}
