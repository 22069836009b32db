import Council
import Criteria
import Documents
import Evidence
import Foundation
import PaperWorld
import Papers
import PlainText
import PlayedSession
import Tables
import Testing

func shelf(_ played: PlayedSession, _ templates: PaperTemplates = .builtIn) throws -> PaperShelf {
  PaperShelf(try concluded(played), templates: templates)
}

/// One session under every regime, and the demonstration session: the text of every paper is under review. After a change
/// on purpose, run once with HOIDONG_WRITE_FIXTURES=1 and read the diff.
@Suite struct GoldenPapersTests {
  private static let products: [Listed] = [
    Listed(
      product: "Trà hoa vàng", producer: "Hợp tác xã Trà", address: "Thôn 1", totals: [92, 93, 91], meeting: .five),
    Listed(
      product: "Trà túi lọc", producer: "Hợp tác xã Trà", address: "Thôn 1", totals: [75, 76, 75], meeting: .four),
    Listed(
      product: "Mật ong rừng", producer: "Hộ Ong", commune: "Xã Rừng", kind: .renewal, totals: [55, 56, 54],
      meeting: .three,
      previous: Dossier.Recognition(
        star: 3, certificate: "15/QĐ-UBND", issued: CalendarDay("2023-12-28"), expires: CalendarDay("2026-12-28"))),
    Listed(
      product: "Rau muối", producer: "Hộ Rau", kind: .upgrade, totals: [45, 44, 46],
      previous: Dossier.Recognition(star: 2, certificate: "16/QĐ-UBND")),
    Listed(product: "Khô cá", producer: "Hộ Cá", commune: "Xã Sông", totals: [72, 71, 70], meeting: .three),
  ]

  static func session(_ name: String) throws -> PlayedSession {
    switch name {
    case "26-tinh": try .listed(products, seats: 3)
    case "148-tinh": try .listed(products, seats: 3, regime: .qd148)
    case "148-huyen": try .listed(products, seats: 3, regime: .qd148, authority: .district, body: "UBND huyện Mẫu")
    case "1048-tinh": try .listed(products, seats: 3, regime: .qd781)
    case "26-trung-uong":
      try .listed(products, seats: 3, authority: .central, body: "Bộ Nông nghiệp và Môi trường")
    default: throw PlayedSession.Missing.opening
    }
  }

  @Test(arguments: ["26-tinh", "148-tinh", "148-huyen", "1048-tinh", "26-trung-uong"])
  func everyPaperOfEveryRegimeIsTheGoldenText(name: String) throws {
    let shelf = try shelf(Self.session(name))
    try golden(Self.text(of: shelf), "van-ban-\(name).txt")
  }

  @Test func everyPaperOfTheDemonstrationIsTheGoldenText() throws {
    let log = try DemonstrationLog.read()
    let shelf = PaperShelf(log, templates: .builtIn)
    try golden(Self.text(of: shelf), "van-ban-phien-tap-huan.txt")
  }

  /// One behind the other, each below its name; of a table the CSV.
  static func text(of shelf: PaperShelf) -> String {
    var out = ""
    for entry in shelf.entries {
      out += "########## \(entry.kind.name): \(entry.title)\n"
      guard let paper = shelf.paper(entry.kind) else {
        out += "(\(entry.obstacle.map { "\($0)" } ?? ""))\n\n"
        continue
      }
      if let document = paper.document { out += PlainPaper.text(of: document) }
      for table in paper.csv.map({ [$0] }) ?? [] {
        out += "--- \(table.name)\n" + CSVFile(table).text.replacingOccurrences(of: "\r\n", with: "\n")
      }
      out += "\n"
    }
    return out
  }
}

func golden(_ text: String, _ name: String) throws {
  if ProcessInfo.processInfo.environment["HOIDONG_WRITE_FIXTURES"] != nil {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    return
  }
  let golden = Bundle.module.bundleURL.appendingPathComponent("Fixtures").appendingPathComponent(name)
  let expected = try String(contentsOf: golden, encoding: .utf8)
  let pairs = zip(expected.split(separator: "\n"), text.split(separator: "\n"))
  let first = pairs.first { $0 != $1 }
  #expect(expected == text, "\(name): \(first.map { "\($0.0) | \($0.1)" } ?? "another length")")
}
