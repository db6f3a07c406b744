/// Paths by which a plan reaches out of its folder.
enum OutsidePath {
  /// Whether a name stays beside the plan's folder: one component that is no `..`.
  static func isSiblingName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.contains("/") && !name.contains("\\") && !name.utf8.contains(0)
  }
}
