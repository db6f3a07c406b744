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
  /// `versioner`) and the words and laws of the registers are left out: they name what was.
  func forEachText(_ visit: (ElementID, PlanText) -> Void) {
    func title<E: Entity>(_ entity: E, _ field: E.Field) { visit(entity.element, .words(entity.title, entity.origins.values[field])) }
    func rich(_ owner: ElementID, _ texts: RichText...) { texts.forEach { visit(owner, .rich($0)) } }
    title(self, .title)
    rich(element, summary)
    openQuestions.forEach { rich(element, $0) }
    for chapter in chapters {
      title(chapter, .title)
      rich(chapter.element, chapter.content)
    }
    for organisation in organisations {
      title(organisation, .title)
      rich(organisation.element, organisation.description)
    }
    for role in roles {
      title(role, .title)
      rich(role.element, role.description, role.before, role.during, role.after)
    }
    for group in groups {
      title(group, .title)
      rich(group.element, group.description)
    }
    for mandate in mandates {
      title(mandate, .title)
      rich(mandate.element, mandate.description)
    }
    for level in levels {
      title(level, .title)
      rich(level.element, level.description, level.criteria, level.examples)
    }
    checklists.forEach { texts(of: $0, visit) }
    contactLists.forEach { texts(of: $0, visit) }
    for chain in alarmChains {
      title(chain, .title)
      rich(chain.element, chain.introduction)
    }
    for rota in rotas {
      title(rota, .title)
      rich(rota.element, rota.introduction)
    }
    for location in locations {
      title(location, .title)
      rich(location.element, location.description)
    }
    for form in forms {
      title(form, .title)
      rich(form.element, form.content)
    }
    for phase in supportPhases {
      title(phase, .title)
      rich(phase.element, phase.description)
    }
    for exercise in exercises {
      title(exercise, .title)
      rich(exercise.element, exercise.description)
    }
    for basis in decisionBases {
      title(basis, .title)
      for part in DecisionBasis.Part.allCases { basis.parts[part].map { rich(basis.element, $0) } }
    }
    for term in terms {
      visit(term.element, .inlines(term.explanation))
      rich(term.element, term.description)
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
