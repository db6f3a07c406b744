import Diagnostics
import PlanModel
import Prose

extension Plan: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    case .audience: side.said(audience)
    case .municipality: side.said(municipality)
    case .version: side.said(version)
    case .status: side.said(status)
    case .caseNumber: side.said(caseNumber)
    case .decision: .record(decision?.cells(side) ?? [])
    case .decisionLevels: .record(decisionLevels.compactMap { Cell($0.changes.rawValue, .text($0.body)) }.sorted { $0.column < $1.column })
    case .replaces: side.said(replaces)
    case .validFrom: side.said(validFrom)
    case .revisionDue: side.said(revisionDue)
    case .owner: side.said(owner)
    case .endurance: .record(endurance?.cells(side) ?? [])
    case .officeHours: side.said(officeHours?.description)
    case .versions: .unorderedRows(versions.map { $0.row(side) })
    // Where files lie says nothing to a reader of the plan; what they hold is compared.
    case .basis, .omitted, .shared, .contacts: .nothing
    case .intranetAddress: side.said(intranetAddress)
    case .webAddress: side.said(webAddress)
    case .tabs: .sequence(tabs.map { .text($0.rawValue) })
    case .decisionStyle: side.said(decisionStyle)
    case .rules:
      .unorderedRows(ruleSettings.map { Row(key: .text($0.rule), [Cell(field.rawValue, .text($0.severity?.label.swedish ?? "av"))]) })
    }
  }

  func texts(_ side: Side) -> [SaidPart] {
    let questions = openQuestions.map { RichText.Item(blocks: $0.blocks, task: nil, origin: .init()) }
    let list: [RichText.Block] = questions.isEmpty ? [] : [.list(RichText.List(start: nil, items: questions, origin: .init()))]
    let pictures = images.sorted { $0.key < $1.key }.map { path, bytes in
      Row(key: .text(path), [Cell("innehåll", .text("\(bytes.count) byte, summa \(Self.sum(of: bytes))"))])
    }
    return [
      SaidPart(TextName.description, .prose(summary)), SaidPart(TextName.questions, .prose(RichText(list))),
      SaidPart(
        TextName.explanations,
        .unorderedRows(explanations.map { Row(key: .text($0.rule), [Cell(TextName.explanations, side.unordered($0.elements))]) })),
      SaidPart(TextName.pictures, .unorderedRows(pictures)),
    ]
  }

  /// Tells two pictures of one size apart (FNV-1a).
  private static func sum(of bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
  }
}

extension Plan.Decision {
  fileprivate func cells(_ side: Side) -> [Cell] {
    Field.allCases.compactMap { field in
      switch field {
      case .body: Cell(field.rawValue, side.fact(body))
      case .date: Cell(field.rawValue, side.fact(date))
      case .paragraph: Cell(field.rawValue, side.fact(paragraph))
      }
    }
  }
}

extension Plan.Endurance {
  fileprivate func cells(_ side: Side) -> [Cell] {
    Field.allCases.flatMap { field -> [Cell?] in
      switch field {
      case .hours: [Cell(field.rawValue, .text(String(hours)))]
      case .shift: [Cell(field.rawValue, .text(String(shift)))]
      case .rest: [Cell(field.rawValue, .text(String(rest)))]
      case .persons:
        [Cell(field.rawValue, side.fact(persons.map { String($0) }))]
          + personsByLevel.sorted { $0.key < $1.key }.map { Cell("\(field.rawValue), nivå \($0.key)", .text(String($0.value))) }
      case .pairs: [Cell(field.rawValue, .text(pairs ? "ja" : "nej"))]
      case .role: [Cell(field.rawValue, side.fact(role))]
      }
    }.compactMap { $0 }
  }
}

extension Plan.Version {
  fileprivate func row(_ side: Side) -> Row {
    Row(
      key: .text(version),
      Field.allCases.map { field in
        switch field {
        // The version is the row's key.
        case .version: nil
        case .date: Cell(field.rawValue, side.fact(date))
        case .change: Cell(field.rawValue, side.fact(change))
        case .decision: Cell(field.rawValue, side.fact(decision))
        case .audience: Cell(field.rawValue, audience == .public ? nil : side.fact(audience))
        }
      })
  }
}
