import Glibc
import Subprocess
import SystemPackage

/// Typst in one Python process that serves every document of a build: what one document has taught it, it knows for the next.
///
/// The process starts with the first job, or before it by `prepare()`, and ends with this service or with the program.
public actor TypstService: Typesetter {
  private let python: String
  private let timeLimit: Duration
  private var process: Process?
  private var latestJob = 0
  private var latestProcess = 0

  /// A running process and the jobs that it has not answered.
  private struct Process {
    let number: Int
    let requests: AsyncStream<[UInt8]>.Continuation
    let life: Task<Void, Never>
    var waiting: [Int: Waiting] = [:]
  }

  private struct Waiting {
    let continuation: CheckedContinuation<TypesettingResult, any Error>
    let alarm: Task<Void, Never>
  }

  /// `python` is an interpreter that has the package `typst`.
  public init(python: String, timeLimit: Duration = .seconds(120)) {
    self.python = python
    self.timeLimit = timeLimit
  }

  deinit { process?.requests.finish() }

  public func prepare() { _ = running() }

  public func typeset(_ job: TypesettingJob) async throws -> TypesettingResult {
    latestJob += 1
    let id = latestJob
    let process = running()
    let request = TypesetterMessages.request(job, id: id)
    return try await withCheckedThrowingContinuation { continuation in
      let alarm = Task { [weak self, timeLimit] in
        do { try await Task.sleep(for: timeLimit) } catch { return }
        await self?.giveUp(on: id)
      }
      self.process?.waiting[id] = Waiting(continuation: continuation, alarm: alarm)
      process.requests.yield(request)
    }
  }

  /// Lets the process end when it has answered what it was asked, and waits for that.
  public func finish() async {
    guard let process else { return }
    process.requests.finish()
    await process.life.value
  }

  private func running() -> Process {
    if let process { return process }
    // A process that dies while it is written to must not take this program with it.
    signal(SIGPIPE, SIG_IGN)
    latestProcess += 1
    let number = latestProcess
    let (requests, continuation) = AsyncStream<[UInt8]>.makeStream()
    let life = Task.detached { [weak self, python] in
      let lastWords = await Self.live(python, requests) { [weak self] answer in await self?.deliver(answer, from: number) }
      continuation.finish()
      await self?.ended(number, lastWords)
    }
    let process = Process(number: number, requests: continuation, life: life)
    self.process = process
    return process
  }

  /// The whole life of a process: hands on requests and answers until either side has no more. Returns its last words.
  private static func live(
    _ python: String, _ requests: AsyncStream<[UInt8]>, deliver: @escaping @Sendable (TypesetterAnswer) async -> Void
  ) async -> String {
    do {
      let result = try await run(
        .path(.init(python)), arguments: ["-I", "-B", "-c", String(decoding: PackageResources.typesetter_py, as: UTF8.self)],
        environment: TypstLocation.environment, workingDirectory: "/", input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let input = execution.standardInputWriter
        let writing = Task {
          for await request in requests {
            guard (try? await input.write(request)) != nil else { return }
          }
          try? await input.finish()
        }
        async let words = Self.lastWords(of: execution.standardError)
        var reader = TypesetterMessages.Reader()
        for try await buffer in execution.standardOutput {
          buffer.withUnsafeBytes { reader.add($0) }
          while let answer = try reader.next() { await deliver(answer) }
        }
        writing.cancel()
        return try await words
      }
      return result.closureResult.isEmpty ? result.terminationStatus.description : result.closureResult
    } catch {
      return "\(error)"
    }
  }

  /// Reads all, so that the writer never has to wait, and keeps the end.
  private static func lastWords(of error: SubprocessOutputSequence) async throws -> String {
    var kept: [UInt8] = []
    for try await buffer in error {
      buffer.withUnsafeBytes { kept.append(contentsOf: $0) }
      if kept.count > 8192 { kept.removeFirst(kept.count - 4096) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func deliver(_ answer: TypesetterAnswer, from number: Int) {
    guard process?.number == number, let waiting = process?.waiting.removeValue(forKey: answer.id) else { return }
    waiting.alarm.cancel()
    waiting.continuation.resume(with: answer.result)
  }

  private func ended(_ number: Int, _ lastWords: String) {
    guard let ended = process, ended.number == number else { return }
    process = nil
    fail(ended.waiting.values, .ended(lastWords))
  }

  /// A document that takes too long cannot be stopped alone: the process goes, and the next job starts another.
  private func giveUp(on id: Int) {
    guard let late = process, let job = late.waiting[id] else { return }
    process = nil
    late.requests.finish()
    late.life.cancel()
    fail([job], .timedOut(seconds: Int(timeLimit.components.seconds)))
    fail(late.waiting.filter { $0.key != id }.values, .ended("another document took too long"))
  }

  private func fail(_ jobs: some Sequence<Waiting>, _ failure: TypesettingFailure) {
    for job in jobs {
      job.alarm.cancel()
      job.continuation.resume(throwing: failure)
    }
  }
}
