public import PlanModel

/// One who decides, or several who only decide together. Whoever of them is named first makes no difference.
public struct Party: Sendable, Hashable {
  /// A role or a group; the first that is named.
  public let holder: ElementID
  /// Those without whom the holder cannot decide; mostly none.
  public let partners: [ElementID]

  public init(_ holder: ElementID, with partners: [ElementID] = []) {
    self.holder = holder
    self.partners = partners
  }

  init(_ holder: Mandate.Holder) { self.init(holder.holder.element, with: holder.partners.map(\.element)) }

  public var elements: [ElementID] { partners.isEmpty ? [holder] : [holder] + partners }
  /// Whether several decide together.
  public var isJoint: Bool { !partners.isEmpty }

  func contains(_ element: ElementID) -> Bool { holder == element || partners.contains(element) }

  public static func == (a: Party, b: Party) -> Bool {
    if a.partners.isEmpty, b.partners.isEmpty { return a.holder == b.holder }
    return Set(a.elements) == Set(b.elements)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(partners.isEmpty ? holder : elements.min() ?? holder) }
}
