internal import Archive
internal import Bundle
internal import CanonicalJSON
internal import Chance
internal import Council
internal import Criteria
internal import Disk
internal import Evidence
internal import Glibc
internal import PlayedSession
internal import Recount
internal import Trust

/// Mutated bundles for the verifier, and mutated files for every parser behind it, in one process:
/// `--count N --seed N --first N`. The same number gives the same input.
///
/// A crash ends the process; more than a second of the processor for one input, or more memory than `roof`, is wrong.
struct BundleFuzz {
  private enum Target: String, CaseIterable {
    case archive, manifest, json, events, criteria, tally, recount, certificate, signature, whole
  }

  /// Bytes of address space that this process may take: far less than what a bomb would unpack to.
  private static let roof: UInt = 3 << 30
  private static let second = 1_000_000

  private let count: Int
  private let first: Int
  private let seed: UInt64
  private let files: [String: [UInt8]]
  private let names: [String]
  private let archive: [UInt8]
  private let law: Law
  private let authority: Certificate
  private var counts: [Target: (inputs: Int, refused: Int)] = [:]
  private var slowest = (microseconds: 0, number: 0)
  private var wrong = 0

  init(_ options: Options) throws {
    count = options.number("count", 10_000)
    first = options.number("first", 0)
    seed = UInt64(options.number("seed", 1))
    let played = try PlayedSession.wholeMeeting()
    guard let keys = played.keys else { throw PlayedSession.Missing.opening }
    var signatures: [String: [UInt8]] = [:]
    for signature in played.signatures { signatures[BundleNames.sheetSignature(signature.sheet)] = signature.bytes }
    let content = try BundleContent(
      BundleSource(
        session: played.session, law: played.law, criteria: played.criteria, lines: played.lines, head: played.head,
        sheetSignatures: signatures, certificates: keys.members.mapValues(\.certificate.pem),
        authority: keys.authority.certificate.pem), signed: true)
    func sign(_ seat: String) throws -> [UInt8] {
      try keys.sign(content.manifest, as: SeatID(seat), at: played.now.seconds)
    }
    files = content.files(with: ManifestSignatures(chair: try sign("M1"), secretary: try sign("M3")))
    names = files.keys.sorted()
    archive = try ArchiveWriter.write(files)
    (law, authority) = (played.law, keys.authority.certificate)
  }

  mutating func run() throws -> Int32 {
    var limit = rlimit(rlim_cur: Self.roof, rlim_max: Self.roof)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    guard BundleVerifier.verify(BundleFolder(files: files)).holds else {
      complain("the bundle itself does not hold")
      return 1
    }
    let start = nanoseconds()
    for number in first..<(first + count) {
      // What never ends is a failure too.
      alarm(30)
      let before = processor()
      attempt(number)
      let took = processor() - before
      if took > slowest.microseconds { slowest = (took, number) }
      if took > Self.second {
        wrong += 1
        complain("input \(number): \(took / 1000) ms")
      }
    }
    alarm(0)
    for target in Target.allCases {
      let (inputs, refused) = counts[target] ?? (0, 0)
      acknowledge("\(target.rawValue) \(inputs) inputs, \(refused) refused")
    }
    acknowledge("inputs \(count)")
    acknowledge("slowest \(slowest.microseconds / 1000) ms, input \(slowest.number)")
    acknowledge("memory \(Self.peak / 1024) MiB")
    acknowledge("t \((nanoseconds() - start) / 1_000_000)")
    return wrong == 0 ? 0 : 1
  }

