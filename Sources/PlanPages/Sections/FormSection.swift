import PlanModel
import Prose

/// Sheets to write on.
extension Composer {
  func formPage(_ form: Form) -> Page {
    var page = page(map[form.element]?.path ?? "")
    prose(form.content, into: &page)
    return page.page(.form, form.title, summary: summary(lead(form.content)))
  }

  func formList(into page: inout PageBuilder) {
    page.list(plan.forms.map { linked($0.element) })
  }
}
