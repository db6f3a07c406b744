import PlanPages

/// What a card that is carried by itself says beside its steps.
extension PrintData {
  mutating func add(_ card: CardFace, site: String?) {
    json.key("card")
    json.beginObject()
    json.add("id", card.id)
    json.add("role", card.role)
    json.add("situation", card.situation)
    json.key("facts")
    add(card.facts)
    json.add("decisionsTitle", card.decisionsTitle)
    json.key("decisions")
    json.beginArray()
    for decision in card.decisions { add(decision) }
    json.endArray()
    if let site, let path = card.intranetPath {
      let address = Self.address(of: path, on: site)
      if let code = QRCode.svg(of: address) {
        json.add("code", addDrawing(code))
        json.add("address", address)
      }
    }
    json.endObject()
  }

  /// The address of a page as the site's own links have it.
  static func address(of path: String, on site: String) -> String {
    (site.hasSuffix("/") ? site : site + "/") + SiteLinks(from: "").page(path)
  }
}
