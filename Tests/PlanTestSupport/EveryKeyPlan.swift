/// The files of a plan in which every key of every type is written once.
public let everyKeyFiles = [
  "plan.md": """
  ---
  typ: plan
  id: p
  titel: P
  synlighet: intranät
  kommun: K
  version: 1.0
  status: beslutad
  diarienummer: KS 1
  beslut: {organ: KF, datum: 2026-10-01, paragraf: § 1}
  beslutsnivåer: {principer: KF, kontaktuppgifter: R}
  ersätter: Inget
  gäller-från: 2027-01-01
  aktualiseras: 2028-01-01
  ansvarig: r
  uthållighet: {timmar: 48, pass: 8, vila: 16, personer: 4, par: ja, roll: r}
  kontorstid: mån–tor 08:00–16:30, fre 08:00–15:00
  versioner: [{version: 1.0, datum: 2026-10-01, ändring: Nya nummer i larmlistan, beslut: § 1, synlighet: pärm}]
  bygger-på: grund
  utgår: [roll:borta]
  gemensamt: delat
  kontakter: ../k.csv
  intranätsadress: https://i.example.se/
  webbadress: https://w.example.se/
  flikar: [larm, kort]
  beslutsstil: att-satser
  regler: {x: av, y: varning}
  ---
  Text.
  """,
  "organisation.md": """
  ---
  typ: organisation
  id: o
  titel: O
  synlighet: pärm
  kort: Ko
  slag: nämnd
  del-av: o
  ---
  ---
  typ: organisation
  id: o2
  titel: O2
  ---
  """,
  "roll.md": """
  ---
  typ: roll
  id: r
  titel: R
  synlighet: pärm
  organisation: o
  slag: partner
  ersättare: [r2]
  nås: enligt rota
  antal: 3
  rapporterar-till: g
  leds-av: [g, r2]
  utses-av: g
  även-kallad: [Erre]
  i-varje: [{organisation: o, ersättare: [r2]}]
  befattning: Ordförande
  rota: ro
  ---
  ---
  typ: roll
  id: r2
  titel: R2
  ---
  """,
  "grupp.md": """
  ---
  typ: grupp
  id: g
  titel: G
  synlighet: pärm
  ledamöter: [r, o, {roll: r, ersättare: [r2], benämning: B}, {organisation: o}]
  sammankallande: r
  ledare: [r2, r]
  beslutför: 2
  antal: ca 4
  adjungerade: [o, r]
  sammankallas-av: m
  avslutas-av: m2
  även-kallad: [Ge]
  ---
  """,
  "mandat.md": """
  ---
  typ: mandat
  id: m
  beslut: M
  synlighet: pärm
  slag: begäran
  verkan: startar
  gäller: g
  avser: m2
  nivåer: [1]
  tid: kontorstid
  innehavare: [r, {roll: r2, tid: kontorstid, nivåer: [1], om-onåbar: [r], villkor: V}, {grupp: g}, {tillsammans: [r, g]}]
  ordning: parallellt
  därefter: ej beslutat
  gräns: 50 000 kr
  samråd: [o]
  samråd-vid-behov: [r2]
  meddela: [r, g]
  grund: [lag:l, kapitel:k]
  delegerat-av: {organ: KF, datum: 2026-10-01, paragraf: § 2, mandat: m2}
  avslutas-av: m2
  överlämnas-till: [r2]
  ---
  ---
  typ: mandat
  id: m2
  beslut: M2
  ---
  """,
  "nivå.md": """
  ---
  typ: händelsenivå
  nummer: 1
  titel: N
  synlighet: pärm
  symbol: romb
  leds-av: [g, {roll: r, tid: kontorstid}]
  aktiverar: [g, {roll: r, tid: övrig tid}, i, lo]
  larmad-inom: 60 min
  ---
  Text.
  ## Kriterier
  - Ett
  ## Exempel
  - Två
  """,
  "kort.md":
    "---\ntyp: checklista\nid: c\ntitel: C\nsynlighet: pärm\nroll: r\nnivåer: [1]\nkort: A6\nrapporterar-till: g\n---\n## Före\n- [ ] Steg\n"
    + "\n---\ntyp: checklista\nid: c2\ntitel: C2\ngrupp: g\n---\n## Före\n- [ ] Steg\n",
  "lista.md": """
  ---
  typ: telefonlista
  id: li
  titel: L
  synlighet: intranät
  organisation: o2
  ansvarig: r
  kontrollerad: 2026-10-01
  intervall: 1 år
  ---
  | Id | Roll | Funktion | Namn | Mobil | Arbete | Jour | Växel | Telefon | Rakel | E-post | Organisation | Synlighet | Kontrollerad | Ansvarig | Anmärkning |
  |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
  | ko | r | F | N | 1 | 2 | 3 | 4 | 5 | 6 | a@example.se | o | pärm | 2026-09-01 | r2 | A |
  """,
  "larm.md": """
  ---
  typ: larmkedja
  id: la
  titel: L
  synlighet: pärm
  ingångar: [112, r]
  ---
  | Från | Till | Sätt | Inom | Nivåer | Tid | Inget svar |
  |---|---|---|---|---|---|---|
  | 112 | [](roll:r) | Telefon | 5 min | 1 | kontorstid | [](grupp:g) |
  """,
  "rota.md": """
  ---
  typ: rota
  id: ro
  titel: R
  synlighet: begränsad
  roll: r
  börjar: 2026-11-16
  byte: måndag 08.00
  ---
  | Vecka | Namn | Kontakt |
  |---|---|---|
  | 2, 10 | N | ko |
  """,
  "lokal.md": """
  ---
  typ: lokal
  id: lo
  titel: L
  synlighet: pärm
  slag: rum
  adress: A
  platser: 10
  nyckel: N
  utrustning: U
  tillgänglighet: T
  upplåts-av: o
  reserv: lo
  ---
  """,
  "blankett.md": "---\ntyp: blankett\nid: b\ntitel: B\nsynlighet: pärm\nslag: loggbok\n---\nText\n",
  "insats.md": """
  ---
  typ: insats
  id: i
  titel: I
  synlighet: pärm
  efter: g
  startas-av: m
  avslutas-av: m2
  minst: 1 vecka
  samtal: 5
  kontakt: ko
  organisation: o
  lokal: lo
  leds-av: [r, g]
  ---
  """,
  "sida.md": """
  ---
  typ: vilande-sida
  id: s
  titel: S
  synlighet: intranät
  insats: i
  kontakter: [ko]
  budskap: Ring S
  ansvarig: r
  startas-av: m
  avslutas-av: m2
  minst: 1 vecka
  ---
  Text.
  """,
  "övning.md":
    "---\ntyp: övning\nid: ov\ntitel: Ö\nsynlighet: pärm\nslag: larmprov\nnär: 2027-03\nvarje: 1 år\ndeltar: [r, g]\nansvarig: r\n---\n",
  "kapitel.md": "---\ntyp: kapitel\nid: k\ntitel: K\nsynlighet: pärm\nnummer: 1\n---\nText\n",
  "underlag.md": """
  ---
  typ: underlag
  id: u
  titel: U
  synlighet: pärm
  slag: remissvar
  remiss: {från: Styrelsen, diarienummer: KS 2, svar-senast: 2026-12-01}
  till: Nämnden
  datum: 2026-10-01
  diarienummer: KS 1
  handläggare: r
  bilagor: [Planen, {titel: Besluten, innehåll: [mandat]}]
  undertecknas-av: [r]
  expedieras-till: [Alla]
  ---
  ## Sammanfattning
  Text.
  """,
  "lag.md":
    "---\ntyp: lagrum\nid: l\ntitel: L\nsynlighet: pärm\nkort: L\nbeteckning: 2025:400\ngäller-från: 2025-07-01\nupphävd: 2030-01-01\nersatt-av: l\nom: O\n---\n",
  "styr.md":
    "---\ntyp: styrdokument\nid: st\ntitel: S\nsynlighet: pärm\nslag: policy\nbeteckning: KS 1\nbeslutad-av: KF\ngäller-från: 2025-07-01\ngäller-till: 2030-01-01\nersatt-av: st\nom: O\n---\n",
  "ord.md":
    "---\ntyp: ordlista\nid: w\ntitel: W\nsynlighet: pärm\nförkortning: We\nförklaring: F\nersätter: [V]\nfrån: 2026-01-01\n---\n",
]

/// The plan that `everyKeyFiles` builds on: it has what they leave out.
public let everyKeyBase = [
  "grund/plan.md": "---\ntyp: plan\nid: grund\ntitel: G\nkommun: K\nversion: 1.0\nstatus: utkast\n---\n",
  "grund/roll.md": "---\ntyp: roll\nid: borta\ntitel: B\n---\n",
]
