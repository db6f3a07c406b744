/// Sweden's plain numbers: places, mobiles, 010 and short codes. What is found here is what libphonenumber says too; a test holds them against each other.
///
/// A check of a plan thus seldom loads the library, which takes longer than all the rest.
enum SwedishNumber {
  /// The number, or `nil` where only the library can tell.
  static func number(_ spelling: NumberSpelling) -> PhoneNumber? {
    guard let digits = spelling.swedishSignificantDigits else { return short(spelling) }
    guard (7...9).contains(digits.count), let first = digits.first else { return nil }
    let rest = Array(digits)
    switch (first, rest.count) {
    case (7, 9): return mobilePrefixes.contains(rest[1]) ? written(rest, [2, 3, 2, 2], kind: .mobile) : nil
    case (8, 7): return written(rest, [1, 2, 2, 2])
    case (8, 8): return written(rest, [1, 3, 2, 2])
    case (8, 9): return written(rest, [1, 3, 3, 2])
    default: break
    }
    let two = Int(rest[0]) * 10 + Int(rest[1])
    let three = two * 10 + Int(rest[2])
    if two == 10 { return rest.count == 9 && (1...8).contains(rest[2]) ? written(rest, [2, 3, 2, 2]) : nil }
    let allowsSeven = twoDigitAreas.contains(two) || two == 90 && rest[2] != 0
    if allowsSeven || longTwoDigitAreas.contains(two) {
      switch rest.count {
      case 7: return allowsSeven ? written(rest, [2, 3, 2]) : nil
      case 8: return written(rest, [2, 2, 2, 2])
      default: return written(rest, [2, 3, 2, 2])
      }
    }
    guard threeDigitAreas.contains(three), rest.count > 7 else { return nil }
    return written(rest, rest.count == 8 ? [3, 3, 2] : [3, 2, 2, 2])
  }

  /// Three to six digits from 1 on: emergency, authorities, social services, directory enquiries.
  private static func short(_ spelling: NumberSpelling) -> PhoneNumber? {
    guard spelling.isPlain, spelling.prefix == .none, spelling.digits.first == 1, (3...6).contains(spelling.digits.count) else {
      return nil
    }
    return PhoneNumber(dialled: text(spelling.digits[...]), kind: .short, written: nil)
  }

  /// `0` and the area, a hyphen, and the rest in groups.
  private static func written(_ digits: [UInt8], _ groups: [Int], kind: PhoneNumber.Kind = .other) -> PhoneNumber {
    var written = "0"
    var start = 0
    for (number, length) in groups.enumerated() {
      if number > 0 { written += number == 1 ? "-" : " " }
      written += text(digits[start..<start + length])
      start += length
    }
    return PhoneNumber(dialled: "+46" + text(digits[...]), kind: kind, written: written)
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self) }

  private static let mobilePrefixes: Set<UInt8> = [0, 2, 3, 6, 9]
  /// Area codes without their zero.
  private static let twoDigitAreas: Set<Int> = [11, 13, 16, 21, 23, 26, 33, 35, 36, 40, 42, 44, 46, 60, 63]
  /// Those where all numbers have six digits or more.
  private static let longTwoDigitAreas: Set<Int> = [18, 19, 31, 54]
  private static let threeDigitAreas: Set<Int> = [
    120, 121, 122, 123, 125, 140, 141, 142, 143, 144, 150, 151, 152, 155, 156, 157, 158, 159, 171, 173, 174, 175, 176,
    220, 221, 222, 223, 224, 225, 226, 227, 240, 241, 243, 246, 247, 248, 250, 251, 253, 258, 270, 271, 278, 280, 281, 290, 291, 292, 293,
    294, 295, 297,
    300, 301, 302, 303, 304, 320, 321, 322, 325, 340, 345, 346, 370, 371, 372, 380, 381, 382, 383, 390, 392, 393,
    410, 411, 413, 414, 415, 416, 417, 418, 430, 431, 433, 435, 451, 454, 455, 456, 457, 459, 470, 471, 472, 474, 476, 477, 478, 479, 480,
    481, 485, 486, 490, 491, 492, 493, 494, 495, 496, 498, 499,
    500, 501, 502, 503, 504, 505, 506, 510, 511, 512, 513, 514, 515, 520, 521, 522, 523, 524, 525, 526, 528, 530, 531, 532, 533, 534, 550,
    551, 552, 553, 554, 555, 560, 563, 564, 565, 570, 571, 573, 580, 581, 582, 583, 584, 585, 586, 587, 589, 590, 591,
    611, 612, 613, 620, 621, 622, 623, 624, 640, 642, 643, 644, 645, 647, 650, 651, 652, 653, 657, 660, 661, 662, 663, 670, 671, 672, 680,
    682, 684, 687, 690, 691, 692, 693, 695, 696,
    910, 911, 912, 913, 914, 915, 916, 918, 920, 921, 922, 923, 924, 925, 926, 927, 928, 929, 930, 932, 933, 934, 935, 940, 941, 942, 943,
    950, 951, 952, 953, 954, 960, 961, 970, 971, 973, 975, 976, 977, 978, 980, 981,
  ]
}
