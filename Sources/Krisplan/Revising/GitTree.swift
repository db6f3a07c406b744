import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanReading
import Subprocess
import SystemPackage

/// A plan as it stood at some revision of the git repository one stands in: read by `git` itself, without checking anything out.
struct GitTree: Sendable {
  /// What the user wrote before the colon: a branch, a tag, a commit.
  let revision: String
  /// The plan's folder, from the repository's root, without `/` at its ends.
  let path: String

  /// `REV:path`; `nil` where there is no colon.
  init?(_ argument: String) {
    guard let colon = argument.firstIndex(of: ":"), colon != argument.startIndex else { return nil }
    revision = String(argument[..<colon])
    path = argument[argument.index(after: colon)...].split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// No file of a plan is larger; the reader of folders has the same limit.
  private static let sizeLimit = 16_000_000
  /// All that git may answer at once.
  private static let answerLimit = 1 << 30

  /// The plan's folder, the plan that it builds on and the folder that it shares with other plans.
  func load(contacts: String?) async throws -> Diagnosed<ContentFolder> {
    let answer = try await git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard let commit = answer.map({ String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }) else {
      throw ValidationError(said("git känner ingen version \(revision)", "git knows no revision \(revision)"))
    }
    var tree = try await files(in: path, commit)
    let planPath = path.isEmpty ? ContentFolder.planFileName : "\(path)/\(ContentFolder.planFileName)"
    guard tree[planPath] != nil else {
      throw ValidationError(
        said(
          "hittar ingen plan i \(revision):\(path): där finns ingen fil plan.md",
          "finds no plan in \(revision):\(path): it holds no file plan.md"))
    }
    // What the plan shares with others may be named by the plan that it builds on, so that one is read first. A plan at the root lies beside nothing.
    var known: Set<String> = [path]
    while !path.isEmpty, let next = ContentFolder.siblings(of: path, in: tree).first(where: { !known.contains($0) }) {
      known.insert(next)
      tree.merge(try await files(in: next, commit)) { own, _ in own }
    }
    return ContentFolder.load(path, shownAs: "\(revision):", tree: tree, contacts: contacts)
  }

  /// The ordinary files of a folder by path.
  private func files(in folder: String, _ commit: String) async throws -> [String: [UInt8]] {
    let listing = try await git(["ls-tree", "-r", "-z", "-l", "--full-tree", commit] + (folder.isEmpty ? [] : ["--", folder + "/"])) ?? []
    var names: [(path: String, blob: String)] = []
    for entry in listing.split(separator: 0) {
      // "100644 blob 1234… 567\tpath"
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let facts = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      let path = ComposedLetters.compose(String(decoding: parts[1], as: UTF8.self))
      // Links and submodules are no files; what is hidden belongs to programs.
      guard facts.count == 4, facts[0].hasPrefix("100"), let size = Int(facts[3]), size <= Self.sizeLimit,
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      names.append((path, facts[2]))
    }
    let contents = try await blobs(names.map(\.blob))
    return Dictionary(zip(names.map(\.path), contents)) { first, _ in first }
  }

  /// What the objects hold, in their order: git answers with a line "id blob size", the bytes and a line break for each.
  private func blobs(_ ids: [String]) async throws -> [[UInt8]] {
    guard !ids.isEmpty else { return [] }
    // From a file: a program that ends before it has read what is sent to it would take this one with it.
    let list = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: list) }
    try Data((ids.joined(separator: "\n") + "\n").utf8).write(to: list)
    let input = try FileDescriptor.open(FilePath(list.path), .readOnly)
    let answer = try await git(["cat-file", "--batch"], input: .fileDescriptor(input, closeAfterSpawningProcess: true)) ?? []
    var rest = answer[...]
    return try ids.map { id in
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<end].split(separator: UInt8(ascii: " ")).last.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
        rest.count > end - rest.startIndex + size
      else { throw Unanswered(object: id) }
      let bytes = rest.dropFirst(end + 1 - rest.startIndex).prefix(size)
      rest = rest.dropFirst(end + 2 - rest.startIndex + size)
      return Array(bytes)
    }
  }

  /// An object that git lists and does not hand out.
  struct Unanswered: Error {
    let object: String
  }

  /// What git writes; `nil` where it fails.
  private func git(_ arguments: [String]) async throws -> [UInt8]? { try await git(arguments, input: .none) }

  private func git(_ arguments: [String], input: some InputProtocol) async throws -> [UInt8]? {
    do {
      let result = try await run(
        .name("git"), arguments: .init(arguments), environment: .inherit.updating(["LC_ALL": "C"]), input: input,
        output: .bytes(limit: Self.answerLimit), error: .discarded)
      return result.terminationStatus.isSuccess ? result.standardOutput : nil
    } catch is SubprocessError {
      throw ValidationError(said("git gick inte att köra", "git could not be run"))
    }
  }
}
