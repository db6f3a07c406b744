import Diagnostics
import PlanModel
import Prose

/// One text of a plan as its author wrote it.
enum PlanText {
  case rich(RichText)
  case inlines([Inline])
  /// A title or another value of a key, with its place.
  case words(String, SourceRange?)
}

extension Plan {
  /// Every text of the plan with the element that it belongs to: titles first, then what stands under them. The history of the plan (`ersätter`,
  /// `versioner`) is left out, and so are the names in the registers: they name what was.
  func forEachText(_ visit: (ElementID, PlanText) -> Void) {
    func each<E: Entity>(_ entities: [E], _ title: E.Field, _ texts: (E) -> [RichText]) {
      for entity in entities {
        visit(entity.element, .words(entity.title, entity.origins.values[title]))
        for text in texts(entity) where !text.isEmpty { visit(entity.element, .rich(text)) }
      }
    }
    each([self], .title) { [$0.summary] + $0.openQuestions }
    each(chapters, .title) { [$0.content] }
    each(organisations, .title) { [$0.description] }
    each(roles, .title) { [$0.description, $0.before, $0.during, $0.after] }
    each(groups, .title) { [$0.description] }
    each(mandates, .title) { [$0.description] }
    for mandate in mandates {
      for holder in mandate.holders { holder.condition.map { visit(mandate.element, .words($0, holder.origin.range)) } }
    }
    each(levels, .title) { [$0.description, $0.criteria, $0.examples] }
    checklists.forEach { texts(of: $0, visit) }
    contactLists.forEach { texts(of: $0, visit) }
    each(alarmChains, .title) { [$0.introduction] }
    each(rotas, .title) { [$0.introduction] }
    each(locations, .title) { [$0.description] }
    for location in locations {
      location.equipment.map { visit(location.element, .words($0, location.origins.values[.equipment])) }
      location.accessibility.map { visit(location.element, .words($0, location.origins.values[.accessibility])) }
    }
    each(forms, .title) { [$0.content] }
    each(supportPhases, .title) { [$0.description] }
    each(dormantPages, .title) { [$0.content] }
    for page in dormantPages where !page.message.isEmpty { visit(page.element, .inlines(page.message)) }
    each(exercises, .title) { [$0.description] }
    each(decisionBases, .title) { basis in DecisionBasis.Part.allCases.compactMap { basis.parts[$0] } }
    for law in laws where !law.description.isEmpty { visit(law.element, .rich(law.description)) }
    for term in terms {
      visit(term.element, .inlines(term.explanation))
      if !term.description.isEmpty { visit(term.element, .rich(term.description)) }
    }
  }

  private func texts(of checklist: Checklist, _ visit: (ElementID, PlanText) -> Void) {
    visit(checklist.element, .words(checklist.title, checklist.origins.values[.title]))
    visit(checklist.element, .rich(checklist.introduction))
    for section in checklist.sections {
      visit(checklist.element, .rich(section.introduction))
      for step in section.steps {
        visit(checklist.element, .inlines(step.text))
        visit(checklist.element, .rich(step.remark))
      }
    }
  }

  private func texts(of list: ContactList, _ visit: (ElementID, PlanText) -> Void) {
    visit(list.element, .words(list.title, list.origins.values[.title]))
    visit(list.element, .rich(list.introduction))
    for contact in list.entries {
      contact.function.map { visit(contact.element, .words($0, contact.origins.values[.function])) }
      visit(contact.element, .inlines(contact.remark))
    }
  }
}
