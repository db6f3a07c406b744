import PlanModel
import Prose

/// A plan cut to an edition, as data for other systems.
///
/// One object with `schema` ("krisplan/1.1"), `utgåva` and the plan's own keys, then a list per kind of element. Keys and values are the
/// words of the authoring language; a pointer is written as in a link (`roll:tib`), a text as its letters with an empty line between
/// paragraphs. What is not written in the plan is left out. A new key is a minor version; a changed or removed one is a major.
enum PlanJSON {
  static let schema = "krisplan/1.1"

  static func encode(_ plan: Plan, edition: Audience, analysis: AnalysisJSON? = nil) -> String {
    let texts = PlainTexts(PlanIndex(plan))
    var json = JSONText()
    json.object { object in
      object.add("schema", schema)
      object.add("utgåva", edition.rawValue)
      plan.write(to: &object, texts)
      object.objects("organisationer", plan.organisations) { $1.write(to: &$0, texts) }
      object.objects("roller", plan.roles) { $1.write(to: &$0, texts) }
      object.objects("grupper", plan.groups) { $1.write(to: &$0, texts) }
      object.objects("mandat", plan.mandates) { $1.write(to: &$0, texts) }
      object.objects("händelsenivåer", plan.levels) { $1.write(to: &$0, texts) }
      object.objects("checklistor", plan.checklists) { $1.write(to: &$0, texts) }
      object.objects("telefonlistor", plan.contactLists) { $1.write(to: &$0, texts) }
      object.objects("larmkedjor", plan.alarmChains) { $1.write(to: &$0, texts) }
      object.objects("rotor", plan.rotas) { $1.write(to: &$0, texts) }
      object.objects("lokaler", plan.locations) { $1.write(to: &$0, texts) }
      object.objects("blanketter", plan.forms) { $1.write(to: &$0, texts) }
      object.objects("insatser", plan.supportPhases) { $1.write(to: &$0, texts) }
      object.objects("vilande-sidor", plan.dormantPages) { $1.write(to: &$0, texts) }
      object.objects("övningar", plan.exercises) { $1.write(to: &$0, texts) }
      object.objects("kapitel", plan.chapters) { $1.write(to: &$0, texts) }
      object.objects("lagrum", plan.laws) { $1.write(to: &$0, texts) }
      object.objects("styrdokument", plan.policies) { $1.write(to: &$0, texts) }
      object.objects("ordlista", plan.terms) { $1.write(to: &$0, texts) }
      analysis?.write(to: &object)
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}

/// Texts of the plan as letters alone; a link without text gives its target's title.
struct PlainTexts {
  private let index: PlanIndex

  init(_ index: PlanIndex) { self.index = index }

  func plain(_ inlines: [Inline]) -> String {
    inlines.plainText { link in
      switch link.target {
      case .address(let address): address
      case .element: link.target.element.flatMap { index.title(of: $0) } ?? ""
      }
    }
  }

  func plain(_ text: RichText) -> String {
    text.blocks.map(plain).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func plain(_ block: RichText.Block) -> String {
    switch block {
    case .paragraph(let inlines, _), .heading(_, let inlines, _): plain(inlines)
    case .list(let list): list.items.map { "- " + $0.blocks.map(plain).joined(separator: "\n") }.joined(separator: "\n")
    case .quote(let blocks, _): blocks.map(plain).joined(separator: "\n")
    case .code(let text, _): text
    case .table(let table):
      ([table.head] + table.rows).map { $0.map { plain($0.inlines) }.joined(separator: " | ") }.joined(separator: "\n")
    case .image(let image): image.alternative
    case .directive(let directive): directive.lines.joined(separator: "\n")
    case .rule: ""
    }
  }
}
