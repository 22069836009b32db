import Documents
import PaperReading
import Papers
import Testing

/// Nghị định 30/2020/NĐ-CP, measured on real papers: our PDF, and the DOCX as LibreOffice lays it out.
@Suite struct FormTests {
  private struct Measured {
    let name: String
    let pdf: ReadPDF
    let runs: [ReadPDF.Run]
    let document: Document
    let kind: String
    let hasNumber: Bool
    let hasDay: Bool

    func first(_ isWanted: (ReadPDF.Run) -> Bool) throws -> ReadPDF.Run {
      try #require(runs.first { $0.page == 1 && isWanted($0) }, "\(name)")
    }
  }

  private static let kinds: [(kind: PaperKind, title: String, hasNumber: Bool, hasDay: Bool)] = [
    (.minutes, "BIÊN BẢN", true, false), (.report, "BÁO CÁO", true, true), (.submission, "TỜ TRÌNH", true, true),
    (.recognition, "QUYẾT ĐỊNH", true, true), (.approval, "QUYẾT ĐỊNH", true, true),
    (.producerNotice(1), "THÔNG BÁO", true, true), (.communeNotice(1), "THÔNG BÁO", true, true),
  ]

  private static let measured = Result {
    let (made, words) = (try Made.thirty.get(), try WordReading.all.get())
    return try kinds.flatMap { kind, title, hasNumber, hasDay in
      let file = try #require(made.file("\(kind.name).pdf"))
      let document = try #require(file.paper.document)
      let ours = try ReadPDF(file.bytes)
      let theirs = try words.paper("ba-muoi-\(kind.name)").laidOut
      return try [("pdf", ours), ("docx", theirs)].map { format, pdf in
        Measured(
          name: "\(kind.name).\(format)", pdf: pdf, runs: try pdf.runs(), document: document, kind: title,
          hasNumber: hasNumber, hasDay: hasDay)
      }
    }
  }

  @Test func `quốc hiệu and tiêu ngữ, on a line each, the line below as long as the text`() throws {
    for paper in try Self.measured.get() {
      let nation = try paper.first { $0.text == Decree.nation }
      let motto = try paper.first { $0.text == Decree.motto }
      #expect((12...13).contains(nation.size) && Decree.look(nation) == .bold, "\(paper.name)")
      #expect((13...14).contains(motto.size) && Decree.look(motto) == .bold, "\(paper.name)")
      // The upper right of the page; a draft says that it is one above.
      let above = paper.runs.contains { $0.text == "DỰ THẢO" } ? 25.0 : 0
      #expect(nation.left > 220 && nation.top < 20 * Decree.millimetre + 3 + above, "\(paper.name)")
      #expect(abs((nation.left + nation.right - motto.left - motto.right) / 2) < 1.5, "\(paper.name)")
      let line = try Self.line(in: paper.pdf, below: motto)
      #expect(abs(line.left - motto.left) < 2 && abs(line.right - motto.right) < 2, "\(paper.name): \(line) \(motto)")
    }
  }

  /// The longest dark stretch under a text, at two dots a point.
  private static func line(in pdf: ReadPDF, below run: ReadPDF.Run) throws -> (left: Double, right: Double) {
    let picture = try pdf.picture(page: 1, dotsPerInch: 144)
    let from = Int(run.bottom * 2) - 2
    let found = (from...from + 16).map { picture.longestLine(row: $0) }.filter { Double($0.start) / 2 > run.left - 20 }
      .max { $0.length < $1.length }
    let longest = try #require(found)
    return (Double(longest.start) / 2, Double(longest.start + longest.length) / 2)
  }

