import CPhoneNumber

/// What libphonenumber knows of the world's numbers. It takes long to load, so plain Swedish numbers are judged by `SwedishNumber` first.
enum LibPhoneNumber {
  /// The number that somebody in Sweden dials by that text; `nil` where there is no such number.
  static func parse(_ text: String) -> PhoneNumber? {
    var number = cphonenumber()
    guard cphonenumber_parse(text, &number) else { return nil }
    let dialled = string(of: number.dialled)
    let written = string(of: number.written)
    return PhoneNumber(
      dialled: dialled, kind: number.is_short ? .short : number.is_mobile ? .mobile : .other, written: written.isEmpty ? nil : written)
  }

  /// The letters before the null in one of the structure's arrays.
  private static func string<Array>(of array: Array) -> String {
    withUnsafeBytes(of: array) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
