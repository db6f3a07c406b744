import Glibc

/// A word as its bytes: what is searched for is the same only letter by letter, and comparing by what letters mean takes several times as long.
struct SearchWord: Hashable, Comparable {
  let letters: String

  init(_ letters: String) { self.letters = letters }

  /// The first eight bytes as a number: most words are put in order by that alone.
  var start: UInt64 {
    letters.utf8.prefix(8).reduce((number: UInt64(0), shift: UInt64(56))) { sum, byte in
      (sum.number | UInt64(byte) << sum.shift, sum.shift &- 8)
    }.number
  }

  func hash(into hasher: inout Hasher) {
    var letters = letters
    letters.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  static func == (a: SearchWord, b: SearchWord) -> Bool { compare(a, b) == 0 }

  static func < (a: SearchWord, b: SearchWord) -> Bool { compare(a, b) < 0 }

  /// Less than 0 where the first stands before the second.
  private static func compare(_ a: SearchWord, _ b: SearchWord) -> Int {
    var (a, b) = (a.letters, b.letters)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return a.count - b.count }
        let difference = memcmp(first, second, min(a.count, b.count))
        return difference == 0 ? a.count - b.count : Int(difference)
      }
    }
  }
}
