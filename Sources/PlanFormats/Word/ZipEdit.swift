internal import CLibZ

/// Writes one file of a zip archive anew, and leaves the others as they are. The only place where zlib is met.
struct ZipEdit {
  struct Damaged: Error {}

  private let archive: [UInt8]

  init(_ archive: [UInt8]) { self.archive = archive }

  /// The archive with the file `name` changed.
  func changing(_ name: String, _ change: ([UInt8]) -> [UInt8]) throws -> [UInt8] {
    guard let end = lastPlace(of: 0x0605_4B50) else { throw Damaged() }
    var (out, directory): ([UInt8], [UInt8]) = ([], [])
    let count = number16(end + 10)
    var entry = number32(end + 16)
    for _ in 0..<count {
      guard entry + 46 <= archive.count, number32(entry) == 0x0201_4B50 else { throw Damaged() }
      let (nameLength, extraLength, commentLength) = (number16(entry + 28), number16(entry + 30), number16(entry + 32))
      let local = number32(entry + 42)
      guard local + 30 <= archive.count, entry + 46 + nameLength <= archive.count else { throw Damaged() }
      let start = local + 30 + number16(local + 26) + number16(local + 28)
      let size = number32(entry + 20)
      guard start + size <= archive.count else { throw Damaged() }
      // The facts of an entry: version, flags, method, time, day, checksum, both sizes.
      var facts = Array(archive[entry + 6..<entry + 28])
      var data = archive[start..<start + size]
      let fileName = archive[entry + 46..<entry + 46 + nameLength]
      if fileName.elementsEqual(name.utf8) {
        let whole = change(number16(entry + 10) == 0 ? Array(data) : try Self.inflated(Array(data), count: number32(entry + 24)))
        let packed = try Self.deflated(whole)
        facts.replaceSubrange(4..<6, with: [8, 0])
        facts.replaceSubrange(
          10..<22, with: Self.bytes(StoredZip.checksum(whole)) + Self.bytes(UInt32(packed.count)) + Self.bytes(UInt32(whole.count)))
        data = packed[...]
      }
      // Sizes stand in the head of each file, never after it.
      facts[2] &= ~8
      directory += archive[entry..<entry + 6] + facts + [UInt8(nameLength & 0xFF), UInt8(nameLength >> 8), 0, 0, 0, 0]
      directory += archive[entry + 34..<entry + 42] + Self.bytes(UInt32(out.count)) + fileName
      out += Self.bytes(0x0403_4B50) + facts + [UInt8(nameLength & 0xFF), UInt8(nameLength >> 8), 0, 0] + fileName + data
      entry += 46 + nameLength + extraLength + commentLength
    }
    let ending = Self.bytes(0x0605_4B50) + [0, 0, 0, 0] + archive[end + 8..<end + 12]
    return out + directory + ending + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(out.count)) + [0, 0]
  }

  // MARK: - Numbers

  private func number16(_ place: Int) -> Int { Int(archive[place]) | Int(archive[place + 1]) << 8 }
  private func number32(_ place: Int) -> Int { number16(place) | number16(place + 2) << 16 }
  private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }

  private func lastPlace(of mark: Int) -> Int? {
    guard archive.count >= 22 else { return nil }
    return (0...archive.count - 22).reversed().first { number32($0) == mark }
  }

  // MARK: - Compression

  /// Zip files hold compressed data without zlib's own head.
  private static let bare: Int32 = -15

  private static func inflated(_ data: [UInt8], count: Int) throws -> [UInt8] {
    try run(data, room: count) { stream, version, size in
      inflateInit2_(&stream, bare, version, size)
    } work: { stream in
      defer { inflateEnd(&stream) }
      return inflate(&stream, Z_FINISH)
    }
  }

  private static func deflated(_ data: [UInt8]) throws -> [UInt8] {
    try run(data, room: Int(compressBound(UInt(data.count)))) { stream, version, size in
      deflateInit2_(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, bare, 8, Z_DEFAULT_STRATEGY, version, size)
    } work: { stream in
      defer { deflateEnd(&stream) }
      return deflate(&stream, Z_FINISH)
    }
  }

  private static func run(
    _ data: [UInt8], room: Int, start: (inout z_stream, UnsafePointer<CChar>?, Int32) -> Int32, work: (inout z_stream) -> Int32
  ) throws -> [UInt8] {
    var stream = z_stream()
    guard start(&stream, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw Damaged() }
    var input = data
    return try input.withUnsafeMutableBufferPointer { input in
      try [UInt8](unsafeUninitializedCapacity: room) { output, written in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let result = work(&stream)
        guard result == Z_STREAM_END else { throw Damaged() }
        written = output.count - Int(stream.avail_out)
      }
    }
  }
}
