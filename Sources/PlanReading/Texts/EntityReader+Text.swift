import Diagnostics
import PlanModel
import Prose

/// Where directives may stand.
enum DirectivePlace {
  case chapter
  case form
  case none
  /// In a text whose kind cannot be known.
  case anywhere
}

extension EntityReader {
  /// Checks every link, picture and directive of a text; pictures get their path within the plan's folder.
  func checked(_ text: RichText, of part: Part, directives: DirectivePlace = .none) -> RichText {
    var holdsImage = false
    check(text.blocks, directives, &holdsImage)
    return holdsImage ? RichText(placingImages(in: text.blocks, folder: part.folder)) : text
  }

  private func check(_ blocks: [RichText.Block], _ directives: DirectivePlace, _ holdsImage: inout Bool) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines, _), .heading(_, let inlines, _): checkLinks(in: inlines)
      case .list(let list): for item in list.items { check(item.blocks, directives, &holdsImage) }
      case .quote(let inner, _): check(inner, directives, &holdsImage)
      case .table(let table):
        for cell in table.head { checkLinks(in: cell.inlines) }
        for row in table.rows { for cell in row { checkLinks(in: cell.inlines) } }
      case .directive(let directive): check(directive, in: directives)
      case .image: holdsImage = true
      case .code, .rule: break
      }
    }
  }

  func checkLinks(in inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .link(let link):
        if case .element(let scheme, let id) = link.target, symbols.find(scheme: scheme, id: id) == nil, let range = targetRange(of: link) {
          _ = resolve(scheme: scheme, id: id, at: range, among: nil)
        }
        checkLinks(in: link.text)
      case .emphasis(let inner, _), .strong(let inner, _): checkLinks(in: inner)
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  private func placingImages(in blocks: [RichText.Block], folder: Substring) -> [RichText.Block] {
    blocks.map { block in
      switch block {
      case .image(var image):
        guard let path = ImagePath.resolve(image.path, from: folder), images.contains(path) else {
          findings.report(.missingImage(image, nearest: nearestWord(to: image.path, among: images.paths.sorted())))
          return block
        }
        image.path = path
        return .image(image)
      case .list(var list):
        for index in list.items.indices { list.items[index].blocks = placingImages(in: list.items[index].blocks, folder: folder) }
        return .list(list)
      case .quote(let inner, let origin): return .quote(placingImages(in: inner, folder: folder), origin)
      case .paragraph, .heading, .table, .directive, .code, .rule: return block
      }
    }
  }
}

/// Finds the picture that a path in a text means.
enum ImagePath {
  /// The path within the plan's folder; `nil` where it leads out of it.
  static func resolve(_ path: String, from folder: Substring) -> String? {
    var components = folder.split(separator: "/")
    for component in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch component {
      case "", ".": if component.isEmpty { return nil }
      case "..": if components.popLast() == nil { return nil }
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}

extension Symbols {
  func find(scheme: String, id: String) -> Symbol? { EntityKind.byScheme[scheme].flatMap { find(ElementID($0, id)) } }
}

extension Diagnostic {
  fileprivate static func missingImage(_ image: RichText.Image, nearest: String?) -> Diagnostic {
    Diagnostic(
      "missing-image", .error, at: image.origin.range,
      LocalizedText(sv: "Bilden `\(image.path)` finns inte i planens mapp", en: "The picture `\(image.path)` is not in the plan's folder"),
      explanation: LocalizedText(
        sv: "Lägg bilden (png eller jpg) i planens mapp och skriv vägen dit från filen.",
        en: "Put the picture (png or jpg) in the plan's folder and write the path to it from the file."),
      fixes: nearest.map { [FixIt(LocalizedText(sv: "Menade du `\($0)`?", en: "Did you mean `\($0)`?"))] } ?? [])
  }
}
