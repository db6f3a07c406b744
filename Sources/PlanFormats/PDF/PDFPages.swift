internal import CLibQPDF

/// Some pages of a tagged PDF as a document that is tagged as well. Beside `CPDFBinding`, which joins whole documents, the only place where libqpdf is met.
///
/// A page alone has no structure: what says that something is a heading or a cell stands once for the whole document. So the structure is pruned to
/// what the kept pages show, and whatever led to a page that is gone leads nowhere.
enum PDFPages {
  /// - Parameter kept: the places of the pages, from 0, in rising order.
  /// - Returns: `nil` where the bytes are no PDF that can be read.
  static func selecting(_ kept: [Int], of document: [UInt8]) -> [UInt8]? {
    guard let selection = Selection(document, kept: kept) else { return nil }
    return selection.written()
  }
}

extension PDFPages {
  /// How many pages a document has.
  static func count(of document: [UInt8]) -> Int? { Selection(document, kept: [0])?.pageCount }
}

private final class Selection {
  private typealias Object = qpdf_oh

  private let pdf: qpdf_data
  private let kept: [Int]
  /// How many pages there were.
  private(set) var pageCount = 0
  private var keptPages: Set<Int32> = []
  /// The keys of the parent tree that the kept pages and their annotations have.
  private var parentKeys: Set<Int32> = []
  /// The names of places on pages that are gone.
  private var goneNames: Set<String> = []
  private var goneAnnotations: Set<Int32> = []
  private var keptElements: Set<Int32> = []

  /// No structure is nested deeper.
  private static let depthLimit = 200

