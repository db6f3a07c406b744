import Diagnostics
import PlanModel
import Prose

/// The second pass: reads every part into its element and puts the plan together.
struct PlanAssembly {
  let reader: EntityReader
  let folder: ContentFolder

  func assemble(_ parts: [Part]) -> Plan? {
    var main = parts.first { $0.isInPlanFile && ($0.kind == .plan || $0.isBroken) }
    if main == nil { reportMissingPlan(parts) }
    let basis = parts.first { $0.isInherited && $0.kind == .plan }
    if let basis { main?.inherit(basis) }
    var plan = main.flatMap { read($0, as: Plan.self) } ?? Plan(id: Identifier(""), title: "")
    if let basis { plan.inherit(reader.checked(basis.body, of: basis), reader) }
    for part in parts { reader.checkRowWidths(in: part.body) }
    for part in parts where part.kind != .plan { add(part, to: &plan) }
    for part in parts where part.kind == .plan && !part.isInPlanFile && !part.isInherited {
      reader.findings.report(.severalPlans(at: part.value(of: "typ")?.range ?? part.mark, main?.mark))
    }
    if let main { checkOutside(main, basis) }
    plan.chapters = plan.chapters.sortedStably { ($0.number ?? .max) < ($1.number ?? .max) }
    plan.levels = plan.levels.sortedStably { $0.number < $1.number }
    plan.images = reader.images.namedImages
    return main == nil ? nil : plan
  }

  private func add(_ part: Part, to plan: inout Plan) {
    guard let kind = part.kind else {
      // Its text is judged all the same.
      _ = reader.checked(part.body, of: part, directives: .anywhere)
      return
    }
    switch kind {
    case .organisation: plan.organisations += readMany(part)
    case .role: plan.roles += readOne(part)
    case .group: plan.groups += readOne(part)
    case .mandate: plan.mandates += readOne(part)
    case .eventLevel: plan.levels += readOne(part)
    case .checklist: plan.checklists += readOne(part)
    case .contactList: plan.contactLists += readContacts(part)
    case .alarmChain: plan.alarmChains += readOne(part)
    case .dutyRota: plan.rotas += readOne(part)
    case .location: plan.locations += readMany(part)
    case .form: plan.forms += readOne(part)
    case .supportPhase: plan.supportPhases += readOne(part)
    case .dormantPage: plan.dormantPages += readOne(part)
    case .exercise: plan.exercises += readMany(part)
    case .chapter: plan.chapters += readOne(part)
    case .decisionBasis: plan.decisionBases += readOne(part)
    case .law:
      plan.laws += readMany(part).map { (law: Law) in
        var law = law
        law.isShared = part.isShared
        return law
      }
    case .policy: plan.policies += readMany(part)
    case .term:
      plan.terms += readMany(part).map { (term: Term) in
        var term = term
        term.isShared = part.isShared
        return term
      }
    // A contact has no file of its own, and the plan is read first.
    case .contact, .plan: break
    }
  }

  private func read<E: ReadableEntity>(_ part: Part, as type: E.Type) -> E? {
    let body: RichText
    switch E.kind {
    case .chapter, .decisionBasis: body = reader.checked(part.body, of: part, directives: .chapter)
    case .form: body = reader.checked(part.body, of: part, directives: .form)
    case .contactList, .alarmChain, .dutyRota:
      // The cells are judged as they are read.
      _ = reader.checked(part.body.withoutTables, of: part)
      body = part.body
    default: body = reader.checked(part.body, of: part)
    }
    return E.read(reader.head(of: part, as: type), body: body, reader)
  }

  private func readOne<E: ReadableEntity>(_ part: Part) -> [E] {
    guard let entity = read(part, as: E.self), !part.isDuplicate, !part.isBroken else { return [] }
    return [entity]
  }

  /// The rows of a table, or the one element of a file.
  private func readMany<E: ReadableEntity>(_ part: Part) -> [E] {
    part.isTable ? TableReading(reader: reader, part: part).read() : readOne(part)
  }

  private func readContacts(_ part: Part) -> [ContactList] {
    guard var list = read(part, as: ContactList.self) else { return [] }
    list.add(part.rows, reader)
    return part.isDuplicate || part.isBroken ? [] : [list]
  }

  private func reportMissingPlan(_ parts: [Part]) {
    if let first = parts.first(where: \.isInPlanFile) {
      if first.kind != nil { reader.findings.report(.planFileHoldsNoPlan(at: first.value(of: "typ")?.range ?? first.mark)) }
    } else if !folder.texts.contains(where: { $0.path == ContentFolder.planFileName }) {
      reader.findings.report(.missingPlan(path: folder.shownPath))
    }
  }

