import PlanAnalysis
import PlanModel

/// How many may take each decision, per level and time of day: where it is one or nobody, words say so.
extension Composer {
  static let coveragePath = "tackning"

  func coveragePage() -> Page {
    var page = page(Self.coveragePath)
    coverageBlocks(into: &page)
    weeksOnDuty(into: &page, level: 2)
    return page.page(.overview, words[.coverage], summary: words[.coverageSummary])
  }

  func coverageBlocks(into page: inout PageBuilder) {
    let decisions = context.analysis.succession.decisions
    guard !decisions.isEmpty else { return }
    let cells = decisions.map { decision in
      Dictionary(
        context.analysis.succession.successions(of: decision.id).map { succession in
          (Moment.Key(level: succession.level, time: succession.time), cell(succession))
        }
      ) { first, _ in first }
    }
    let moments = moments { level in
      cells.allSatisfy { $0[Moment.Key(level: level, time: .officeHours)] == $0[Moment.Key(level: level, time: .otherTime)] }
    }
    page.paragraph(words[.coverageIntroduction])
    page.table(
      TableBlock(
        caption: words[.coverageCaption], head: [[.text(words[.decision])]] + moments.map(head),
        rows: zip(decisions, cells).map { decision, cells in
          [linked(decision.id.element)] + moments.map { mark(cells[$0.key]) }
        }))
  }

  /// How many may decide, and whether somebody among them answers at the time.
  private struct CoverageCell: Equatable {
    var coverage: Coverage
    var isReached: Bool
  }

  private func cell(_ succession: Succession) -> CoverageCell {
    let reachability = context.analysis.reachability
    let isReached = succession.candidates.contains { reachability.surest(for: $0.party, at: succession.time) != nil }
    return CoverageCell(coverage: context.analysis.coverage(of: succession), isReached: isReached)
  }

  private func mark(_ cell: CoverageCell?) -> [Span] {
    guard let cell else { return [.text(words[.coverageNotTaken])] }
    let coverage = cell.coverage
    if coverage.count == 0 { return [.strong([.text("0 – \(words[.coverageNobody])")])] }
    if coverage.hangsOnOnePerson {
      let silent = cell.isReached ? "" : ", \(words[.coverageSilent])"
      let word = coverage.isJoint ? words[.coverageTogether] : words[.coverageOne]
      return [.strong([.text("\(coverage.count) – \(word)\(silent)")])]
    }
    if !cell.isReached { return [.strong([.text("\(coverage.count) – \(words[.coverageSilent])")])] }
    return [.text(String(coverage.count))]
  }
}

/// A column of the analyses' tables: a level, and a time of day where it matters which.
struct Moment: Sendable {
  struct Key: Hashable, Sendable {
    var level: Identifier<EventLevel>?
    var time: TimeOfDay
  }

  var level: EventLevel?
  /// `nil`: the same at every hour.
  var time: TimeOfDay?

  /// One of the cells that the column stands for.
  var key: Key { Key(level: level?.id, time: time ?? .officeHours) }
}

extension Composer {
  /// A column for each level, or two where office hours and other time differ.
  func moments(isSame: (Identifier<EventLevel>?) -> Bool) -> [Moment] {
    let all: [EventLevel?] = levels.isEmpty ? [nil] : levels
    return all.flatMap { level in
      isSame(level?.id) ? [Moment(level: level, time: nil)] : TimeOfDay.allCases.map { Moment(level: level, time: $0) }
    }
  }

  func head(_ moment: Moment) -> [Span] {
    let time = [Span.text(text(moment.time))]
    guard let level = moment.level else { return time }
    // No links: a head is repeated on every page of the table.
    let name: [Span] = [.symbol(symbol(level)), .text("\u{A0}" + levelName(level).replacing(" ", with: "\u{A0}"))]
    return moment.time == nil ? name : .joined([name, time])
  }

  /// "nivå 2, övrig tid".
  func name(_ moment: Moment) -> String {
    let level = moment.level.map { levelName($0, startsSentence: false) }
    return [level, level == nil || moment.time != nil ? text(moment.time) : nil].compactMap { $0 }.joined(separator: ", ")
  }

  private func text(_ time: TimeOfDay?) -> String {
    switch time {
    case .officeHours: words[.officeHours]
    case .otherTime: words[.otherTime]
    case nil: words[.roundTheClock]
    }
  }
}
