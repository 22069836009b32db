import Catalogue
import Council
import Hall
import TerminalKit
import Testing

/// The list of papers: what it shows, what its keys do, and what it never shows.
@Suite("Papers at the desk") struct PapersScreenTests {
  private func golden(_ visit: Visit, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try Golden.expect(visit.hall.view(Visit.small), "\(name)-80x24", location)
    try Golden.expect(visit.hall.view(Visit.projector), "\(name)-200x50", location)
  }

  /// At the list of a closed session.
  private func closed() throws -> Visit {
    var visit = try Visit.readyToSign()
    visit.press("K⏎⏎⏎qV")
    #expect(visit.hall.place.name == .papers)
    return visit
  }

  @Test func beforeTheCloseOnlyWhatNeedsNone() throws {
    var visit = try Visit.atResult(concluded: true)
    visit.press("qV")
    try golden(visit, "papers-before-the-close")
    // Down to the minutes: they wait, and say for what.
    visit.press("j⏎")
    #expect(visit.hall.place.name == .papers)
    #expect(visit.hall.message?.text == DocumentText.sessionNotClosed.vietnamese)
    visit.press("x")
    #expect(visit.hall.form == nil && visit.hall.message?.text == ShelfText.nothingReady.vietnamese)
    visit.press("b")
    #expect(visit.hall.message?.text == ShelfText.noCharts.vietnamese)
    // The only product that was concluded has its papers, the others say why not.
    visit.press("G⏎")
    #expect(visit.hall.place == .page(.papers(.products, selected: 0)))
    try golden(visit, "papers-of-products-before-the-close")
    visit.press("q")
    #expect(visit.hall.place.name == .papers)
  }

  @Test func onlyTheDeskHasTheList() throws {
    var visit = try closed()
    visit.backToTheSeats()
    visit.sit("UV1")
    visit.press("V")
    #expect(visit.hall.place.name == .member)
    #expect(visit.hall.shelf == nil)
    // From a bundle that is verified without a seat.
    var other = try closed()
    other.backToTheSeats()
    other.press("qv⏎")
    #expect(other.hall.place.name == .signed)
    other.press("V")
    #expect(other.hall.message?.text == ShelfText.ofDesk.vietnamese && other.hall.place.name == .signed)
  }

  @Test func aPaperIsReadOnTheScreen() throws {
    var visit = try closed()
    try golden(visit, "papers-closed")
    visit.press("j⏎")
    #expect(visit.hall.place.name == .paperText)
    try golden(visit, "paper-text")
    visit.press("⇟")
    #expect(visit.screen() != visit.hall.view(Visit.small).text || visit.hall.place.name == .paperText)
    // Searching goes to the line.
    visit.press("g/")
    visit.type("quoc hoi khong co chu nay")
    visit.press("⏎")
    #expect(visit.hall.message?.text.contains("không có") == true)
    visit.press("/")
    visit.type("bieu quyet")
    visit.press("⏎")
    guard case .page(.paperText(let place)) = visit.hall.place else {
      Issue.record("not at the paper")
      return
    }
    #expect(place.scroll > 0)
    #expect(place.reading.lines[place.scroll].lowercased().contains("biểu quyết"))
    visit.press("q")
    #expect(visit.hall.place == .page(.papers(nil, selected: 1)))
  }

  /// A page laid across is wider than the smallest screen: it moves sideways, and its end is reached.
  @Test func wideLinesScrollSideways() throws {
    var visit = try closed()
    visit.press("jj⏎")
    #expect(visit.screen().contains("cột 1–78/118"))
    visit.press("→")
    try Golden.expect(visit.hall.view(Visit.small), "paper-text-sideways-80x24")
    visit.press("→→→→→→")
    #expect(visit.screen().contains("/118"))
    #expect(visit.screen().contains("–118/118"))
    visit.press("←←←←←←")
    #expect(visit.screen().contains("cột 1–78/118"))
  }

  @Test func chartsAreBarsOfText() throws {
    var visit = try closed()
    visit.press("b")
    #expect(visit.hall.place.name == .paperText)
    try golden(visit, "paper-charts")
    #expect(visit.screen().contains("█"))
    // They are no paper: nothing to print.
    visit.press("i")
    #expect(visit.shell.papersShell.printed.isEmpty)
    #expect(visit.hall.message?.text == ShelfText.nothingReady.vietnamese)
  }

  // MARK: Writing

