internal import Glibc

/// The `sqlite3` command-line program, where the machine has it.
enum SQLiteProgram {
  /// Loads rows of product, member, criterion and points into a table in memory and sums them.
  /// - Returns: the processor's time for the best query in nanoseconds, as the program itself tells it, and whether all
  ///   answered `expected`; `nil` where there is no such program.
  static func sums(
    of rows: String, in folder: String, runs: Int, expected: String
  ) throws -> (nanoseconds: Int64, agrees: Bool)? {
    let query = """
      SELECT count(*), sum(total), sum(least), sum(greatest) FROM (
        SELECT product, sum(total) AS total, min(total) AS least, max(total) AS greatest FROM (
          SELECT product, member, sum(points) AS total FROM ticks GROUP BY product, member) GROUP BY product);

      """
    let script = """
      CREATE TABLE ticks (product INTEGER, member INTEGER, criterion INTEGER, points INTEGER,
        PRIMARY KEY (product, member, criterion)) WITHOUT ROWID;
      .mode csv
      .import \(rows) ticks
      .timer on

      """
    let path = folder + "/sums.sql"
    guard let file = fopen(path, "w") else { throw Stop(.machine, [path]) }
    fputs(script + String(repeating: query, count: runs), file)
    guard fclose(file) == 0, let output = output(of: "sqlite3 :memory: < \(path) 2>/dev/null") else { return nil }
    let lines = output.split(separator: "\n").map { $0.filter { $0 != "\r" } }
    // Run Time: real 0.355 user 0.350139 sys 0.004046
    let times = lines.filter { $0.hasPrefix("Run Time:") }.compactMap { line -> Int64? in
      let words = line.split(separator: " ")
      guard words.count == 8, let user = nanoseconds(words[5]), let system = nanoseconds(words[7]) else { return nil }
      return user + system
    }
    guard let best = times.min() else { return nil }
    return (best, lines.count { $0 == expected } == runs)
  }

  /// "0.350139" seconds.
  private static func nanoseconds(_ seconds: Substring) -> Int64? {
    let words = seconds.split(separator: ".")
    guard words.count == 2, let whole = Int64(words[0]),
      let rest = Int64((words[1] + "000000000").prefix(9))
    else { return nil }
    return whole * 1_000_000_000 + rest
  }

  private static func output(of command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return pclose(pipe) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
