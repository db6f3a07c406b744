internal import CLibQREncode

/// An address as a picture that a phone reads. The only place where libqrencode is met.
enum QRCode {
  /// White around the code, in its own squares: without it many phones find nothing.
  private static let quietZone = 4

  /// A drawing in black and white; `nil` where the address is too long for a code.
  ///
  /// Medium correction: a laminated card is scratched, and light falls on it.
  static func svg(of address: String) -> [UInt8]? {
    let bytes = Array(address.utf8)
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        let start = x
        // The lowest bit is the colour.
        while x < width, code.pointee.data[y * width + x] & 1 == 1 { x += 1 }
        if x > start { path += "M\(start + quietZone) \(y + quietZone)h\(x - start)v1h-\(x - start)z" }
        x = max(x, start + 1)
      }
    }
    let side = String(width + 2 * quietZone)
    var writer = HTMLWriter(capacity: path.utf8.count + 256)
    writer.write(
      .element(
        "svg",
        [
          HTMLAttribute("xmlns", "http://www.w3.org/2000/svg"), HTMLAttribute("width", side), HTMLAttribute("height", side),
          HTMLAttribute("viewBox", "0 0 \(side) \(side)"),
        ],
        [.element("path", [HTMLAttribute("d", path), HTMLAttribute("fill", "#000000")], [])]))
    return writer.bytes
  }
}
