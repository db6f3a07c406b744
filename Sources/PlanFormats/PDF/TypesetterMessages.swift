import FoundationEssentials

/// What `typesetter.py` answers to one request.
struct TypesetterAnswer: Sendable {
  var id: Int
  var result: Result<TypesettingResult, any Error>
}

/// The messages between this program and `typesetter.py`, which describes them.
enum TypesetterMessages {
  static func request(_ job: TypesettingJob, id: Int) -> [UInt8] {
    let files = job.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var json = PrintJSON()
    json.beginObject()
    json.key("id")
    json.add(id)
    json.add("main", job.entry)
    json.key("files")
    json.beginArray()
    for file in files {
      json.beginArray()
      json.add(file.key)
      json.add(file.value.count)
      json.endArray()
    }
    json.endArray()
    json.key("fonts")
    json.add(job.fontFolders)
    json.key("standards")
    json.add(job.standards)
    json.key("timestamp")
    json.add(job.timestamp)
    json.add("form", job.form.rawValue)
    json.key("notes")
    json.add(job.asksNotes)
    json.key("awaited")
    json.add(job.isAwaited)
    json.endObject()
    var bytes = json.bytes
    bytes.reserveCapacity(bytes.count + 1 + files.reduce(0) { $0 + $1.value.count })
    bytes.append(UInt8(ascii: "\n"))
    for file in files { bytes += file.value }
    return bytes
  }

  /// Cuts what arrives in pieces into answers.
  struct Reader {
    private var bytes: [UInt8] = []
    /// Where the next unread byte is.
    private var start = 0
    /// Up to where a line break has been looked for.
    private var searched = 0
    private var head: Head?

    mutating func add(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    mutating func next() throws -> TypesetterAnswer? {
      if head == nil {
        guard let end = bytes[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) else {
          searched = bytes.count
          return nil
        }
        head = try JSONDecoder().decode(Head.self, from: Data(bytes[start..<end]))
        start = end + 1
      }
      guard let head else { return nil }
      let sizes = head.parts ?? []
      let size = sizes.reduce(0, +)
      guard bytes.count - start >= size else { return nil }
      var parts: [[UInt8]] = []
      for size in sizes {
        parts.append(Array(bytes[start..<start + size]))
        start += size
      }
      bytes.removeFirst(start)
      (start, searched, self.head) = (0, 0, nil)
      if let errors = head.errors {
        return TypesetterAnswer(id: head.id, result: .failure(TypesettingFailure.refused(errors.map(\.problem))))
      }
      var result = TypesettingResult(warnings: (head.warnings ?? []).map(\.problem), notes: (head.notes ?? []).map(\.note))
      if head.form == TypesettingJob.Form.pages.rawValue { result.pages = parts } else { result.document = parts.first ?? [] }
      return TypesetterAnswer(id: head.id, result: .success(result))
    }
  }

  private struct Head: Decodable {
    var id: Int
    var form: String?
    /// The sizes of what follows.
    var parts: [Int]?
    var warnings: [Problem]?
    var notes: [Note]?
    var errors: [Problem]?
  }

  /// A name and a number in an array.
  struct Note: Decodable {
    var note: TypesettingNote

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      note = TypesettingNote(name: try parts.decode(String.self), number: try parts.decode(Double.self))
    }
  }

  private struct Problem: Decodable {
    var message: String
    var hints: [String]
    /// File, line, column.
    var place: [String]?

    var problem: TypesettingProblem {
      var found: TypesettingProblem.Place?
      if let place, place.count == 3, let line = Int(place[1]), let column = Int(place[2]) {
        found = TypesettingProblem.Place(file: place[0], line: line, column: column)
      }
      return TypesettingProblem(message: message, hints: hints, place: found)
    }
  }
}
