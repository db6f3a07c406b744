internal import CLibCrypto

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
func digest(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = CLibCrypto.SHA256(bytes, bytes.count, &digest)
  let digits = Array("0123456789abcdef".utf8)
  var hex: [UInt8] = []
  hex.reserveCapacity(digest.count * 2)
  for byte in digest {
    hex.append(digits[Int(byte >> 4)])
    hex.append(digits[Int(byte & 15)])
  }
  return String(decoding: hex, as: UTF8.self)
}
