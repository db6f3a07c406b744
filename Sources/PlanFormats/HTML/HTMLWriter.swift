import Glibc

/// Writes nodes as bytes that are well-formed both as HTML and as XML.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ nodes: [HTMLNode]) {
    for node in nodes { write(node) }
  }

  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): escape(text, inAttribute: false)
    case .group(let nodes): write(nodes)
    case .element(let name, let attributes, let children):
      bytes.append(UInt8(ascii: "<"))
      append(name)
      for attribute in attributes {
        guard let value = attribute.value else { continue }
        bytes.append(UInt8(ascii: " "))
        append(attribute.name)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
      }
      if children.isEmpty, Self.isVoid(name) {
        bytes.append(UInt8(ascii: "/"))
        bytes.append(UInt8(ascii: ">"))
        return
      }
      bytes.append(UInt8(ascii: ">"))
      write(children)
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      append(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Elements that have no end tag in HTML, and those of SVG that are mostly empty.
  private static func isVoid(_ name: StaticString) -> Bool {
    void.contains { $0.utf8CodeUnitCount == name.utf8CodeUnitCount && memcmp($0.utf8Start, name.utf8Start, name.utf8CodeUnitCount) == 0 }
  }

  private static let void: [StaticString] = [
    "br", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "polygon", "polyline",
  ]

  private mutating func append(_ name: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var clean = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        // Nearly all are letters and spaces.
        if byte > UInt8(ascii: ">") && byte != 0x7F || byte == 0x20 { continue }
        let replacement: StaticString
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
        case UInt8(ascii: "\n") where inAttribute: replacement = "&#10;"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
        // Neither HTML nor XML may hold control characters.
        case 0..<0x20, 0x7F: replacement = "\u{FFFD}"
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<index]))
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        clean = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
    }
  }
}

extension [HTMLNode] {
  /// The nodes as bytes, to be put into a page's shell.
  var written: [UInt8] {
    var writer = HTMLWriter(capacity: 2048)
    writer.write(self)
    return writer.bytes
  }
}

extension HTMLWriter {
  /// A text as it may stand between tags and in attributes.
  static func escaped(_ text: String) -> [UInt8] {
    var writer = HTMLWriter()
    writer.escape(text, inAttribute: true)
    return writer.bytes
  }
}
