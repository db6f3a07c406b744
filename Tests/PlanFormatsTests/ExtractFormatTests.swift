import Diagnostics
import Foundation
import Testing

@testable import PlanFormats
@testable import PlanPages

@Suite struct ExtractFormatTests {
  @Test func noLineIsLongerThan75BytesAndNoLetterIsCut() {
    var lines = ContentLines()
    let text = String(repeating: "åäö👩‍👩‍👧, ", count: 40)
    lines.text("NOTE", text)
    for line in String(decoding: lines.bytes, as: UTF8.self).components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(String(decoding: ContentLines.unfolded(lines.bytes), as: UTF8.self) == "NOTE:\(text)\r\n")
  }

  @Test func whatMeansSomethingInALineIsEscaped() {
    var lines = ContentLines()
    lines.text("NOTE", "a;b,c\\d\ne\u{7}")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "NOTE:a\\;b\\,c\\\\d\\ne\r\n")
    #expect(String(decoding: ContentLines.unfolded(lines.bytes), as: UTF8.self) == "NOTE:a;b,c\\d\ne\r\n")
  }

  @Test func anAuditSeesThroughFoldsAndEscapes() {
    var lines = ContentLines()
    lines.text("NOTE", String(repeating: "x", count: 60) + "Exempel, Ekström")
    let file = OutputFile(path: "a.vcf", bytes: lines.bytes)
    #expect(MarkupAudit.check([file], forbidden: ForbiddenText(["Exempel, Ekström"])).diagnostics.map(\.id) == ["hidden-string"])
    #expect(MarkupAudit.check([file], forbidden: ForbiddenText(["Exempel, Öberg"])).diagnostics.isEmpty)
  }

  private static let card = ContactCard(
    id: "p-tib", name: "Exempel Von Ekström", function: "TiB; jour", organisation: "Kommunen",
    telephones: [.init(line: .mobile, dialled: "+46701740605"), .init(line: .other, dialled: "112")], email: "e@example.se",
    notes: ["Rakel: 1234"], lists: ["Larmlista"], verified: "2026-10-01")

  @Test func bothVersionsSayTheSame() {
    let four = String(decoding: VCard.bytes([Self.card], version: .four), as: UTF8.self)
    #expect(
      four == """
        BEGIN:VCARD\r
        VERSION:4.0\r
        UID;VALUE=text:p-tib\r
        FN:Exempel Von Ekström\r
        N:Ekström;Exempel Von;;;\r
        KIND:individual\r
        ORG:Kommunen\r
        TITLE:TiB\\; jour\r
        TEL;VALUE=uri;TYPE="cell,voice":tel:+46701740605\r
        TEL;TYPE=voice:112\r
        EMAIL:e@example.se\r
        NOTE:Rakel: 1234\r
        CATEGORIES:Larmlista\r
        REV:20261001T000000Z\r
        END:VCARD\r

        """)
    let three = String(decoding: VCard.bytes([Self.card], version: .three), as: UTF8.self)
    for line in [
      "VERSION:3.0", "TEL;TYPE=CELL,VOICE:+46701740605", "TEL;TYPE=VOICE:112", "EMAIL;TYPE=INTERNET:e@example.se", "REV:2026-10-01",
    ] {
      #expect(three.contains(line + "\r\n"), "\(line)")
    }
  }

  @Test func aGroupIsCSVAsSwedishExcelExpectsIt() {
    let group = CallGroup(
      path: "g", head: ["Namn", "Mobilnummer", "Roll", "Grupp", "Nivå"],
      rows: [.init(name: "=Exempel; \"E\"", number: "+46701740605", role: "TiB", group: "Gruppen", level: "Nivå 2")])
    #expect(
      String(decoding: CallGroupCSV.bytes(group), as: UTF8.self)
        == "\u{FEFF}Namn;Mobilnummer;Roll;Grupp;Nivå\r\n\"'=Exempel; \"\"E\"\"\";+46701740605;TiB;Gruppen;Nivå 2\r\n")
  }

  @Test func aWorkbookIsAZipOfTheSameBytesEachTime() throws {
    let sheets = [
      ContactSheet(title: "Larmlista", head: ["Roll", "Telefon"], rows: [["TiB", "070-174 06 05"]]),
      // A name that Excel forbids, and one that it takes for the same.
      ContactSheet(title: "Numren: alla [och en till] som är lång", head: ["Roll"], rows: [["å"]]),
      ContactSheet(title: "larmlista", head: ["Roll"], rows: []),
    ]
    let first = try Workbook.bytes(sheets, title: "Plan", author: "Kommunen", day: 20_000)
    #expect(first.starts(with: Array("PK".utf8)) && first.count > 2000)
    #expect(try Workbook.bytes(sheets, title: "Plan", author: "Kommunen", day: 20_000) == first)
    #expect(try Workbook.bytes(sheets, title: "Plan", author: "Kommunen", day: 20_001) != first)
  }
}