  init?(_ document: [UInt8], kept: [Int]) {
    guard let pdf = qpdf_init() else { return nil }
    self.pdf = pdf
    self.kept = kept
    qpdf_silence_errors(pdf)
    qpdf_set_suppress_warnings(pdf, 1)
    let code = document.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { qpdf_read_memory(pdf, "document", $0.baseAddress, UInt64($0.count), nil) }
    }
    guard code & QPDF_ERRORS == 0, let last = kept.last, last < qpdf_get_num_pages(pdf) else { return nil }
    pageCount = Int(qpdf_get_num_pages(pdf))
    let root = qpdf_get_root(pdf)
    let pages = (0..<Int(qpdf_get_num_pages(pdf))).map { qpdf_get_page_n(pdf, $0) }
    keptPages = Set(kept.map { qpdf_oh_get_object_id(pdf, pages[$0]) })
    keepNames(root)
    for place in kept { keepAnnotations(of: pages[place]) }
    keepStructure(key(root, "/StructTreeRoot"))
    keepLabels(root)
    // What the bookmarks lead to is mostly gone.
    qpdf_oh_remove_key(pdf, root, "/Outlines")
    let isKept = Set(kept)
    for (place, page) in pages.enumerated() where !isKept.contains(place) { _ = qpdf_remove_page(pdf, page) }
  }

  deinit {
    var pdf: qpdf_data? = pdf
    qpdf_cleanup(&pdf)
  }

  func written() -> [UInt8]? {
    guard qpdf_init_write_memory(pdf) & QPDF_ERRORS == 0 else { return nil }
    // The same pages give the same bytes.
    qpdf_set_deterministic_ID(pdf, 1)
    qpdf_set_object_stream_mode(pdf, qpdf_o_generate)
    // PDF/A asks for it.
    qpdf_set_newline_before_endstream(pdf, 1)
    guard qpdf_write(pdf) & QPDF_ERRORS == 0, let buffer = qpdf_get_buffer(pdf) else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(pdf)))
  }

  // MARK: Objects

  private func key(_ object: Object, _ name: String) -> Object { qpdf_oh_get_key(pdf, object, name) }
  private func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(pdf, object) != 0 }
  private func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(pdf, object) != 0 }
  private func isInteger(_ object: Object) -> Bool { qpdf_oh_is_integer(pdf, object) != 0 }
  private func isNull(_ object: Object) -> Bool { qpdf_oh_is_null(pdf, object) != 0 }
  private func id(_ object: Object) -> Int32 { qpdf_oh_get_object_id(pdf, object) }
  private func integer(_ object: Object) -> Int32 { qpdf_oh_get_int_value_as_int(pdf, object) }

  private func items(_ object: Object) -> [Object] {
    guard isArray(object) else { return isNull(object) ? [] : [object] }
    return (0..<qpdf_oh_get_array_n_items(pdf, object)).map { qpdf_oh_get_array_item(pdf, object, $0) }
  }

  private func array(_ items: [Object]) -> Object {
    let array = qpdf_oh_new_array(pdf)
    for item in items { qpdf_oh_append_item(pdf, array, item) }
    return array
  }

  private func name(_ object: Object) -> String {
    qpdf_oh_is_name(pdf, object) != 0 ? String(cString: qpdf_oh_get_name(pdf, object)) : ""
  }

  private func text(_ object: Object) -> String {
    qpdf_oh_is_string(pdf, object) != 0 ? String(cString: qpdf_oh_get_string_value(pdf, object)) : ""
  }

  /// The pairs of a tree of names or numbers, in order.
  private func pairs(_ node: Object, _ list: String, depth: Int = 0) -> [(key: Object, value: Object)] {
    guard isDictionary(node), depth < Self.depthLimit else { return [] }
    let own = items(key(node, list))
    let pairs = stride(from: 0, to: own.count - 1, by: 2).map { (key: own[$0], value: own[$0 + 1]) }
    return pairs + items(key(node, "/Kids")).flatMap { self.pairs($0, list, depth: depth + 1) }
  }

  private func replaceTree(_ owner: Object, _ name: String, _ list: String, _ pairs: [(key: Object, value: Object)]) {
    let node = qpdf_oh_new_dictionary(pdf)
    qpdf_oh_replace_key(pdf, node, list, array(pairs.flatMap { [$0.key, $0.value] }))
    qpdf_oh_replace_key(pdf, owner, name, node)
  }

  // MARK: What leads to pages

  private func leadsAway(_ destination: Object) -> Bool {
    if isDictionary(destination) { return leadsAway(key(destination, "/D")) }
    if isArray(destination) { return items(destination).first.map { !keptPages.contains(id($0)) } ?? true }
    return goneNames.contains(text(destination))
  }

  private func keepNames(_ root: Object) {
    let names = key(root, "/Names")
    guard isDictionary(names), isDictionary(key(names, "/Dests")) else { return }
    var left: [(key: Object, value: Object)] = []
    for pair in pairs(key(names, "/Dests"), "/Names") {
      if leadsAway(pair.value) { goneNames.insert(text(pair.key)) } else { left.append(pair) }
    }
    replaceTree(names, "/Dests", "/Names", left)
  }

  private func keepAnnotations(of page: Object) {
    let parents = key(page, "/StructParents")
    if isInteger(parents) { parentKeys.insert(integer(parents)) }
    var left: [Object] = []
    for annotation in items(key(page, "/Annots")) {
      let action = key(annotation, "/A")
      let destination = isDictionary(action) ? key(action, "/D") : key(annotation, "/Dest")
      if !isNull(destination), leadsAway(destination) {
        goneAnnotations.insert(id(annotation))
        continue
      }
      let parent = key(annotation, "/StructParent")
      if isInteger(parent) { parentKeys.insert(integer(parent)) }
      left.append(annotation)
    }
    if left.isEmpty { qpdf_oh_remove_key(pdf, page, "/Annots") } else { qpdf_oh_replace_key(pdf, page, "/Annots", array(left)) }
  }

  // MARK: The structure

  private enum Content { case shown, gone, none }

  private func keepStructure(_ tree: Object) {
    guard isDictionary(tree) else { return }
    _ = prune(tree, depth: 0, isHead: false)
    let numbers = pairs(key(tree, "/ParentTree"), "/Nums").filter { parentKeys.contains(integer($0.key)) }
    replaceTree(tree, "/ParentTree", "/Nums", numbers)
    if isDictionary(key(tree, "/IDTree")) {
      let names = pairs(key(tree, "/IDTree"), "/Names").filter { keptElements.contains(id($0.value)) }
      replaceTree(tree, "/IDTree", "/Names", names)
    }
  }

  /// Leaves in an element only what the kept pages show of it. A table's head stays with its rows, although its words are on a page before.
  private func prune(_ element: Object, depth: Int, isHead: Bool) -> Content {
    guard depth < Self.depthLimit else { return .none }
    let page = key(element, "/Pg")
    let kids = items(key(element, "/K"))
    let isHead = isHead || name(key(element, "/S")) == "/THead"
    var left: [(object: Object, content: Content)] = []
    var lost = false
    var lostLink = false
    for kid in kids {
      let content = self.content(kid, on: page, depth: depth, isHead: isHead)
      if content == .gone {
        lost = true
        if isDictionary(kid), name(key(kid, "/Type")) == "/OBJR" { lostLink = true }
      } else {
        left.append((kid, content))
      }
    }
    let isShown = left.contains { $0.content == .shown }
    if !isShown, lost, !isHead { return .gone }
    keptElements.insert(id(element))
    if left.isEmpty {
      qpdf_oh_remove_key(pdf, element, "/K")
    } else if lost {
      qpdf_oh_replace_key(pdf, element, "/K", array(left.map(\.object)))
    }
    if !isNull(page), !keptPages.contains(id(page)) { qpdf_oh_remove_key(pdf, element, "/Pg") }
    // Words that led somewhere are words.
    if lostLink, name(key(element, "/S")) == "/Link" { qpdf_oh_replace_key(pdf, element, "/S", qpdf_oh_new_name(pdf, "/Span")) }
    return isShown ? .shown : .none
  }

  private func content(_ kid: Object, on page: Object, depth: Int, isHead: Bool) -> Content {
    if isInteger(kid) { return keptPages.contains(id(page)) ? .shown : .gone }
    guard isDictionary(kid) else { return .gone }
    let own = key(kid, "/Pg")
    switch name(key(kid, "/Type")) {
    case "/MCR": return keptPages.contains(id(isNull(own) ? page : own)) ? .shown : .gone
    case "/OBJR":
      let isThere = keptPages.contains(id(isNull(own) ? page : own)) && !goneAnnotations.contains(id(key(kid, "/Obj")))
      return isThere ? .shown : .gone
    default: return prune(kid, depth: depth + 1, isHead: isHead)
    }
  }

  // MARK: The pages' own numbers

  private func keepLabels(_ root: Object) {
    let labels = pairs(key(root, "/PageLabels"), "/Nums")
    guard !labels.isEmpty else { return }
    var numbers: [(key: Object, value: Object)] = []
    for (place, page) in kept.enumerated() {
      guard let label = labels.last(where: { Int(integer($0.key)) <= page }) else { continue }
      let new = qpdf_oh_new_dictionary(pdf)
      for part in ["/S", "/P"] where !isNull(key(label.value, part)) { qpdf_oh_replace_key(pdf, new, part, key(label.value, part)) }
      let first = isInteger(key(label.value, "/St")) ? Int(integer(key(label.value, "/St"))) : 1
      qpdf_oh_replace_key(pdf, new, "/St", qpdf_oh_new_integer(pdf, Int64(first + page - Int(integer(label.key)))))
      numbers.append((qpdf_oh_new_integer(pdf, Int64(place)), new))
    }
    replaceTree(root, "/PageLabels", "/Nums", numbers)
  }
}
