import Glibc

/// A stage of the way from a folder to a report.
enum Stage: String, CaseIterable {
  /// Until the first plan is read: the program's own start and its command line.
  case start
  case reading
  case analysis
  /// What the texts say in words, for the rules.
  case texts
  case rules
  /// Putting the findings in order and writing them.
  case report
}

/// The processor time that each stage took, of all threads: for measuring, and only where somebody asks for it.
///
/// Plans that are checked side by side would count one another's time; whoever measures takes them one by one.
final class StageClock {
  private var last = 0
  private var microseconds: [Stage: Int] = [:]

  /// What went by since the last stage ended belongs to this one.
  func end(_ stage: Stage) {
    // In microseconds, as POSIX demands.
    let now = clock()
    microseconds[stage, default: 0] += now - last
    last = now
  }

  /// One line of JSON, microseconds by stage.
  var line: String {
    "{" + Stage.allCases.map { "\"\($0.rawValue)\":\(microseconds[$0] ?? 0)" }.joined(separator: ",") + "}\n"
  }
}
