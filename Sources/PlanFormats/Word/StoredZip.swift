/// A zip archive whose files are stored as they are, all of one fixed day: the same files give the same bytes.
///
/// pandoc reads the reference document from it and compresses what it writes itself.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that the format knows.
  private static let day: UInt16 = 0x21

  static func archive(_ files: [OutputFile]) -> [UInt8] {
    var zip = StoredZip()
    for file in files { zip.add(file) }
    return zip.finished()
  }

  private mutating func add(_ file: OutputFile) {
    let name = Array(file.path.utf8)
    let offset = UInt32(bytes.count)
    var facts: [UInt8] = []
    // Version 2.0; names are UTF-8; stored; midnight.
    for number in [20, 0x0800, 0, 0, Self.day] as [UInt16] { facts.append(contentsOf: number.littleBytes) }
    facts.append(contentsOf: Self.checksum(file.bytes).littleBytes)
    for _ in 0..<2 { facts.append(contentsOf: UInt32(file.bytes.count).littleBytes) }
    facts.append(contentsOf: UInt16(name.count).littleBytes)
    facts.append(contentsOf: UInt16(0).littleBytes)

    bytes.append(contentsOf: UInt32(0x0403_4B50).littleBytes)
    bytes += facts + name + file.bytes

    directory.append(contentsOf: UInt32(0x0201_4B50).littleBytes)
    directory.append(contentsOf: UInt16(20).littleBytes)
    directory += facts
    // No comment, first disk, no attributes.
    for _ in 0..<3 { directory.append(contentsOf: UInt16(0).littleBytes) }
    directory.append(contentsOf: UInt32(0).littleBytes)
    directory.append(contentsOf: offset.littleBytes)
    directory += name
    count += 1
  }

  private func finished() -> [UInt8] {
    var out = bytes + directory
    out.append(contentsOf: UInt32(0x0605_4B50).littleBytes)
    for number in [0, 0, UInt16(count), UInt16(count)] as [UInt16] { out.append(contentsOf: number.littleBytes) }
    out.append(contentsOf: UInt32(directory.count).littleBytes)
    out.append(contentsOf: UInt32(bytes.count).littleBytes)
    out.append(contentsOf: UInt16(0).littleBytes)
    return out
  }

  /// CRC-32 as zip has it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}

extension FixedWidthInteger {
  fileprivate var littleBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
