import Catalogue
import Chance
import Council
import Criteria
import Foundation
import PlainText
import Regulation
import Terms
import Testing

@Suite("Quy chế file: template") struct TemplateTests {
  @Test(arguments: Authority.allCases) func itReadsBackAsTheDefaults(_ authority: Authority) throws {
    let found = try read(Array(filledTemplate(authority).utf8))
    #expect(found.settings.isEmpty && found.seats.isEmpty && found.regime == nil)
    #expect(found.authority == authority)
    #expect(found.rules == Rules.defaults(for: authority))
    #expect(found.citation.hasPrefix("Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 739/QĐ-UBND"))
  }

  /// As written, only the document is missing, each part on its line.
  @Test(arguments: Authority.allCases) func onlyTheDocumentIsMissing(_ authority: Authority) {
    let text = RegulationTemplate.text(for: authority)
    let found = faults(Array(text.utf8))
    #expect(found.map(\.key) == ["quy_che.so", "quy_che.ngay", "quy_che.co_quan", "quy_che.trich_yeu"])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for fault in found { #expect(fault.problem == .noValue && lines[fault.line - 1] == "\(fault.key) =") }
  }

  /// With every "#key = value" said, the same rules come out, all of them given.
  @Test(arguments: Authority.allCases) func saidAloudItIsTheSame(_ authority: Authority) throws {
    let lines = filledTemplate(authority).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") && line.contains(" = ") ? String(line.dropFirst()) : String(line)
    }
    let found = try read(Array(lines.joined(separator: "\r\n").utf8))
    let said = RuleKey.allCases.filter { !Rules.defaults(for: authority).text(of: $0).isEmpty }
    #expect(Set(found.settings.keys) == Set(said))
    var expected = Rules.defaults(for: authority)
    expected.given = Set(said)
    #expect(found.rules == expected)
    #expect(found.seats.map(\.id.rawValue) == ["CT", "PCT", "UV1", "TK"])
    #expect(found.regime == (authority == .district ? .qd148 : .qd26))
  }

  @Test(arguments: Authority.allCases) func everyKeyIsInItWithItsWords(_ authority: Authority) {
    let text = RegulationTemplate.text(for: authority)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usual = Rules.defaults(for: authority)
    var places: [Int] = []
    for key in RuleKey.allCases {
      let value = usual.text(of: key)
      let line = "#\(key.rawValue) =" + (value.isEmpty ? "" : " \(value)")
      #expect(lines.count { $0 == line } == 1, "\(line)")
      places.append(lines.firstIndex(of: line) ?? -1)
      // All that is said of it stands between it and the setting before.
      let before = lines[..<(places.last ?? 0)].lastIndex { !$0.hasPrefix("# ") && !$0.isEmpty } ?? 0
      let comment = lines[before...(places.last ?? 0)].map { $0.drop { $0 == "#" || $0 == " " } }.joined(separator: " ")
      func says(_ words: String) -> Bool { comment.filter { $0 != " " }.contains(words.filter { $0 != " " }) }
      #expect(says(key.label.vietnamese), "\(key)")
      #expect(says(key.basis(for: authority).vietnamese), "\(key)")
      #expect(says("Căn cứ"), "\(key)")
      for allowed in Rules.values(of: key) { #expect(says(allowed + ":"), "\(key) \(allowed)") }
    }
    #expect(places == places.sorted())
    for field in RegulationFile.Field.allCases { #expect(text.contains("\(field.rawValue) =")) }
    #expect(text == nfc(text) && lines.allSatisfy { $0 == visible($0) && displayWidth($0) <= 102 })
  }

  @Test func theCentreFailsWhereAProvinceGoesDown() {
    #expect(RegulationTemplate.text(for: .central).contains("\n#san.hieu_luc = khong_dat\n"))
    #expect(RegulationTemplate.text(for: .province).contains("\n#san.hieu_luc = ha_hang\n"))
    #expect(RegulationTemplate.text(for: .central).contains("\ncap = trung_uong\n"))
  }
}

@Suite("Quy chế file: anything at all") struct AnythingTests {
  /// Never a crash; a fault always names a line of the file.
  private func check(_ bytes: [UInt8]) {
    do throws(RegulationFaults) {
      let found = try read(bytes)
      // What was read says itself again.
      #expect(Rules(for: .province, given: found.settings) == found.rules(for: .province))
      for line in found.rules.lines(countingSeats: found.seats.count(where: \.counts), authority: .province) {
        #expect(!line.sentence.vietnamese.isEmpty && !line.sentence.english.isEmpty)
      }
    } catch {
      #expect(!error.faults.isEmpty)
      #expect(error.faults.allSatisfy { $0.line >= 1 && $0.line <= bytes.count + 1 })
      #expect(error.faults.map(\.line) == error.faults.map(\.line).sorted())
    }
  }

  @Test(arguments: 0..<20) func bytesByChance(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<60 {
      check((0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
      check(Array((0..<12).map { _ in randomText(&random) }.joined(separator: "\n").utf8))
    }
  }

  @Test(arguments: 0..<30) func changedTemplates(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let whole = filledTemplate(Authority.allCases[Int(seed) % 3]).split(separator: "\n").map(String.init)
    for _ in 0..<20 {
      // A handful of lines, many of them said, some of them spoilt.
      var lines = whole.filter { _ in Int.random(in: 0...3, using: &random) == 0 }
      for index in lines.indices {
        if Bool.random(using: &random), lines[index].hasPrefix("#"), !lines[index].hasPrefix("# ") {
          lines[index].removeFirst()
        }
        switch Int.random(in: 0...9, using: &random) {
        case 0: lines[index] += randomText(&random)
        case 1: lines[index] = String(lines[index].shuffled(using: &random))
        case 2: lines[index] = lines[index].replacing("=", with: "|")
        case 3: lines[index].removeLast(min(2, lines[index].count))
        case 4: lines[index] = lines[Int.random(in: lines.indices, using: &random)]
        default: break
        }
      }
      var bytes = Array(lines.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n").utf8)
      if Int.random(in: 0...3, using: &random) == 0, !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      check(bytes)
    }
  }

  /// The worst that fits into the limit is still read soon.
  @Test func theLargestFilesAreReadSoon() {
    let clock = ContinuousClock()
    for line in ["x=\n", "\n", "tuc_so.ti_l = 1\n", "ghe.a=x\n", "e\u{301}\u{323}\u{302}=1\n"] {
      let bytes = Array(String(repeating: line, count: (256 << 10) / line.utf8.count).utf8)
      let time = clock.measure { check(bytes) }
      #expect(time < .seconds(30), "\(line)")
    }
  }
}

@Suite("docs/quy-che.md") struct ManualTests {
  /// The manual's table says of every setting what the program does.
  @Test func itHasEveryKey() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../docs/quy-che.md"
    ).path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for line in Rules.defaults(for: .province).lines(countingSeats: nil, authority: .province) {
      let row = try #require(lines.first { $0.hasPrefix("| `\(line.key.rawValue)` |") }, "\(line.key)")
      let value = Rules().text(of: line.key)
      #expect(row.contains("| \(value.isEmpty ? "(trống)" : "`\(value)`") |"), "\(line.key)")
      #expect(
        row.contains("| \(line.key.label.vietnamese) |") && row.hasSuffix("| \(line.basis.vietnamese) |"), "\(line.key)"
      )
      for allowed in Rules.values(of: line.key) { #expect(row.contains("`\(allowed)`"), "\(line.key) \(allowed)") }
    }
    for field in RegulationFile.Field.allCases { #expect(lines.contains { $0.hasPrefix("| `\(field.rawValue)` |") }) }
  }
}
