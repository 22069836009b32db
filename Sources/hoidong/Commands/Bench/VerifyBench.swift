internal import Bundle
internal import Council
internal import Glibc

/// The verification of a bundle of 500 products with eleven sealed and signed sheets each, beside as many raw P-256
/// verifications as `openssl speed` makes on this machine, on one core. The ratio is of the processor's time, which is also what
/// `openssl speed` counts.
///
/// HOIDONG_PRODUCTS says how many products.
enum VerifyBench {
  private static let members = 11

  static func run(in folder: String) throws {
    let products = max(1, getenv("HOIDONG_PRODUCTS").flatMap { Int(String(cString: $0)) } ?? 500)
    let place = try BenchBundle(products: products, members: members).write(into: folder)
    for path in [place, BundleNames.archive(besideFolder: place)] {
      var (times, processor, holds): ([Int64], [Int64], Bool) = ([], [], true)
      for _ in 0..<3 {
        processor.append(
          Stopwatch.processor {
            times.append(Stopwatch.nanoseconds { holds = BundleVerifier.verify(folder: path).holds && holds })
          })
      }
      let (ours, sheets) = (processor.min() ?? 0, products * members)
      let raw = rawVerification().map { $0 * Int64(sheets) }
      let beside = raw.map { "\(sheets) raw verifications \($0 / 1_000_000) ms, ratio \(Stopwatch.ratio(ours, $0))" }
      Console.answer(
        "verify: \(path.hasSuffix(".zip") ? "zip" : "folder") of \(products) products x \(members) members "
          + "processor \(ours / 1_000_000) ms, clock \((times.min() ?? 0) / 1_000_000) ms; "
          + "\(beside ?? "no openssl"); holds: \(holds)")
    }
  }

  /// Nanoseconds of one, as `openssl speed` counts them; `nil` where there is no openssl.
  private static func rawVerification() -> Int64? {
    guard let pipe = popen("openssl speed -seconds 2 -mr ecdsap256 2>/dev/null", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 512)
    var found: Int64?
    while fgets(&line, Int32(line.count), pipe) != nil {
      // +F4:3:256:46955.555556:13555.000000: signatures and verifications a second.
      let text = line.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard text.hasPrefix("+F"), let last = text.split(whereSeparator: { ":\n".contains($0) }).last else { continue }
      found = Double(last).map { Int64(1_000_000_000 / $0) }
    }
    return found
  }
}
