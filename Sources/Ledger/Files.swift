internal import Database

/// A file beside the events: a signature, with the height of what it belongs to.
package struct LedgerFile: Hashable, Sendable {
  package var name: String
  package var height: Int
  package var bytes: [UInt8]

  package init(name: String, height: Int, bytes: [UInt8]) {
    self.name = name
    self.height = height
    self.bytes = bytes
  }
}

extension Ledger {
  /// A file that was appended with an event, for example a sheet's signature.
  package func file(_ name: String) throws(LedgerError) -> [UInt8]? {
    do {
      return try database.run("SELECT bytes FROM files WHERE name=?", [.text(name)]).first?.first?.blob
    } catch { throw LedgerError(error, path: path) }
  }

  /// The name of a file in the folder of that number, from 1: "signed/1/manifest.json".
  package static func name(_ file: String, in folder: String, number: Int) -> String { "\(folder)/\(number)/\(file)" }

  /// Keeps files that belong together under the next free number of a folder, in one transaction.
  package func add(_ files: [String: [UInt8]], height: Int, in folder: String) throws(LedgerError) {
    do {
      try database.transaction(or: { $0 }) { () throws(DatabaseError) in
        let number = 1 + (try numbers(in: folder).max() ?? 0)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
          try Self.add(
            LedgerFile(name: Self.name(name, in: folder, number: number), height: height, bytes: bytes), in: database)
        }
      }
    } catch { throw LedgerError(error, path: path) }
  }

  /// The files under the greatest number of a folder, by the rest of their names, with their height; `nil` where there are
  /// none.
  package func lastFiles(in folder: String) throws(LedgerError) -> (files: [String: [UInt8]], height: Int)? {
    do {
      guard let number = try numbers(in: folder).max() else { return nil }
      let start = Self.name("", in: folder, number: number)
      var (files, height): ([String: [UInt8]], Int) = ([:], 0)
      for row in try database.run("SELECT name, height, bytes FROM files WHERE name GLOB ?", [.text(start + "*")]) {
        guard let name = row[0].text else { continue }
        files[String(name.dropFirst(start.count))] = row[2].blob
        height = row[1].integer ?? 0
      }
      return (files, height)
    } catch { throw LedgerError(error, path: path) }
  }

  private func numbers(in folder: String) throws(DatabaseError) -> [Int] {
    try database.run("SELECT name FROM files WHERE name GLOB ?", [.text(folder + "/*/*")]).compactMap { row in
      row.first?.text?.dropFirst(folder.count + 1).split(separator: "/").first.flatMap { Int($0) }
    }
  }
}
