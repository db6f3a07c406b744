import Testing

@testable import PhoneNumbers

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("070-174 06 05", "+46701740605"), ("0701740605", "+46701740605"), ("+46 70 174 06 05", "+46701740605"),
    ("+46 (0)70-174 06 05", "+46701740605"), ("0046701740605", "+46701740605"), ("08-465 004 99", "+46846500499"),
    ("031-3900600", "+46313900600"), ("040-628 04 99", "+46406280499"), ("0176-710 00", "+4617671000"),
    ("+358 9 310 1691", "+35893101691"), ("0771-567 567", "+46771567567"), ("020-12 12 12", "+4620121212"),
  ])
  func `Each number has one spelling that is dialled`(text: String, dialled: String) throws {
    #expect(try #require(PhoneNumber(text)).dialled == dialled)
  }

  @Test(arguments: ["112", "113 13", "114 14", "1177", "116 000", "118 118", "90 510"])
  func `Short numbers are numbers`(text: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.kind == .short)
    #expect(number.dialled == text.filter { $0 != " " })
    #expect(number.written == nil)
  }

  @Test(arguments: [
    "", "070-174 06 0", "070-174 06 055", "08-12345", "0999-123456", "jourtelefon", "112 (SOS)", "070-174 06 05 / 08-465 004 00",
    "08-465 004 00 ankn 12", "+", "++46701740605", "12", "+999 123 456",
  ])
  func `What reaches nobody is no number`(text: String) { #expect(PhoneNumber(text) == nil) }

  @Test(arguments: [
    ("0701740605", "070-174 06 05"), ("+46846500400", "08-465 004 00"), ("017671000", "0176-710 00"), ("0313900600", "031-390 06 00"),
    ("0101234567", "010-123 45 67"), ("004722865000", "+47 22 86 50 00"),
  ])
  func `A number is written as people do`(text: String, written: String) throws {
    #expect(try #require(PhoneNumber(text)).written == written)
  }

  @Test func `A mobile is known as such`() {
    #expect(PhoneNumber("070-174 06 05")?.kind == .mobile)
    #expect(PhoneNumber("08-465 004 00")?.kind == .other)
    #expect(PhoneNumber("+47 406 12 345")?.kind == .mobile)
  }
}

/// The plain numbers that are judged without the library.
@Suite struct SwedishNumberTests {
  /// Every beginning of three digits, in every length, with ends that are all sixes, or begin with a zero, or vary.
  static let texts: [String] = (100..<1000).flatMap { prefix in
    (2...7).flatMap { count in
      [
        String(repeating: "6", count: count), "0" + String(repeating: "3", count: count - 1),
        String("\(prefix * 7919)9876543".prefix(count)),
      ]
      .map { "0\(prefix)\($0)" }
    }
  }

  @Test func `The library agrees on every plain Swedish number`() throws {
    var judged = 0
    for text in Self.texts {
      let spelling = try #require(NumberSpelling(text))
      guard let number = SwedishNumber.number(spelling) else { continue }
      judged += 1
      #expect(LibPhoneNumber.parse(text) == number, "\(text)")
    }
    #expect(judged > 4000)
  }

  @Test func `What the library finds in a place or a mobile is found without it`() throws {
    for text in Self.texts {
      guard let number = LibPhoneNumber.parse(text), number.written != nil else { continue }
      let spelling = try #require(NumberSpelling(text))
      #expect(SwedishNumber.number(spelling) == number, "\(text)")
    }
  }

  @Test(arguments: [
    "070-1740605", "070.174.06.05", "070/1740605", "+46-70-1740605", "0046 70 174 06 05", "070\u{A0}174\u{2011}06\u{2013}05",
  ])
  func `Blanks and hyphens make no difference`(text: String) throws {
    let spelling = try #require(NumberSpelling(text))
    let plain = try #require(LibPhoneNumber.parse("0701740605"))
    #expect(SwedishNumber.number(spelling) == plain)
    #expect(LibPhoneNumber.parse(text) == plain)
  }

  @Test func `Short numbers that the library knows are found`() throws {
    for code in 100..<200_000
    where code < 1000 || (1000..<2000).contains(code) || (10_000..<20_000).contains(code) || code >= 116_000 && code < 119_000 {
      guard let number = LibPhoneNumber.parse("\(code)"), number.kind == .short else { continue }
      #expect(PhoneNumber("\(code)") == number)
    }
  }
}
