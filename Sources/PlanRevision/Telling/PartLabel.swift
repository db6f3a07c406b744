import Diagnostics
import PlanModel

/// What a reader of the plan knows a key by: the label that stands on its pages, not what the plan's author writes.
enum PartLabel {
  /// The label of a key or of a part of an element's text; a heading of the text is its own label.
  static func of(_ name: String, in kind: EntityKind) -> LocalizedText {
    special[kind]?[name] ?? common[name.lowercased()] ?? LocalizedText(sv: name, en: name)
  }

  /// The label of a part's part.
  static func of(column name: String, in kind: EntityKind, part: String) -> LocalizedText {
    if kind == .plan, part == Plan.Field.decisionLevels.rawValue, let changes = ChangeClass(rawValue: name) { return changes.title }
    if kind == .plan, part == Plan.Field.endurance.rawValue, let label = endurance[name] { return label }
    if kind == .mandate, part == Mandate.Field.holders.rawValue, name == Mandate.Holder.Field.hours.rawValue {
      return LocalizedText(sv: "Tid", en: "Hours")
    }
    return of(name, in: kind)
  }

  /// Whether a key has a label of its own.
  static func knows(_ name: String, in kind: EntityKind) -> Bool { special[kind]?[name] != nil || common[name.lowercased()] != nil }

  /// Where a key means something else than it does elsewhere.
  private static let special: [EntityKind: [String: LocalizedText]] = [
    .role: [Role.Field.holder.rawValue: LocalizedText(sv: "Innehavare", en: "Holder")],
    .checklist: [Checklist.Field.card.rawValue: LocalizedText(sv: "Kortets format", en: "Size of the card")],
    .group: [
      Group.Field.leaders.rawValue: LocalizedText(sv: "Leds av", en: "Led by"),
      Group.Field.convener.rawValue: LocalizedText(sv: "Sammankallas av", en: "Convened by"),
      Group.Field.convenedBy.rawValue: LocalizedText(sv: "Samlas genom beslutet", en: "Convened by the decision"),
      Group.Field.closedBy.rawValue: LocalizedText(sv: "Avslutas genom beslutet", en: "Closed by the decision"),
    ],
    .mandate: [Mandate.Field.hours.rawValue: LocalizedText(sv: "Fattas", en: "Taken")],
    .exercise: [
      Exercise.Field.date.rawValue: LocalizedText(sv: "När", en: "When"),
      Exercise.Field.interval.rawValue: LocalizedText(sv: "Återkommer", en: "Repeated"),
    ],
    .contactList: [ContactList.Field.interval.rawValue: LocalizedText(sv: "Kontrolleras var", en: "Verified every")],
    .supportPhase: [
      SupportPhase.Field.follows.rawValue: LocalizedText(sv: "Följer på", en: "Follows"),
      SupportPhase.Field.minimum.rawValue: LocalizedText(sv: "Öppet minst", en: "Open at least"),
    ],
    .dormantPage: [
      DormantPage.Field.minimum.rawValue: LocalizedText(sv: "Ligger ute minst", en: "Published at least"),
      DormantPage.Field.contacts.rawValue: LocalizedText(sv: "Nummer som publiceras", en: "Published numbers"),
    ],
    .term: [
      Term.Field.replaces.rawValue: LocalizedText(sv: "Ersätter orden", en: "Replaces the words"),
      Term.Field.from.rawValue: LocalizedText(sv: "Gäller från", en: "From"),
    ],
    .eventLevel: [EventLevel.Field.id.rawValue: LocalizedText(sv: "Nivåns nummer", en: "Number of the level")],
    .decisionBasis: [DecisionBasis.Field.recipient.rawValue: LocalizedText(sv: "Till", en: "To")],
  ]

