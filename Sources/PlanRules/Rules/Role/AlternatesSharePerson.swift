import Diagnostics
import PlanAnalysis
import PlanModel

/// A role and its alternate, or two alternates of it, that are one person in the contact lists.
struct AlternatesSharePerson: Rule {
  static let id = "alternates-share-person"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let duties = subject.analysis.duties
    var personsOfRole: [Identifier<Role>: [Int]] = [:]
    for (number, person) in subject.analysis.sharedPersons.enumerated() {
      // Where many fill the role, somebody else of them steps in.
      for role in person.roles where !duties.isManyPersons(role) { personsOfRole[role, default: []].append(number) }
    }
    /// In the line of those who have the role or step in, whoever comes again under another name.
    func repeated(_ role: Identifier<Role>, _ alternates: [Reference<Role>]) -> [Diagnostic] {
      var first: [Int: Identifier<Role>] = [:]
      for person in personsOfRole[role] ?? [] { first[person] = role }
      var seen: Set<Identifier<Role>> = [role]
      return alternates.filter { seen.insert($0.id).inserted }.flatMap { alternate in
        (personsOfRole[alternate.id] ?? []).compactMap { number in
          guard let earlier = first[number] else {
            first[number] = alternate.id
            return nil
          }
          // Two who step in for one another are told of once.
          if earlier == role, isMutual(role, alternate.id, subject), subject.name(alternate.id) < subject.name(role) { return nil }
          return report(subject.analysis.sharedPersons[number], role, earlier: earlier, alternate, subject)
        }
      }
    }
    return subject.plan.roles.flatMap { repeated($0.id, $0.alternates) }
      + subject.plan.groups.flatMap(\.members).flatMap { member -> [Diagnostic] in
        guard case .role(let role) = member.seat else { return [] }
        let known = Set(subject.index.roles[role.id]?.alternates.map(\.id) ?? [])
        // What is said at the role need not be said again at the seat.
        return repeated(role.id, member.alternates.filter { !known.contains($0.id) })
      }
  }

  private static func isMutual(_ role: Identifier<Role>, _ alternate: Identifier<Role>, _ subject: RuleSubject) -> Bool {
    func stepsIn(_ other: Identifier<Role>, for role: Identifier<Role>) -> Bool {
      subject.index.roles[role]?.alternates.contains { $0.id == other } ?? false
    }
    return stepsIn(alternate, for: role) && stepsIn(role, for: alternate)
  }

  private static func report(
    _ person: SharedPerson, _ role: Identifier<Role>, earlier: Identifier<Role>, _ alternate: Reference<Role>, _ subject: RuleSubject
  ) -> Diagnostic {
    let contacts = person.contacts.filter { $0.role?.id == earlier || $0.role?.id == alternate.id }
    return finding(
      same(person.name, subject.name(role), earlier == role ? nil : subject.name(earlier), subject.name(alternate.id)),
      at: alternate.origin.range, notes: contacts.map { Diagnostic.Note(at: $0.origins[.name], listedHere(person.name)) })
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "En roll och dess ersättare, eller två av dess ersättare, som är samma person i telefonlistorna. Roller som flera har prövas inte.",
      en:
        "A role and its alternate, or two of its alternates, that are the same person in the contact lists. Roles that many fill are not judged."
    ),
    matters: LocalizedText(
      sv: "Planen ser ut att ha en reserv, men när personen inte svarar finns ingen.",
      en: "The plan seems to have a reserve, but when the person does not answer there is none."),
    remedy: LocalizedText(
      sv: "Utse någon annan till en av rollerna, eller rätta listan.", en: "Appoint somebody else to one of the roles, or mend the list."),
    source: LocalizedText(
      sv: "Hässleholms handlingsplan: ledningsgruppen består av ”representanter med ersättare”.",
      en: "Hässleholm's plan: the management group consists of “representatives with alternates”."))

  static let examples: [RuleExample] = [
    .failing(
      PersonInTwoRoles.plan(
        alternates: "ersättare: [1️⃣samordnare]\n", activates: "",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Övning Öberg | 070-174 06 05 |
          """)),
    .failing(
      PersonInTwoRoles.plan(
        alternates: "ersättare: [samordnare, 1️⃣diakon]\n", activates: "",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Demo Dahlgren | 070-174 06 06 |
          | [](roll:diakon) | Demo Dahlgren | 070-174 06 06 |
          """)),
    .passing(
      PersonInTwoRoles.plan(
        alternates: "ersättare: [samordnare]\n", activates: "",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Demo Dahlgren | 070-174 06 06 |
          """)),
    .passing(
      PersonInTwoRoles.plan(
        alternates: "ersättare: [samordnare]\n", activates: "",
        rows: """
          | [](roll:chef) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Övning Öberg | 070-174 06 05 |
          | [](roll:samordnare) | Demo Dahlgren | 070-174 06 06 |
          """)),
  ]

  private static func same(_ person: String, _ role: String, _ earlier: String?, _ alternate: String) -> Message {
    Message(
      earlier.map {
        LocalizedText(
          sv: "två av ersättarna för ”\(role)” är samma person: \(person) är både ”\($0)” och ”\(alternate)”",
          en: "two of the alternates of “\(role)” are one person: \(person) is both “\($0)” and “\(alternate)”")
      }
        ?? LocalizedText(
          sv: "”\(role)” och ersättaren ”\(alternate)” är samma person, \(person)",
          en: "“\(role)” and its alternate “\(alternate)” are one person, \(person)"),
      LocalizedText(
        sv: "När \(person) inte kan nås finns ingen reserv. Utse någon annan till en av rollerna.",
        en: "When \(person) cannot be reached there is no reserve. Appoint somebody else to one of the roles."))
  }

  private static func listedHere(_ person: String) -> LocalizedText {
    LocalizedText(sv: "\(person) står här", en: "\(person) is listed here")
  }
}
