import PlanModel
import Prose

/// The year's training wheel.
extension Composer {
  func exercisePage(_ path: String) -> Page {
    var page = page(path)
    exerciseTable(into: &page)
    for exercise in plan.exercises where !exercise.description.isEmpty {
      page.heading(2, exercise.title, anchor: map[exercise.element]?.anchor)
      prose(exercise.description, into: &page, level: 3)
    }
    return page.page(.exercise, words[.exercises], summary: words[.exercisesSummary])
  }

  func exerciseTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.exercisesCaption],
        head: [.exercise, .category, .date, .repeated, .participants, .responsible].map { [.text(words[$0])] },
        rows: plan.exercises.map { exercise in
          [
            linked(exercise.element), exercise.category.map { [.text(text($0))] } ?? [], exercise.date.map { [.text($0)] } ?? [],
            exercise.interval.map { [.text(words(.every, ["time": text($0)]))] } ?? [], linked(exercise.participants),
            exercise.responsible.map { linked($0) } ?? [],
          ]
        }))
  }

  func text(_ category: Exercise.Category) -> String {
    switch category {
    case .training: words[.exerciseTraining]
    case .exercise: words[.exerciseExercise]
    case .alarmTest: words[.exerciseAlarmTest]
    case .review: words[.exerciseReview]
    }
  }
}
