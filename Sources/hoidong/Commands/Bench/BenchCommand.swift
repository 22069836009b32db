internal import ArgumentParser
internal import Glibc

/// The project's own measurements. Figures are medians or the best of a few runs, as each says; where there is a peer,
/// the ratio says more than the time.
struct BenchCommand: ParsableCommand {
  private static let all: [(name: String, run: @Sendable (String) throws -> Void)] = [
    ("event", EventBench.run), ("seal", SealBench.run), ("verify", VerifyBench.run), ("tally", TallyBench.run),
    ("fold", FoldBench.run),
    ("open", OpenBench.run), ("criteria", CriteriaBench.run), ("search", SearchBench.run), ("typing", TypingBench.run),
    ("papers", PapersBench.run),
  ]
  private static let names = all.map(\.name).joined(separator: ", ")

  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Đo tốc độ của chương trình trên máy này: \(names).")
  @Argument(help: "Một trong: \(names); bỏ trống: tất cả.") var name: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let chosen = Self.all.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { throw ValidationError("bench: \(Self.names)") }
    var template = Array("/tmp/hoidong-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Stop(.machine, ["/tmp"]) }
    let folder = String(cString: made)
    defer { Self.remove(folder) }
    for measurement in chosen { try measurement.run(folder) }
  }

  private static func remove(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(path) } else { unlink(path) }
    }
    closedir(stream)
    rmdir(folder)
  }
}