  private static let endurance: [String: LocalizedText] = [
    Plan.Endurance.Field.hours.rawValue: LocalizedText(sv: "Timmar", en: "Hours"),
    Plan.Endurance.Field.shift.rawValue: LocalizedText(sv: "Timmar i ett pass", en: "Hours of a shift"),
    Plan.Endurance.Field.rest.rawValue: LocalizedText(sv: "Timmars vila", en: "Hours of rest"),
    Plan.Endurance.Field.persons.rawValue: LocalizedText(sv: "Personer i varje pass", en: "Persons per shift"),
    Plan.Endurance.Field.pairs.rawValue: LocalizedText(sv: "Arbetar i par", en: "Work in pairs"),
  ]

  /// By the key in small letters: a column of a table is the same key.
  private static let common: [String: LocalizedText] = [
    "adjungerade": LocalizedText(sv: "Adjungerade", en: "Co-opted"),
    "adress": LocalizedText(sv: "Adress", en: "Address"),
    "aktiverar": LocalizedText(sv: "Aktiverar", en: "Activates"),
    "aktualiseras": LocalizedText(sv: "Ses över senast", en: "Revision due"),
    "anmärkning": LocalizedText(sv: "Anmärkning", en: "Remark"),
    "ansvarig": LocalizedText(sv: "Ansvarig", en: "Responsible"),
    "antal": LocalizedText(sv: "Antal", en: "Number"),
    "arbete": LocalizedText(sv: "Arbete", en: "Work"),
    "avser": LocalizedText(sv: "Samma beslut som", en: "Same decision as"),
    "avslutas-av": LocalizedText(sv: "Avslutas genom beslutet", en: "Ended by the decision"),
    "befattning": LocalizedText(sv: "Befattning", en: "Office"),
    "benämning": LocalizedText(sv: "Kallas i gruppen", en: "Called in the group"),
    "beslut": LocalizedText(sv: "Beslut", en: "Decision"),
    "beslutad-av": LocalizedText(sv: "Beslutad av", en: "Decided by"),
    "beslutför": LocalizedText(sv: "Beslutför med", en: "Quorum"),
    "beslutsnivåer": LocalizedText(sv: "Vem som beslutar om ändringar", en: "Who decides on changes"),
    "beslutsstil": LocalizedText(sv: "Besluten skrivs som", en: "Decisions are written as"),
    "beteckning": LocalizedText(sv: "Beteckning", en: "Designation"),
    "bilagor": LocalizedText(sv: "Bilagor", en: "Appendices"),
    "bilder": LocalizedText(sv: "Bilder", en: "Pictures"),
    "budskap": LocalizedText(sv: "Budskap på startsidan", en: "Message on the start page"),
    "byte": LocalizedText(sv: "Byte", en: "Handover"),
    "börjar": LocalizedText(sv: "Börjar", en: "Starts"),
    "datum": LocalizedText(sv: "Datum", en: "Date"),
    "del-av": LocalizedText(sv: "Hör till", en: "Belongs to"),
    "delegerat-av": LocalizedText(sv: "Delegerat av", en: "Delegated by"),
    "deltar": LocalizedText(sv: "Deltar", en: "Participants"),
    "diarienummer": LocalizedText(sv: "Diarienummer", en: "Case number"),
    "därefter": LocalizedText(sv: "Därefter", en: "Thereafter"),
    "e-post": LocalizedText(sv: "E-post", en: "E-mail"),
    "efter": LocalizedText(sv: "Efter", en: "After"),
    "ersatt-av": LocalizedText(sv: "Ersatt av", en: "Replaced by"),
    "ersätter": LocalizedText(sv: "Ersätter", en: "Replaces"),
    "ersättare": LocalizedText(sv: "Ersättare", en: "Alternates"),
    "expedieras-till": LocalizedText(sv: "Skickas till", en: "Sent to"),
    "flikar": LocalizedText(sv: "Pärmens flikar", en: "Tabs of the binder"),
    "från": LocalizedText(sv: "Från", en: "From"),
    "funktion": LocalizedText(sv: "Funktion", en: "Function"),
    "förkortning": LocalizedText(sv: "Förkortning", en: "Abbreviation"),
    "förklarar": LocalizedText(
      sv: "Granskningens fynd som de öppna frågorna förklarar", en: "Findings of the check that the open questions explain"),
    "förklaring": LocalizedText(sv: "Förklaring", en: "Explanation"),
    "grund": LocalizedText(sv: "Grund", en: "Grounds"),
    "grupp": LocalizedText(sv: "Grupp", en: "Group"),
    "gräns": LocalizedText(sv: "Högst", en: "At most"),
    "gäller": LocalizedText(sv: "Gäller", en: "Concerns"),
    "gäller-från": LocalizedText(sv: "Gäller från", en: "Valid from"),
    "gäller-till": LocalizedText(sv: "Gäller till", en: "Valid until"),
    "handläggare": LocalizedText(sv: "Handläggare", en: "Officer"),
    "i-varje": LocalizedText(sv: "Finns i", en: "Found in"),
    "id": LocalizedText(sv: "Beteckning i länkar", en: "Id in links"),
    "inget svar": LocalizedText(sv: "Inget svar", en: "No answer"),
    "ingångar": LocalizedText(sv: "Larmet kommer in hos", en: "The alarm comes in to"),
    "innehavare": LocalizedText(sv: "Beslutar", en: "Decides"),
    "innehåll": LocalizedText(sv: "Innehåll", en: "Contents"),
    "inom": LocalizedText(sv: "Inom", en: "Within"),
    "insats": LocalizedText(sv: "Insats", en: "Support phase"),
    "intervall": LocalizedText(sv: "Intervall", en: "Interval"),
    "intranätsadress": LocalizedText(sv: "Intranätets adress", en: "Address of the intranet"),
    "jour": LocalizedText(sv: "Jour", en: "On call"),
    "kommun": LocalizedText(sv: "Kommun", en: "Municipality"),
    "kontakt": LocalizedText(sv: "Kontakt", en: "Contact"),
    "kontakter": LocalizedText(sv: "Kontakter", en: "Contacts"),
    "kontorstid": LocalizedText(sv: "Kontorstid", en: "Office hours"),
    "kontrollerad": LocalizedText(sv: "Kontrollerad", en: "Verified"),
    "kort": LocalizedText(sv: "Kort namn", en: "Short name"),
    "larmad-inom": LocalizedText(sv: "Larmade inom", en: "Alarmed within"),
    "larmvägar": LocalizedText(sv: "Vem som larmar vem", en: "Who alerts whom"),
    "ledamöter": LocalizedText(sv: "Ledamöter", en: "Members"),
    "ledare": LocalizedText(sv: "Leds av", en: "Led by"),
    "leds-av": LocalizedText(sv: "Leds av", en: "Led by"),
    "lokal": LocalizedText(sv: "Lokal", en: "Location"),
    "mandat": LocalizedText(sv: "Mandat", en: "Mandate"),
    "meddela": LocalizedText(sv: "Meddela", en: "Inform"),
    "minst": LocalizedText(sv: "Minst", en: "At least"),
    "mobil": LocalizedText(sv: "Mobil", en: "Mobile"),
    "namn": LocalizedText(sv: "Namn", en: "Name"),
    "nivåer": LocalizedText(sv: "Nivåer", en: "Levels"),
    "nummer": LocalizedText(sv: "Nummer", en: "Number"),
    "nyckel": LocalizedText(sv: "Nyckel", en: "Key"),
    "när": LocalizedText(sv: "När", en: "When"),
    "nås": LocalizedText(sv: "Nås", en: "Reached"),
    "om": LocalizedText(sv: "Handlar om", en: "About"),
    "om-onåbar": LocalizedText(sv: "När den här inte kan nås", en: "When this one cannot be reached"),
    "ordning": LocalizedText(sv: "Ordning", en: "Order"),
    "organ": LocalizedText(sv: "Organ", en: "Body"),
    "organisation": LocalizedText(sv: "Organisation", en: "Organisation"),
    "paragraf": LocalizedText(sv: "Paragraf", en: "Paragraph"),
    "platser": LocalizedText(sv: "Platser", en: "Capacity"),
    "poster": LocalizedText(sv: "Rader", en: "Entries"),
    "rakel": LocalizedText(sv: "Rakel", en: "Rakel"),
    "rapporterar-till": LocalizedText(sv: "Rapporterar till", en: "Reports to"),
    "regler": LocalizedText(sv: "Granskningens regler", en: "Rules of the check"),
    "remiss": LocalizedText(sv: "Remiss", en: "Referral"),
    "reserv": LocalizedText(sv: "Reserv", en: "Fallback"),
    "roll": LocalizedText(sv: "Roll", en: "Role"),
    "rota": LocalizedText(sv: "Rota", en: "Duty rota"),
    "sammankallande": LocalizedText(sv: "Sammankallas av", en: "Convened by"),
    "sammankallas-av": LocalizedText(sv: "Samlas genom beslutet", en: "Convened by the decision"),
    "samråd": LocalizedText(sv: "Samråd med", en: "Consults"),
    "samråd-vid-behov": LocalizedText(sv: "Samråd vid behov", en: "Consults when needed"),
    "samtal": LocalizedText(sv: "Samtal", en: "Talks"),
    "slag": LocalizedText(sv: "Slag", en: "Kind"),
    "startas-av": LocalizedText(sv: "Startas genom beslutet", en: "Started by the decision"),
    "status": LocalizedText(sv: "Status", en: "Status"),
    "steg": LocalizedText(sv: "Steg", en: "Step"),
    "svar-senast": LocalizedText(sv: "Svar senast", en: "Reply due"),
    "symbol": LocalizedText(sv: "Symbol", en: "Symbol"),
    "synlighet": LocalizedText(sv: "Visas för", en: "Shown to"),
    "sätt": LocalizedText(sv: "Sätt", en: "Channel"),
    "telefon": LocalizedText(sv: "Telefon", en: "Telephone"),
    "tid": LocalizedText(sv: "Tid", en: "Hours"),
    "till": LocalizedText(sv: "Till", en: "To"),
    "tillgänglighet": LocalizedText(sv: "Tillgänglighet", en: "Accessibility"),
    "titel": LocalizedText(sv: "Namn", en: "Title"),
    "turer": LocalizedText(sv: "Turer", en: "Turns"),
    "under steget": LocalizedText(sv: "Under steget", en: "Under the step"),
    "undertecknas-av": LocalizedText(sv: "Undertecknas av", en: "Signed by"),
    "upphävd": LocalizedText(sv: "Upphävd", en: "Repealed"),
    "upplåts-av": LocalizedText(sv: "Upplåts av", en: "Lent by"),
    "utgår": LocalizedText(sv: "Utgår", en: "Omitted"),
    "uthållighet": LocalizedText(sv: "Uthållighet", en: "Endurance"),
    "utrustning": LocalizedText(sv: "Utrustning", en: "Equipment"),
    "utses-av": LocalizedText(sv: "Utses av", en: "Appointed by"),
    "varje": LocalizedText(sv: "Återkommer", en: "Repeated"),
    "vecka": LocalizedText(sv: "Vecka", en: "Week"),
    "verkan": LocalizedText(sv: "Verkan", en: "Effect"),
    "version": LocalizedText(sv: "Version", en: "Version"),
    "versioner": LocalizedText(sv: "Versioner", en: "Versions"),
    "villkor": LocalizedText(sv: "Villkor", en: "Condition"),
    "växel": LocalizedText(sv: "Växel", en: "Switchboard"),
    "webbadress": LocalizedText(sv: "Webbplatsens adress", en: "Address of the website"),
    "ändring": LocalizedText(sv: "Ändring", en: "Change"),
    "även-kallad": LocalizedText(sv: "Kallas också", en: "Also called"),
    "överlämnas-till": LocalizedText(sv: "Lämnas över till", en: "Handed over to"),
  ]
}
