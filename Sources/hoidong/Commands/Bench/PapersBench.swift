internal import Disk
internal import Glibc
internal import PaperFiles
internal import Papers

/// All papers of 100 products judged by eleven members, in all their formats, beside LibreOffice that turns one DOCX of them,
/// the minutes, into a PDF. Clock time on both sides: LibreOffice starts anew, as it does for whoever converts a file.
///
/// HOIDONG_PRODUCTS says how many products.
enum PapersBench {
  private static let members = 11

  static func run(in folder: String) throws {
    let products = max(1, getenv("HOIDONG_PRODUCTS").flatMap { Int(String(cString: $0)) } ?? 100)
    let bench = try BenchBundle(products: products, members: members)
    var papers: [SessionPaper] = []
    let building = Stopwatch.nanoseconds { papers = bench.papers }
    var times: [PaperFormat: (files: Int, bytes: Int, time: Int64)] = [:]
    var minutes: [UInt8] = []
    let press = PaperPress()
    for paper in papers {
      for format in paper.kind.formats {
        var file: Paper?
        let time = try Stopwatch.nanoseconds { file = try press.file(paper, format) }
        let so = times[format] ?? (0, 0, 0)
        times[format] = (so.files + 1, so.bytes + (file?.bytes.count ?? 0), so.time + time)
        if paper.kind == .minutes && format == .word { minutes = file?.bytes ?? [] }
      }
    }
    let all = building + times.values.reduce(0) { $0 + $1.time }
    let each = PaperFormat.allCases.compactMap { format in
      times[format].map { "\(format.rawValue) \($0.files) files \($0.bytes / 1024) KiB \($0.time / 1_000_000) ms" }
    }
    let beside = try office(minutes, in: folder).map {
      "LibreOffice with the minutes \($0 / 1_000_000) ms, ratio \(Stopwatch.ratio(all, $0))"
    }
    Console.answer(
      "papers: \(products) products x \(members) members \(all / 1_000_000) ms (documents \(building / 1_000_000) ms; "
        + "\(each.joined(separator: "; "))); at most \(Memory.peak() >> 20) MiB; \(beside ?? "no LibreOffice")")
  }

  /// Nanoseconds of the second run: the first makes its profile. `nil` where there is no LibreOffice.
  private static func office(_ document: [UInt8], in folder: String) throws -> Int64? {
    let path = "\(folder)/bien-ban.docx"
    try FileReplacement.write(document, to: path)
    let command =
      "soffice -env:UserInstallation=file://\(folder)/profile --headless --convert-to pdf --outdir \(folder) \(path) "
      + ">/dev/null 2>&1"
    guard system(command) == 0 else { return nil }
    var status: Int32 = 0
    let time = Stopwatch.nanoseconds { status = system(command) }
    return status == 0 ? time : nil
  }
}
