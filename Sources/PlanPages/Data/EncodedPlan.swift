import PlanModel
import Synchronization

/// An edition as data, made when it is first asked for and then kept: the site, the extracts and the printed documents of an edition all carry it.
final class EncodedPlan: Sendable {
  private let known = Mutex<[Audience: String]>([:])

  func text(of plan: Plan, edition: Audience) -> String {
    known.withLock { known in
      if let text = known[edition] { return text }
      let text = PlanJSON.encode(plan, edition: edition)
      known[edition] = text
      return text
    }
  }
}
