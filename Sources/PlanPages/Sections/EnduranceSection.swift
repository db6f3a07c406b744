import PlanAnalysis
import PlanModel

/// How many persons the promised endurance needs, and how many there are, step by step.
extension Composer {
  func endurancePage(_ path: String) -> Page? {
    guard context.analysis.endurance != nil else { return nil }
    var page = page(path)
    enduranceBlocks(into: &page)
    return page.page(.alarm, words[.endurance], summary: words[.enduranceSummary])
  }

  func enduranceBlocks(into page: inout PageBuilder) {
    guard let table = context.analysis.endurance else { return }
    page.list(enduranceSteps(table), start: 1)
    page.table(needs(table))
    if !table.countedTwice.isEmpty {
      page.paragraph(words[.countedTwice])
      page.list(
        table.countedTwice.map { person in
          [.text(person.name + ": ")] + .joined(person.roles.map { linked($0.element) })
        })
    }
  }

  private func enduranceSteps(_ table: EnduranceTable) -> [[Span]] {
    let promise = table.promise
    var steps: [[Span]] = [
      [
        .text(
          words(
            .enduranceShifts, ["hours": String(promise.hours), "shift": String(promise.shift), "shifts": String(table.shifts)]))
      ],
      [
        .text(
          words(
            .enduranceTeams,
            [
              "rest": String(promise.rest), "cycle": String(promise.shift + promise.rest), "shift": String(promise.shift),
              "teams": String(table.teams),
            ]))
      ],
    ]
    if promise.pairs { steps.append([.text(words[.endurancePairs])]) }
    steps.append([.text(words(.enduranceNeed, ["teams": String(table.teams)]))])
    let role = promise.role.map { linked($0) } ?? []
    if let count = table.available.headcount {
      steps.append([.text(words[.enduranceHeadcount] + " ")] + role + [.text(": \(words(.persons, ["count": String(count)])).")])
    }
    if let count = table.available.listed {
      steps.append([.text(words[.enduranceListed] + " ")] + role + [.text(": \(words(.persons, ["count": String(count)])).")])
    }
    return steps
  }

  private func needs(_ table: EnduranceTable) -> TableBlock {
    let rows = table.rows.map { row -> [[Span]] in
      let level = row.level.flatMap { index.levels[$0] }.map { linked($0) } ?? [.text(words[.allLevels])]
      let missing = row.shortfall.map { $0 == 0 ? words[.enough] : String($0) } ?? words[.notCounted]
      let perShift = row.personsPerShift == row.persons ? "\(row.persons)" : "\(row.personsPerShift) (\(row.persons))"
      return [
        level, [.text(perShift)], [.text("\(row.personsPerShift) × \(table.teams) = \(row.needed)")],
        [.text(table.available.counted.map { String($0) } ?? words[.notCounted])], [.text(missing)],
      ]
    }
    return TableBlock(
      caption: words[.enduranceCaption], head: [.level, .atWork, .needed, .available, .missing].map { [.text(words[$0])] }, rows: rows)
  }
}
