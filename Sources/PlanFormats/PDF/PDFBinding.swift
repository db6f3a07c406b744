internal import CPDFBinding

/// What is done to a document after it has been typeset. The only place where libqpdf is met.
///
/// The engine knows neither names of tables nor heads of rows, and a link must lead somewhere in its own document; the templates write these as
/// links of a scheme of our own, which are taken away here.
enum PDFBinding {
  struct Failure: Error {
    var reason: String
  }

  /// A document that stands alone.
  static func finished(_ document: [UInt8]) throws(Failure) -> [UInt8] {
    var result = cpdf_result()
    _ = document.withUnsafeBufferPointer { cpdf_finish(cpdf_source(bytes: $0.baseAddress, count: $0.count), &result) }
    return try taken(&result)
  }

  /// Several documents as one; the facts and attachments are those of the first. The pages of each are counted after its prefix.
  static func joined(_ parts: [(document: [UInt8], prefix: String)], linkName: String) throws(Failure) -> [UInt8] {
    // One buffer holds all documents, another all prefixes, so that nothing moves while they are read.
    let bytes = parts.flatMap(\.document)
    let prefixes = parts.map { Array($0.prefix.utf8CString) }
    let letters = prefixes.flatMap { $0 }
    var result = cpdf_result()
    bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        var (start, letter) = (0, 0)
        var sources: [cpdf_source] = []
        var names: [UnsafePointer<CChar>?] = []
        for (part, prefix) in zip(parts, prefixes) {
          sources.append(cpdf_source(bytes: bytes.baseAddress?.advanced(by: start), count: part.document.count))
          names.append(letters.baseAddress?.advanced(by: letter))
          start += part.document.count
          letter += prefix.count
        }
        _ = cpdf_join(sources, names, parts.count, linkName, &result)
      }
    }
    return try taken(&result)
  }

  /// The file that a document carries under a name.
  static func attachment(_ name: String, of document: [UInt8]) throws(Failure) -> [UInt8] {
    var result = cpdf_result()
    _ = document.withUnsafeBufferPointer { cpdf_attachment(cpdf_source(bytes: $0.baseAddress, count: $0.count), name, &result) }
    return try taken(&result)
  }

  private static func taken(_ result: inout cpdf_result) throws(Failure) -> [UInt8] {
    defer { cpdf_free(&result) }
    guard let bytes = result.bytes else {
      let reason = withUnsafeBytes(of: result.failure) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw Failure(reason: reason)
    }
    return Array(UnsafeBufferPointer(start: bytes, count: result.count))
  }
}
