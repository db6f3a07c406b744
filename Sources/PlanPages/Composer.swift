import Diagnostics
import PlanAnalysis
import PlanModel
import Prose

/// What the sections of one publication share: the plan's index, the map of its pages, and look-ups in the other direction.
final class Composer: Sendable {
  let context: PublicationContext
  let medium: Medium
  let audience: Audience
  let map: PageMap
  /// The appendix that a page stands in, in a document that has appendices: "Bilaga 2".
  let appendixOfPage: [String: String]
  let index: PlanIndex
  /// The levels, mildest first.
  let levels: [EventLevel]
  /// The mandates that each role and each group may use, in the plan's order.
  let mandatesHeldBy: [ElementID: [HeldMandate]]
  let turnsOfMandate: [Identifier<Mandate>: [DecisionTurns]]
  let groupsOfRole: [Identifier<Role>: [Identifier<Group>]]
  /// The roles of each organisation, in the plan's order.
  let rolesOfOrganisation: [Identifier<Organisation>: [Role]]
  /// The list of each contact, by its place among the plan's lists.
  let listOfContact: [Identifier<Contact>: Int]

  /// The cards on which another card goes on: nobody begins there.
  let continuations: Set<Identifier<Checklist>>
  /// The place of each role among those whom an alarm at the gravest level reaches.
  let alarmOrder: [Identifier<Role>: Int]

  /// A mandate with the lines in which a role or a group holds it, alone or together with others.
  struct HeldMandate: Sendable {
    var holder: ElementID
    var mandate: Mandate
    var holders: [Mandate.Holder]

    /// Whether the holder may decide at once, alone, at all hours and for as long as it takes.
    var isFree: Bool {
      mandate.hours == .roundTheClock && mandate.handedOverTo.isEmpty
        && holders.allSatisfy {
          $0.partners.isEmpty && $0.ifUnreachable.isEmpty && $0.hours == .roundTheClock && $0.condition == nil
        }
    }
  }

  init(_ context: PublicationContext, medium: Medium, audience: Audience, map: PageMap, appendixOfPage: [String: String] = [:]) {
    self.context = context
    self.medium = medium
    self.audience = audience
    self.map = map
    self.appendixOfPage = appendixOfPage
    let plan = context.plan
    index = context.analysis.index
    turnsOfMandate = Self.turns(context.analysis.succession, index)
    levels = plan.levels.sorted { $0.number < $1.number }
    rolesOfOrganisation = Dictionary(grouping: plan.roles.filter { $0.organisation != nil }) { $0.organisation?.id ?? Identifier("") }

    listOfContact = Dictionary(
      plan.contactLists.enumerated().flatMap { place, list in list.entries.map { ($0.id, place) } }
    ) { first, _ in first }

    var held: [ElementID: [HeldMandate]] = [:]
    for mandate in plan.mandates {
      var seen: Set<ElementID> = []
      for holder in mandate.holders.flatMap(\.parties).map(\.element) where seen.insert(holder).inserted {
        let lines = mandate.holders.filter { $0.parties.contains { $0.element == holder } }
        held[holder, default: []].append(HeldMandate(holder: holder, mandate: mandate, holders: lines))
      }
    }
    mandatesHeldBy = held

    var groups: [Identifier<Role>: [Identifier<Group>]] = [:]
    for group in plan.groups {
      var roles: [Identifier<Role>] = []
      for member in group.members {
        if case .role(let role) = member.seat { roles.append(role.id) }
        roles += member.alternates.map(\.id)
      }
      roles += [group.convener?.id].compactMap { $0 } + group.leaders.map(\.id)
      roles += group.adjuncts.compactMap { $0.element.kind == .role ? Identifier($0.element.id) : nil }
      for role in roles where groups[role]?.last != group.id { groups[role, default: []].append(group.id) }
    }
    groupsOfRole = groups

    var continuations: Set<Identifier<Checklist>> = []
    for card in plan.checklists {
      for link in card.sections.lazy.flatMap(\.steps).flatMap(\.text.links) {
        if let element = link.target.element, element.kind == .checklist, element.id != card.id.rawValue {
          continuations.insert(Identifier(element.id))
        }
      }
    }
    self.continuations = continuations

    var order: [Identifier<Role>: Int] = [:]
    let reached = context.analysis.alarm.reached(level: levels.last?.id, time: .officeHours).arrivals
    for (place, arrival) in reached.enumerated() {
      guard case .element(let reference) = arrival.node, reference.element.kind == .role else { continue }
      order[Identifier(reference.element.id)] = place
    }
    alarmOrder = order
  }

  var plan: Plan { context.plan }
  var words: Wording<PageWord> { context.words }

  /// The pictures of the plan's texts.
  var pictures: [String: Picture] { plan.images.mapValues { Picture(bytes: $0) } }

  func page(_ path: String) -> PageBuilder { PageBuilder(path: path, reserved: map.anchors(on: path)) }
}
