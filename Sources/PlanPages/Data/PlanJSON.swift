import FoundationEssentials
import PlanModel
import Prose

/// A plan cut to an edition, as data for other systems.
///
/// One object with `schema` ("krisplan/2.1"), `utgåva` and the plan's own keys, then a list per kind of element. Keys and values are the
/// words of the authoring language; a pointer is written as in a link (`roll:tib`), a text as Markdown whose links point in the same way. What is not
/// written in the plan is left out. It says all of the edition, so that it can be read as a plan again (`PlanData`) and compared with a later one.
/// A new key is a minor version; a changed or removed one is a major.
enum PlanJSON {
  static let schema = "krisplan/2.1"

  static func encode(_ plan: Plan, edition: Audience) -> String {
    var json = JSONText()
    json.object { object in
      object.add("schema", schema)
      object.add("utgåva", edition.rawValue)
      plan.write(to: &object)
      object.objects("organisationer", plan.organisations) { $1.write(to: &$0) }
      object.objects("roller", plan.roles) { $1.write(to: &$0) }
      object.objects("grupper", plan.groups) { $1.write(to: &$0) }
      object.objects("mandat", plan.mandates) { $1.write(to: &$0) }
      object.objects("händelsenivåer", plan.levels) { $1.write(to: &$0) }
      object.objects("checklistor", plan.checklists) { $1.write(to: &$0) }
      object.objects("telefonlistor", plan.contactLists) { $1.write(to: &$0) }
      object.objects("larmkedjor", plan.alarmChains) { $1.write(to: &$0) }
      object.objects("rotor", plan.rotas) { $1.write(to: &$0) }
      object.objects("lokaler", plan.locations) { $1.write(to: &$0) }
      object.objects("blanketter", plan.forms) { $1.write(to: &$0) }
      object.objects("insatser", plan.supportPhases) { $1.write(to: &$0) }
      object.objects("vilande-sidor", plan.dormantPages) { $1.write(to: &$0) }
      object.objects("övningar", plan.exercises) { $1.write(to: &$0) }
      object.objects("kapitel", plan.chapters) { $1.write(to: &$0) }
      object.objects("underlag", plan.decisionBases) { $1.write(to: &$0) }
      object.objects("lagrum", plan.laws) { $1.write(to: &$0) }
      object.objects("styrdokument", plan.policies) { $1.write(to: &$0) }
      object.objects("ordlista", plan.terms) { $1.write(to: &$0) }
      object.objects("bilder", plan.images.sorted { $0.key < $1.key }) {
        $0.add("fil", $1.key)
        $0.add("base64", Data($1.value).base64EncodedString())
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// A plan as data, with what was computed from it as its last key.
  static func adding(_ analysis: AnalysisJSON, to plan: String) -> String {
    var json = JSONText()
    json.object { analysis.write(to: &$0) }
    return Substring(plan.utf8.dropLast("}\n".utf8.count)) + "," + String(decoding: json.bytes.dropFirst(), as: UTF8.self) + "\n"
  }
}
