/// Makes a file's bytes the text in which every place counts.
///
/// Editors leave byte order marks, Windows line breaks and letters in two halves (`a` + ring for `å`) behind; none of them is seen,
/// and each would make words that look alike differ.
public enum SourceText {
  public static let maximumBytes = 2 << 20

  /// The text, or `nil` with a diagnostic where the bytes are no text.
  public static func decode(bytes: [UInt8], path: String) -> Diagnosed<String?> {
    guard bytes.count <= maximumBytes else { return Diagnosed(nil, [.fileTooLarge(path, bytes: bytes.count)]) }
    let bytes = withUnixLineBreaks(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Diagnosed(nil, [.invalidUTF8(path, at: position(ofFirstFaultIn: bytes), byte: bytes[firstFault(in: bytes)])])
    }
    if let null = bytes.firstIndex(of: 0) { return Diagnosed(nil, [.nulByte(path, at: position(of: null, in: bytes))]) }
    return Diagnosed(ComposedLetters.compose(text))
  }

  private static func withUnixLineBreaks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    let newline = UInt8(ascii: "\n")
    guard bytes.contains(carriageReturn) else { return Array(bytes) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == carriageReturn { out.append(newline) } else if byte != newline || !afterReturn { out.append(byte) }
      afterReturn = byte == carriageReturn
    }
    return out
  }

  private static func position(ofFirstFaultIn bytes: [UInt8]) -> LineColumn { position(of: firstFault(in: bytes), in: bytes) }

  private static func position(of offset: Int, in bytes: [UInt8]) -> LineColumn {
    LineTable(String(decoding: bytes[..<offset], as: UTF8.self)).position(of: .max)
  }

  private static func firstFault(in bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      let width = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
      guard width > 0, offset + width <= bytes.count, String(validating: bytes[offset..<offset + width], as: UTF8.self) != nil else {
        return offset
      }
      offset += width
    }
    return 0
  }
}

extension Diagnostic {
  fileprivate static func fileTooLarge(_ path: String, bytes: Int) -> Diagnostic {
    Diagnostic(
      "file-too-large", .error, at: nil, path: path, LocalizedText(sv: "Filen är större än 2 MB", en: "The file is larger than 2 MB"),
      explanation: LocalizedText(
        sv: "Den är \(bytes) byte och läses därför inte. Dela upp den i flera filer.",
        en: "It has \(bytes) bytes and is not read. Split it into several files."))
  }

  fileprivate static func invalidUTF8(_ path: String, at place: LineColumn, byte: UInt8) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      "invalid-utf8", .error, at: nil, path: path,
      LocalizedText(
        sv: "Filen är inte sparad som UTF-8 (rad \(place.line), kolumn \(place.column))",
        en: "The file is not saved as UTF-8 (line \(place.line), column \(place.column))"),
      explanation: LocalizedText(
        sv:
          "Tecknet (\(hex)) kommer från en annan teckenkodning, till exempel ANSI eller UTF-16. Öppna filen, välj Spara som och kodningen UTF-8.",
        en:
          "The character (\(hex)) comes from another encoding, such as ANSI or UTF-16. Open the file, choose Save as and the encoding UTF-8."
      ))
  }

  fileprivate static func nulByte(_ path: String, at place: LineColumn) -> Diagnostic {
    Diagnostic(
      "nul-byte", .error, at: nil, path: path,
      LocalizedText(
        sv: "Filen är ingen textfil (rad \(place.line), kolumn \(place.column))",
        en: "The file is no text file (line \(place.line), column \(place.column))"),
      explanation: LocalizedText(
        sv: "Den innehåller ett nolltecken, som en bild eller ett Word-dokument. Spara texten som en vanlig textfil i UTF-8.",
        en: "It contains a null character, like an image or a Word document. Save the text as a plain text file in UTF-8."))
  }
}