  @Test func `agency, number, place and day`() throws {
    for paper in try Self.measured.get() {
      let nation = try paper.first { $0.text == Decree.nation }
      let head = paper.runs.filter { $0.page == 1 && $0.right < nation.left && $0.bottom < nation.bottom + 60 }
      let agency = head.filter { $0.text == $0.text.uppercased() && $0.text != "DỰ THẢO" }
      #expect(agency.contains { $0.isBold }, "\(paper.name)")
      for run in agency { #expect((12...13).contains(run.size) && !run.isItalic, "\(paper.name): \(run.text)") }
      let number = try paper.first { $0.text.hasPrefix("Số:") }
      #expect(number.size == 13 && Decree.look(number) == .upright, "\(paper.name)")
      // Văn thư gives it.
      #expect(number.text.wholeMatch(of: /Số: \.+\/[A-Za-zĐ\-]+/) != nil, "\(paper.name): \(number.text)")
      guard paper.hasDay else { continue }
      let day = try paper.first { $0.text.contains("tháng ......") && $0.left > nation.left - 60 && $0.isItalic }
      #expect((13...14).contains(day.size) && Decree.look(day) == .italic, "\(paper.name)")
      #expect(day.text == "Quảng Ninh, ngày ...... tháng ...... năm ......", "\(paper.name)")
      // Letters of 13 and 14 points on one line.
      #expect(abs(day.bottom - number.bottom) < 2, "\(paper.name): \(day) \(number)")
    }
  }

  @Test func `tên loại, trích yếu, text and nơi nhận`() throws {
    for paper in try Self.measured.get() {
      let kind = try paper.first { $0.text == paper.kind }
      let middle = (PageForm.left + PageForm.short - PageForm.right) / 40
      #expect((13...14).contains(kind.size) && Decree.look(kind) == .bold, "\(paper.name)")
      #expect(abs((kind.left + kind.right) / 2 - Double(middle)) < 2, "\(paper.name)")
      let subject = try paper.first { $0.top > kind.top + 8 && abs(($0.left + $0.right) / 2 - Double(middle)) < 2 }
      #expect((13...14).contains(subject.size) && Decree.look(subject) == .bold, "\(paper.name): \(subject.text)")
      // Paragraphs of the body are from margin to margin.
      let upright = paper.document.parts.count > 1 ? paper.runs.filter { $0.page == 1 } : paper.runs
      for run in upright where run.right - run.left > 440 && !run.isBold {
        #expect((13...14).contains(run.size), "\(paper.name): \(run.text)")
      }
      guard let to = paper.runs.first(where: { $0.text.hasPrefix("Nơi nhận") }) else {
        Issue.record("\(paper.name)")
        continue
      }
      #expect(to.size == 12 && Decree.look(to) == .boldItalic, "\(paper.name)")
      let list = paper.runs.filter { $0.page == to.page && $0.top > to.top && $0.left < to.left + 20 && $0.right < 290 }
      #expect(list.contains { $0.text.contains("Lưu: VT") }, "\(paper.name)")
      let last = list.first { $0.text.contains("Lưu: VT") }?.top ?? 0
      for run in list where run.top <= last {
        #expect(run.size == 11 && Decree.look(run) == .upright, "\(paper.name): \(run.text)")
      }
      for run in paper.runs { #expect((9...14).contains(run.size), "\(paper.name): \(run.size) \(run.text)") }
    }
  }

  @Test func `margins, and page numbers in the upper one`() throws {
    for paper in try Self.measured.get() {
      let sizes = try paper.pdf.pageSizes()
      var inPart = 0
      for (index, size) in sizes.enumerated() {
        let page = index + 1
        inPart = index > 0 && sizes[index - 1] == size ? inPart + 1 : 1
        let number = paper.runs.filter { $0.page == page && $0.bottom < ReadPDF.margin + 1 }
        let text = paper.runs.filter { $0.page == page && $0.bottom >= ReadPDF.margin + 1 }
        #expect(number.map(\.text) == (inPart == 1 ? [] : [String(inPart)]), "\(paper.name), page \(page)")
        let (left, right) = (30 * Decree.millimetre, size[0] - 15 * Decree.millimetre)
        for run in number {
          #expect(abs((run.left + run.right) / 2 - (left + right) / 2) < 1 && (13...14).contains(run.size))
        }
        for run in text {
          #expect(run.left > left - 1 && run.right < right + 1.5, "\(paper.name): \(run.text)")
          #expect(run.top > 20 * Decree.millimetre - 2 && run.bottom < size[1] - 20 * Decree.millimetre + 2)
        }
        // In the minutes a page may begin with lines to write on.
        guard paper.kind != "BIÊN BẢN" else { continue }
        #expect((text.map(\.top).min() ?? 0) < 25 * Decree.millimetre, "\(paper.name), page \(page)")
      }
    }
  }

  @Test func `annexes are laid across, with numbers of their own and a blank line for what they belong to`() throws {
    for paper in try Self.measured.get() where paper.kind == "QUYẾT ĐỊNH" {
      let sizes = try paper.pdf.pageSizes()
      let first = try #require(sizes.firstIndex { $0[0] > $0[1] }) + 1
      #expect(sizes.dropFirst(first - 1).allSatisfy { $0[0] > $0[1] })
      let runs = paper.runs.filter { $0.page == first }
      let title = try #require(runs.first { $0.text == "Phụ lục" })
      #expect(title.size == 14 && title.isBold, "\(paper.name)")
      let note = try #require(runs.first { $0.text.hasPrefix("(Kèm theo") })
      #expect((13...14).contains(note.size) && Decree.look(note) == .italic && !note.text.contains(/[0-9]/))
    }
  }

  /// Day below 10, months 1 and 2 with a nought before, other months without (Phụ lục I, mục II.4).
  @Test func `days and months in words`() throws {
    var seen = 0
    for made in try Made.all.map({ try $0.get() }) {
      for document in made.papers.compactMap(\.document) {
        let text = PlainPaper.text(of: document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for match in text.matches(of: /ngày ([0-9]+) tháng ([0-9]+)/) {
          let (day, month) = (match.1, match.2)
          seen += 1
          #expect(day.count == 2, "\(match.0)")
          #expect(Int(month).map { $0 < 3 ? "0\($0)" : "\($0)" } == String(month), "\(match.0)")
        }
      }
    }
    #expect(seen > 50)
  }

  /// Văn thư and who signs have their room.
  @Test func `no seal and no picture of a signature`() throws {
    for made in try Made.all.map({ try $0.get() }) {
      for file in made.files(.pdf) {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("/Subtype/Image"), "\(file.name)")
      }
    }
  }
}
