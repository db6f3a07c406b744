/// The card on which the rules on steps show theirs.
enum CardExample {
  static func text(_ steps: [String]) -> String {
    """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    även-kallad: [TiB]
    ---
    typ: checklista
    id: vid-larm
    titel: När larmet kommer
    roll: tib
    ---
    ## Vid larm
    \(steps.map { "- [ ] \($0)" }.joined(separator: "\n"))
    """
  }
}