  @Test func thePaperInHandIsWrittenAfterItIsAskedWhere() throws {
    var visit = try closed()
    visit.press("jx")
    try golden(visit, "papers-export-form")
    visit.press("⏎⏎")
    #expect(visit.hall.place.name == .paperWork)
    #expect(
      Set(visit.shell.papersShell.files.keys.map { $0.split(separator: "/").last.map(String.init) ?? "" })
        == ["bien-ban.docx", "bien-ban.pdf", "bien-ban.txt"])
    visit.press("q")
    #expect(visit.screen().contains("đã xuất: docx, pdf, txt"))
    // One format, by its number; the folder that was typed.
    visit.press("x")
    for _ in 0..<PaperShell.folder.count { visit.press("⌫") }
    visit.type("/media/the-nho/")
    visit.press("⏎4⏎")
    #expect(visit.shell.papersShell.files["/media/the-nho/bien-ban.txt"] == "ours")
    #expect(visit.shell.papersShell.files.count == 4)
  }

  @Test func allAreWrittenInStepsAndStoppedBetweenTwo() throws {
    var visit = try closed()
    visit.holdsWork = true
    visit.press("X⏎⏎")
    #expect(visit.hall.place.name == .paperWork && visit.hall.isAtWork)
    for _ in 0..<7 { visit.goOn() }
    try golden(visit, "papers-export-running")
    visit.press("⎋")
    #expect(!visit.hall.isAtWork)
    #expect(visit.shell.papersShell.files.count == 7)
    try golden(visit, "papers-export-stopped")
    visit.press("q")
    #expect(visit.hall.place.name == .papers)
    // Again: what is there stays as it is.
    visit.holdsWork = false
    visit.press("X⏎⏎")
    guard case .page(.paperWork(let progress)) = visit.hall.place else {
      Issue.record("not at the end of the writing")
      return
    }
    #expect(progress.same == 7 && progress.written == progress.of - 7 && progress.end == .done)
    try golden(visit, "papers-export-done")
    // What was marked in the list.
    visit.press("q")
    #expect(visit.screen().contains("đã xuất"))
  }

  @Test func anotherFileIsOverwrittenOnlyWhenAsked() throws {
    var visit = try closed()
    let path = PaperShell.folder + "/bien-ban.docx"
    visit.shell.papersShell.files[path] = "sửa tay"
    visit.press("jx⏎⏎")
    #expect(visit.shell.papersShell.files[path] == "sửa tay")
    try golden(visit, "papers-export-differs")
    visit.press("⏎")
    try golden(visit, "papers-replace-form")
    visit.press("⎋")
    #expect(visit.shell.papersShell.files[path] == "sửa tay")
    visit.press("⏎⏎")
    #expect(visit.shell.papersShell.files[path] == "ours")
    // Nothing is left to ask about.
    visit.press("⏎")
    #expect(visit.hall.form == nil)
  }

  @Test func aFullDiskAndAMissingFolderAreTold() throws {
    var visit = try closed()
    visit.shell.papersShell.room = 3
    visit.press("X⏎⏎")
    try golden(visit, "papers-export-broke")
    #expect(visit.shell.papersShell.files.count == 3)
    visit.press("qx")
    for _ in 0..<PaperShell.folder.count { visit.press("⌫") }
    visit.press("⏎⏎")
    #expect(visit.hall.form?.fault == ActFaultText.missing.vietnamese)
    visit.type("/khong-co")
    visit.press("⏎⏎")
    #expect(visit.hall.form?.fault?.contains("/khong-co") == true)
  }

  @Test func groupsAreWrittenWholeAndPrintedNever() throws {
    var visit = try closed()
    visit.press("Gi")
    #expect(visit.shell.papersShell.printed.isEmpty)
    visit.press("x⏎⏎")
    #expect(
      visit.shell.papersShell.files.keys.allSatisfy {
        $0.contains("bang-diem-") || $0.contains("phieu-") || $0.contains("y-kien-")
      })
    #expect(!visit.shell.papersShell.files.isEmpty)
    visit.press("qgi")
    #expect(visit.shell.papersShell.printed == ["danh-sach-du-hop"])
    visit.press("m")
    #expect(visit.hall.message?.text == ShelfText.notOpened(PaperShell.folder).vietnamese)
  }

  @Test func faultsOfTemplatesStandAtTheFoot() throws {
    var visit = try Visit.readyToSign()
    visit.shell.papersShell.faults = [
      PaperList.Fault(file: "cai-dat.txt", line: 4, words: .unknownField("dia_dan", near: "dia_danh")),
      PaperList.Fault(file: "to-trinh.txt", line: 16, words: .unknownDirective("mucc", near: "muc")),
      PaperList.Fault(file: "to-trinh.txt", line: 20, words: .brace),
      PaperList.Fault(file: "to-trinh.txt", line: 30, words: .unclosed),
    ]
    visit.press("V")
    try golden(visit, "papers-with-template-faults")
    #expect(visit.screen().contains("to-trinh.txt:16"))
  }

  /// Three hundred products: the minutes stand where they stood.
  @Test func manyProductsBuryNothing() throws {
    var visit = try closed()
    let many = (1...300).flatMap { number -> [PaperLine] in
      let id = "SP\(number)"
      return [
        PaperLine(
          name: "bang-diem-\(id)", title: "Bảng điểm: \(id)", group: .products, formats: ["pdf"], marks: [.ready]),
        PaperLine(
          name: "phieu-\(id)", title: "Phiếu đánh giá: \(id)", group: .products, formats: ["pdf"], marks: [.ready]),
      ]
    }
    let few = visit.hall.shelf?.lines.filter { $0.group != .products } ?? []
    visit.hall.receive(.papers(.listed(PaperList(lines: few + many, folder: PaperShell.folder))))
    #expect(visit.screen().contains("Biên bản họp Hội đồng") && visit.screen().contains("(600) >"))
    // A product is found by its group, then in it.
    visit.press("/")
    visit.type("phieu danh gia: sp250")
    visit.press("⏎⏎n")
    #expect(visit.hall.place == .page(.papers(.products, selected: 499)))
    expectFits(visit.hall.view(Visit.small))
  }

  @Test func theListGoesWithTheSeat() throws {
    var visit = try closed()
    visit.press("j⏎")
    visit.take(.tick)
    #expect(visit.hall.place.name == .handOver && visit.hall.shelf == nil)
    visit.press("⏎")
    visit.type(MemoryShell.pin)
    visit.press("⏎")
    #expect(visit.hall.place.name == .desk)
  }
}
