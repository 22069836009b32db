import Archive
import Bundle
import Chance
import Foundation
import PlayedSession
import Testing

/// Every byte of a small bundle changed, one at a time: each is found. `HOIDONG_MANY=1` takes every byte, a run of the tests
/// a sample with a fixed seed.
@Suite struct EveryByteTests {
  static let isWhole = ProcessInfo.processInfo.environment["HOIDONG_MANY"] != nil

  /// The checks up to the first that fails; the rest cannot make it hold.
  private func holds(_ folder: BundleFolder) -> Bool {
    var verification = Verification(of: folder)
    while verification.next != nil {
      verification.makeNext()
      if !verification.report.failures.isEmpty { return false }
    }
    return verification.report.holds
  }

  private func places(_ count: Int, sample: Int, _ random: inout SeededNumbers) -> [Int] {
    if Self.isWhole { return Array(0..<count) }
    return (0..<min(sample, count)).map { _ in Int.random(in: 0..<count, using: &random) } + [0, count - 1]
  }

  private func changed(_ bytes: [UInt8], at place: Int, _ random: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= UInt8.random(in: 1...255, using: &random)
    return bytes
  }

  @Test func ofEveryFile() throws {
    var random = SeededNumbers(seed: 20_261_122)
    let good = try Shared.bundle.get()
    var (tried, missed) = (0, [String]())
    for (name, bytes) in good.sorted(by: { $0.key < $1.key }) {
      var files = good
      for place in places(bytes.count, sample: 12, &random) {
        files[name] = changed(bytes, at: place, &random)
        tried += 1
        if holds(BundleFolder(files: files)) { missed.append("\(name) at \(place)") }
      }
    }
    #expect(missed.isEmpty, "\(missed.prefix(20))")
    if Self.isWhole { print("HOIDONG_MANY \(tried) bytes of files changed, \(missed.count) missed") }
  }

  @Test func ofTheArchive() throws {
    var random = SeededNumbers(seed: 20_261_123)
    let good = try ArchiveWriter.write(try Shared.bundle.get())
    var (tried, missed) = (0, [Int]())
    for place in places(good.count, sample: 300, &random) {
      tried += 1
      let folder = BundleFolder.read(archive: changed(good, at: place, &random))
      if folder.problems.isEmpty && holds(folder) { missed.append(place) }
    }
    #expect(missed.isEmpty, "\(missed.prefix(20))")
    if Self.isWhole { print("HOIDONG_MANY \(tried) bytes of the archive changed, \(missed.count) missed") }
  }
}