  /// Whether what `plan.md` names outside the plan's folder was found.
  private func checkOutside(_ main: Part, _ basis: Part?) {
    if let value = main.value(of: Plan.Field.basis.rawValue), case .text(let name) = value.content, !name.isEmpty {
      if !OutsidePath.isSiblingName(name) {
        reader.findings.report(.badBasis(at: value.range))
      } else if basis == nil {
        reader.findings.report(.basisNotFound(name, at: value.range))
      } else if let further = basis?.value(of: Plan.Field.basis.rawValue) {
        reader.findings.report(.basisBuildsOnAnother(name, at: value.range, further.range))
      }
    }
    if let value = main.value(of: Plan.Field.shared.rawValue), case .text(let name) = value.content, !name.isEmpty {
      if !OutsidePath.isSiblingName(name) {
        reader.findings.report(.badSharedFolder(at: value.range))
      } else if folder.shared == nil {
        reader.findings.report(.sharedFolderNotFound(name, at: value.range))
      }
    }
    if let value = main.value(of: Plan.Field.contacts.rawValue), case .text(let path) = value.content, !path.isEmpty, folder.contacts == nil
    {
      reader.findings.report(.contactsNotFound(path, at: value.range))
    }
  }
}

extension Array {
  /// Elements that compare alike keep their order.
  fileprivate func sortedStably(_ precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      return precedes(b.element, a.element) ? false : a.offset < b.offset
    }.map(\.element)
  }
}

extension Diagnostic {
  fileprivate static func missingPlan(path: String) -> Diagnostic {
    Diagnostic(
      "missing-plan", .error, at: nil, path: path.isEmpty ? ContentFolder.planFileName : path,
      LocalizedText(sv: "En plan är en mapp med en fil `plan.md`", en: "A plan is a folder with a file `plan.md`"))
  }

  fileprivate static func planFileHoldsNoPlan(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-plan", .error, at: range, LocalizedText(sv: "`plan.md` börjar med `typ: plan`", en: "`plan.md` begins with `typ: plan`"))
  }

  fileprivate static func severalPlans(at range: SourceRange, _ main: SourceRange?) -> Diagnostic {
    Diagnostic(
      "several-plans", .error, at: range, LocalizedText(sv: "En mapp har en enda plan", en: "A folder has a single plan"),
      explanation: LocalizedText(
        sv: "`typ: plan` står bara först i mappens egen `plan.md`. Flytta en annan plan till en egen mapp.",
        en: "`typ: plan` stands only first in the folder's own `plan.md`. Move another plan to a folder of its own."),
      notes: main.map { [Note(at: $0, LocalizedText(sv: "Planen börjar här", en: "The plan begins here"))] } ?? [])
  }

  fileprivate static func badSharedFolder(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bad-shared-folder", .error, at: range,
      LocalizedText(sv: "`gemensamt` är namnet på en mapp bredvid planens", en: "`gemensamt` is the name of a folder beside the plan's"),
      explanation: LocalizedText(
        sv: "Skriv bara mappens namn, utan `/` och `..`.", en: "Write the folder's name only, without `/` and `..`."))
  }

  fileprivate static func badBasis(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bad-basis", .error, at: range,
      LocalizedText(
        sv: "Planen som den här bygger på ligger bredvid den", en: "The plan that this one builds on lies beside it"),
      explanation: LocalizedText(
        sv: "Skriv bara mappens namn, utan `/` och `..`.", en: "Write the folder's name only, without `/` and `..`."))
  }

  fileprivate static func basisNotFound(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "basis-not-found", .error, at: range,
      LocalizedText(sv: "Det finns ingen plan `\(name)` bredvid planens mapp", en: "There is no plan `\(name)` beside the plan's folder"),
      explanation: LocalizedText(
        sv: "`bygger-på` är namnet på en mapp med en fil `plan.md`.", en: "`bygger-på` is the name of a folder with a file `plan.md`."))
  }

  fileprivate static func basisBuildsOnAnother(_ name: String, at range: SourceRange, _ further: SourceRange) -> Diagnostic {
    Diagnostic(
      "basis-builds-on-another", .error, at: range,
      LocalizedText(
        sv: "En plan bygger på en plan som står för sig själv", en: "A plan builds on a plan that stands on its own"),
      explanation: LocalizedText(
        sv: "Vad `\(name)` i sin tur bygger på läses inte. Låt den här planen bygga på den planen, eller gör `\(name)` fullständig.",
        en: "What `\(name)` builds on is not read. Let this plan build on that one, or make `\(name)` complete."),
      notes: [Note(at: further, LocalizedText(sv: "Den bygger på en annan här", en: "It builds on another here"))])
  }

  fileprivate static func sharedFolderNotFound(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "shared-folder-not-found", .error, at: range,
      LocalizedText(sv: "Det finns ingen mapp `\(name)` bredvid planens mapp", en: "There is no folder `\(name)` beside the plan's folder"))
  }

  fileprivate static func contactsNotFound(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "contacts-file-not-found", .error, at: range,
      LocalizedText(sv: "Filen `\(path)` med kontakter kunde inte läsas", en: "The file `\(path)` with contacts could not be read"),
      explanation: LocalizedText(
        sv: "Vägen skrivs från planens mapp och slutar på `.csv`. Är enheten ansluten?",
        en: "The path is written from the plan's folder and ends in `.csv`. Is the drive connected?"))
  }
}
