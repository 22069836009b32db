import Criteria
import CriteriaData
import Foundation
import Testing

/// The files of the program as an office could have copied and changed them.
struct Office {
  static let names = ["regime.json", "wording.json", "sets/01.json", "sets/11.json", "sets/26.json"]

  var files: [String: [UInt8]] = [:]
  /// The file changed last and the line (from 1) on which the change stands.
  private(set) var changed = ""
  private(set) var line = 0

  init() throws {
    for name in Self.names {
      var size = 0
      let bytes = try #require(cd_file("qd26-2026/\(name)", &size), "\(name)")
      files["qd26-2026/\(name)"] = Array(UnsafeBufferPointer(start: bytes, count: size))
    }
  }

  var library: CriteriaLibrary {
    let files = files
    return CriteriaLibrary(regimeIDs: [.qd26]) { files[$0] }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try #require(files["qd26-2026/\(name)"]), as: UTF8.self)
  }

  /// Replaces the first `old` after `anchor` by `new`; `at` says which part of `new` is at fault (all of it unless said).
  mutating func change(
    _ name: String, after anchor: String = "", _ old: String, to new: String, at mark: String? = nil
  ) throws {
    let text = try text(name)
    var start = text.startIndex
    if !anchor.isEmpty { start = try #require(text.range(of: anchor), "anchor \(anchor)").upperBound }
    let range = try #require(text.range(of: old, range: start..<text.endIndex), "\(old)")
    let edited = text.replacingCharacters(in: range, with: new)
    var before = String(text[..<range.lowerBound])
    if let mark { before += String(new[..<(try #require(new.range(of: mark)).lowerBound)]) }
    changed = "qd26-2026/\(name)"
    line = 1 + before.count { $0 == "\n" }
    files[changed] = Array(edited.utf8)
  }

  /// The line (from 1) on which the text begins.
  func line(of mark: String, in name: String) throws -> Int {
    let text = try text(name)
    let place = try #require(text.range(of: mark)).lowerBound
    return 1 + text[..<place].count { $0 == "\n" }
  }

  mutating func put(_ name: String, _ bytes: [UInt8]) { files["qd26-2026/\(name)"] = bytes }

  /// What loading everything says; empty where all is well.
  func faults() -> [CriteriaFault] {
    do throws(CriteriaFaults) {
      let regime = try library.regime(.qd26)
      _ = try library.sets([1, 11, 26], of: regime)
      return []
    } catch {
      return error.faults
    }
  }
}