  /// The most memory it ever had, in KiB. Not `ru_maxrss`: that begins with what the process had that started it.
  private static var peak: Int {
    let status = (try? FolderListing.bytes(of: "/proc/self/status")) ?? nil
    let line = (status ?? []).split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "VmHWM:".utf8) } ?? []
    return Int(String(decoding: line.filter { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? .max
  }

  private mutating func attempt(_ number: Int) {
    var numbers = SeededNumbers(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    // The whole verification takes a hundred times as long as the others.
    let target = numbers.oneIn(60) ? .whole : Target.allCases.dropLast().randomElement(using: &numbers) ?? .json
    let isRefused = refuses(target, &numbers)
    let before = counts[target] ?? (0, 0)
    counts[target] = (before.inputs + 1, before.refused + (isRefused ? 1 : 0))
  }

  private mutating func refuses(_ target: Target, _ numbers: inout SeededNumbers) -> Bool {
    func file(_ names: [String]) -> [UInt8] {
      var bytes = files[names.randomElement(using: &numbers) ?? ""] ?? []
      Mutation.apply(to: &bytes, &numbers)
      return bytes
    }
    func ending(_ suffix: String) -> [String] { names.filter { $0.hasSuffix(suffix) } }
    switch target {
    case .archive:
      var bytes = archive
      Mutation.apply(to: &bytes, &numbers)
      return !BundleFolder.read(archive: bytes).problems.isEmpty
    case .manifest:
      var changed = files
      changed[BundleNames.manifest] = file([BundleNames.manifest])
      var verification = Verification(of: BundleFolder(files: changed))
      for _ in 0..<3 { verification.makeNext() }
      return !verification.report.failures.isEmpty
    case .json: return (try? JSONReader.read(file(ending(".json")))) == nil
    case .events:
      let sets = law.sets
      return (try? EventChain.read(events(&numbers)) { sets[$0] }) == nil
    case .criteria: return (try? ExportFile.read(file([BundleNames.criteria]), file: "x")) == nil
    case .tally:
      let fixed = LawSource.fixed(law.regime, sets: Array(law.sets.values))
      return (try? TallyReader.read(file([BundleNames.tallyInput]), law: fixed)) == nil
    case .recount:
      let (input, criteria) = (files[BundleNames.tallyInput] ?? [], files[BundleNames.criteria] ?? [])
      let counted =
        numbers.oneIn(4)
        ? try? Recount.run(tallyInput: input, criteria: file([BundleNames.criteria]))
        : try? Recount.run(tallyInput: file([BundleNames.tallyInput]), criteria: criteria)
      return counted == nil
    case .certificate: return (try? Certificate(pem: String(decoding: file(ending(".pem")), as: UTF8.self))) == nil
    case .signature:
      let name = ending(".p7s").randomElement(using: &numbers) ?? ""
      return (try? verifyDetached(files[BundleNames.manifest] ?? [], signature: file([name]), authority: authority))
        == nil
    case .whole:
      var changed = files
      let name = names.randomElement(using: &numbers) ?? ""
      let isLog = numbers.oneIn(2)
      changed[isLog ? BundleNames.events : name] =
        isLog ? Array(events(&numbers).map { $0 + "\n" }.joined().utf8) : file([name])
      return !BundleVerifier.verify(BundleFolder(files: changed)).holds
    }
  }

  /// A line changed, and those behind it chained to it anew, so that they are read too.
  private func events(_ numbers: inout SeededNumbers) -> [String] {
    var lines = String(decoding: files[BundleNames.events] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    guard let place = lines.indices.randomElement(using: &numbers) else { return [] }
    var line = Array(lines[place].utf8)
    Mutation.apply(to: &line, &numbers)
    lines[place] = String(decoding: line, as: UTF8.self)
    for next in lines.indices.dropFirst(place + 1) {
      let hash = EventChain.hash(ofLine: lines[next - 1]).hex
      guard let start = lines[next].range(of: "\"parent\":\"") else { continue }
      let end = lines[next].utf8.index(start, offsetBy: 64)
      lines[next].replaceSubrange(start..<end, with: hash)
    }
    return lines
  }
}

extension String {
  /// Where the text behind `words` begins.
  fileprivate func range(of words: String) -> Index? {
    let (text, wanted) = (Array(utf8), Array(words.utf8))
    guard text.count >= wanted.count else { return nil }
    for start in 0...(text.count - wanted.count) where text[start...].starts(with: wanted) {
      return utf8.index(startIndex, offsetBy: start + wanted.count)
    }
    return nil
  }
}
