import Bundle
import CanonicalJSON
import Chance
import Council
import Foundation
import PlayedSession
import Testing
import Trust

/// `sha256sum -c`, `openssl cms -verify` and the script in docs/ beside our verifier, on random bundles, good and bad:
/// 500 with `HOIDONG_MANY=1`, a sample with a fixed seed else.
@Suite struct AgreementTests {
  /// What a stranger's tools cannot see, because it takes the rules of a meeting, or the strict form of a signature.
  enum Sight: String { case good, everybody, onlyOurs }

  private static let sessions: [Result<PlayedSession, any Error>] = [
    Shared.played,
    Result { try PlayedSession.wholeMeeting() },
    Result {
      var options = PlayedSession.Options()
      (options.rehearsal, options.extra) = (true, 2)
      return try PlayedSession.small(options)
    },
    Result {
      var options = PlayedSession.Options()
      (options.deputyPresides, options.extra) = (true, 1)
      return try PlayedSession.small(options)
    },
  ]

  @Test func theyAgree() throws {
    let count = EveryByteTests.isWhole ? 500 : 10
    let told = try withFolder { folder in
      var told: [Sight: Int] = [:]
      for number in 0..<count {
        var random = SeededNumbers(seed: UInt64(20_261_122 + number))
        let played = try Self.sessions[number % Self.sessions.count].get()
        let (files, sight, what) = try Self.bundle(of: played, &random)
        let place = folder + "/\(number)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        let path = try unpack(files, into: place)
        let ours = BundleVerifier.verify(folder: path)
        let theirs = try Self.strangers(path, files)
        let note = "\(number) \(what): ours \(failures(ours).first ?? "holds"), script \(theirs.script)"
        #expect(ours.holds == (sight == .good), "\(note)")
        #expect(theirs.agree == (sight != .everybody), "\(note), tools \(theirs.tools)")
        if sight == .good { #expect(theirs.tools.isEmpty, "\(note): \(theirs.tools)") }
        told[sight, default: 0] += 1
        try FileManager.default.removeItem(atPath: place)
      }
      return told
    }
    #expect((told[.good] ?? 0) > 0 && (told[.everybody] ?? 0) > 0)
    if EveryByteTests.isWhole {
      print("HOIDONG_MANY bundles: \(told.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", "))")
    }
  }

  /// A bundle, whether it is good, and who can see that it is not.
  private static func bundle(
    of played: PlayedSession, _ random: inout SeededNumbers
  ) throws -> (files: [String: [UInt8]], Sight, what: String) {
    var insider = try Insider(played)
    if played.session.attendance?.presiding == SeatID("M2") { insider.chair = "M2" }
    let good = try insider.signed()
    let names = good.keys.sorted()
    func pick(_ names: [String]) -> String { names.randomElement(using: &random) ?? "" }
    var files = good
    switch Int.random(in: 0..<13, using: &random) {
    case 0, 1, 2, 3: return (good, .good, "untouched")
    case 4:
      let name = pick(names.filter { !BundleNames.outsideManifest.contains($0) })
      let place = Int.random(in: 0..<(good[name] ?? [0]).count, using: &random)
      files[name]?[place] ^= UInt8.random(in: 1...255, using: &random)
      return (files, .everybody, "a byte of \(name)")
    case 5:
      let name = pick(names)
      files[name] = nil
      return (files, .everybody, "without \(name)")
    case 6:
      files["docs/x\(Int.random(in: 0...99, using: &random)).txt"] = [120]
      return (files, .everybody, "a file more")
    case 7:
      let sheets = names.filter { $0.hasSuffix(".json") && $0.hasPrefix("sheets/") }
      let (one, other) = (pick(sheets), pick(sheets))
      (files[one], files[other]) = (files[other], files[one])
      return (files, good[one] == good[other] ? .good : .everybody, "\(one) and \(other) swapped")
    case 8:
      let name = pick([BundleNames.chairSignature, BundleNames.secretarySignature])
      // The signature value is at the end.
      files[name]?[(good[name] ?? []).count - Int.random(in: 1...20, using: &random)] ^= 1
      return (files, .everybody, "\(name) changed")
    case 9:
      try insider.files.edit("result.json") { object in
        guard var products = object["products"]?.array else { return }
        for index in products.indices {
          guard case .object(var product) = products[index], case .object(var tally)? = product["tally"] else {
            continue
          }
          tally["star"] = tally["star"]?.integer == 5 ? 4 : 5
          product["tally"] = .object(tally)
          products[index] = .object(product)
        }
        object["products"] = .array(products)
      }
      return (try insider.signed(), .everybody, "other stars, signed")
    case 10:
      try insider.files.edit("tally-input.json") { object in
        let text = JSONValue.object(object).canonicalText.replacingOccurrences(of: "\"4.1\":3", with: "\"4.1\":5")
        if case .object(let other) = try JSONReader.read(Array(text.utf8)).value { object = other }
      }
      return (try insider.signed(), .everybody, "other ticks counted, signed")
    case 11:
      (insider.chair, insider.secretary) = ("M3", "M3")
      return (try insider.signed(), .everybody, "signed by another seat")
    default:
      // Only the rules of a meeting say that these words are not what the events give.
      insider.files["docs/bien-ban.txt"]? += Array("thêm một dòng\n".utf8)
      return (try insider.signed(), .onlyOurs, "minutes with a line more, signed")
    }
  }

  private static let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/docs/verify-by-hand.py"

  /// What a stranger finds: the script's last line, and the names of what `sha256sum` and `openssl` refuse.
  private static func strangers(
    _ path: String, _ files: [String: [UInt8]]
  ) throws -> (agree: Bool, script: String, tools: [String]) {
    let (status, output) = try Tool.run(["python3", Self.script, path], in: path)
    var tools: [String] = []
    let list = try? JSONReader.read(files[BundleNames.manifest] ?? []).value["files"]?.array
    let lines = (list ?? []).map { "\($0["sha256"]?.string ?? "")  \($0["name"]?.string ?? "")\n" }.joined()
    if try Tool.run(["sha256sum", "-c", "--quiet", "-"], in: path, input: lines).status != 0 {
      tools.append("sha256sum")
    }
    let signed =
      [BundleNames.chairSignature, BundleNames.secretarySignature].map { ($0, BundleNames.manifest) }
      + files.keys.filter { $0.hasPrefix("sheets/") && $0.hasSuffix(".p7s") }.map { ($0, $0.dropLast(3) + "json") }
    for (signature, content) in signed {
      let command = [
        "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", content,
        "-CAfile", BundleNames.authority, "-purpose", "any", "-no_check_time", "-out", "/dev/null",
      ]
      if try Tool.run(command, in: path).status != 0 { tools.append(signature) }
    }
    // Neither tool may refuse what the script takes.
    let script = output.split(separator: "\n").last.map(String.init) ?? ""
    return (status == 0 && tools.isEmpty, script, tools)
  }

  @Test func theScriptIsShort() throws {
    let text = try String(contentsOfFile: Self.script, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 101)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  /// Every row of the table that is a folder: whatever the script refuses, we refuse; what it lets pass stands here.
  @Test func whatTheScriptDoesNotSee() throws {
    let rows = TamperRows.all.filter {
      !$0.finds.hasPrefix("folder:") || TamperRows.folders.map(\.finds).contains($0.finds)
    }
    var unseen: Set<String> = []
    for row in rows where EveryByteTests.isWhole || unseen.isEmpty || row.finds.hasPrefix("papers") {
      try withFolder { folder in
        let path = try row.make(folder)
        if try Tool.run(["python3", Self.script, path], in: folder).status == 0 { unseen.insert(row.testDescription) }
      }
    }
    #expect(unseen.isSubset(of: Self.unseen), "\(unseen.subtracting(Self.unseen))")
    if EveryByteTests.isWhole { #expect(unseen == Self.unseen, "\(Self.unseen.subtracting(unseen))") }
  }

  /// The words of papers, the rules of a meeting, the names that a format has, the form of a signature.
  private static let unseen: Set = [
    "a word of the minutes", "the stamp of a rehearsal", "a recount of other input", "a file that no bundle has",
    "two events swapped and chained anew", "an event repeated", "another conclusion", "a folder too deep",
    "with the content inside", "by SHA-512",
  ]
}
