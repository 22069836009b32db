import Catalogue
import Council
import Hall
import TerminalKit
import Testing

/// How the second copy stands is seen at the desk, and a key asks for it.
@Suite("The second copy at the desk") struct SecondCopyTests {
  private static let time = Timestamp(seconds: 1_795_000_000)
  private static let states: [(name: String, state: SecondCopy)] = [
    ("none", .notYet), ("working", .working), ("done", .done(events: 118, time: time, folder: "/media/thu-ky/USB")),
    ("missing", .missing("/media/thu-ky/USB")),
    ("failed", .failed(BackupText.full("/media/thu-ky/USB").vietnamese)),
  ]

  private func desk() throws -> Visit {
    var visit = try Visit.meeting()
    visit.beginMeeting()
    return visit
  }

  @Test(arguments: states.map(\.name)) func theDeskShowsIt(_ name: String) throws {
    var visit = try desk()
    visit.hall.secondCopy = try #require(Self.states.first { $0.name == name }).state
    try Golden.expect(visit.hall.view(Visit.small), "desk-copy-\(name)-80x24")
    try Golden.expect(visit.hall.view(Visit.wide), "desk-copy-\(name)-132x43")
  }

  /// Without a folder nothing is shown, and the key says where to choose one.
  @Test func withoutAFolderNothingIsAsked() throws {
    var visit = try desk()
    let before = visit.screen()
    #expect(!before.contains("Bản sao"))
    visit.press("S")
    #expect(!visit.intents.contains(.copyAgain))
    #expect(visit.hall.message?.text == BackupText.noCopyFolder.vietnamese)
    visit.hall.secondCopy = .missing("/media/USB")
    visit.press("S")
    #expect(visit.intents.last == .copyAgain)
    // It is shown in a place of its own: a message that comes and goes leaves it.
    #expect(visit.screen().contains("KHÔNG THẤY THIẾT BỊ /media/USB"))
  }

  /// In the file it keeps its blanks and capitals.
  @Test(arguments: ["", "/media/thu ký/USB A", "/x=y"]) func theFileKeepsTheFolder(_ path: String) {
    var settings = Settings()
    settings.secondCopy = path
    #expect(Settings(reading: settings.text).secondCopy == path)
    #expect(Settings(reading: "ban_sao =   \(path)  \r\n").secondCopy == path)
  }

  @Test func theFolderIsASettingOfTheMachine() throws {
    var visit = try Visit()
    visit.press("c↑")
    visit.type("usb")
    visit.press("⏎")
    #expect(visit.hall.form?.fault == BackupText.copyFolderNotWhole.vietnamese)
    visit.press("⌫⌫⌫")
    visit.type(" /media/thu ký/USB ")
    visit.press("⏎")
    #expect(visit.hall.settings.secondCopy == "/media/thu ký/USB")
    visit.press("c↑⏎")
    #expect(visit.hall.settings.secondCopy == "/media/thu ký/USB")
  }
}
