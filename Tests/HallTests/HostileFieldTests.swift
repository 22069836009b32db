import Catalogue
import Chance
import Council
import Foundation
import Hall
import PlainText
import TerminalKit
import Testing

/// 300 hostile texts typed and pasted into every text field of the hall: what a field holds is in form C and shows all of
/// itself, and no cell of a frame acts or hides.
@Suite("Hostile text in every field") struct HostileFieldTests {
  private static let texts = hostileTexts(seed: 300)
  private let isWhole = ProcessInfo.processInfo.environment["HOIDONG_MANY"] != nil

  /// A visit with one form open, by every way there is: the sheet, every act of the menu, the law.
  private static func forms() throws -> [Visit] {
    var open: [Visit] = []
    func keep(_ visit: Visit) { if visit.hall.form != nil { open.append(visit) } }
    for keys in ["⏎m", "⏎o", "⏎e", "x"] {
      var visit = try Visit.at(.member, .vietnamese)
      visit.press(keys)
      keep(visit)
    }
    for keys in ["⏎jj⏎", "La"] {
      var visit = try Visit()
      visit.press(keys)
      keep(visit)
    }
    let desk = try Visit.atMeeting(.acts, .vietnamese)
    var row = desk
    var last = ""
    while row.screen(Visit.projector) != last {
      last = row.screen(Visit.projector)
      var visit = row
      visit.press("⏎")
      keep(visit)
      row.press("j")
    }
    var roll = try Visit.at(.attendance, .vietnamese)
    roll.press("␣gc⏎")
    keep(roll)
    return open
  }

  @Test func everyFormTakesNone() throws {
    let forms = try Self.forms()
    #expect(forms.count > 15)
    for (number, form) in forms.enumerated() {
      // All texts in the three fields of a sheet and some in every act's, of these a tenth with every run.
      let isShort = number > 2
      let share = isWhole ? 1 : 10
      for (index, text) in Self.texts.enumerated() where (index + number) % (share * (isShort ? 12 : 1)) == 0 {
        check(form, text, pasted: true, "form \(number), text \(index)")
        check(form, text, pasted: false, "form \(number), text \(index)")
      }
    }
  }

  private func check(_ opened: Visit, _ text: [UInt8], pasted: Bool, _ what: String) {
    var visit = opened
    for _ in 0..<(visit.hall.form?.entries.count ?? 0) {
      enter(text, pasted, &visit)
      visit.press("⇥")
    }
    expectPure(visit, what)
    visit.press("⏎⏎⏎⏎⏎⏎")
    expectPure(visit, what)
  }

  /// A paste as one piece; typed bytes as the keys that they are.
  private func enter(_ text: [UInt8], _ pasted: Bool, _ visit: inout Visit) {
    var decoder = KeyDecoder()
    let bytes = pasted ? Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8) : text
    for input in decoder.feed(bytes) + decoder.flush() { visit.take(input) }
  }

  private func expectPure(_ visit: Visit, _ what: String) {
    for entry in visit.hall.form?.entries ?? [] {
      let text = entry.field.text
      let isPure =
        isNFC(text) && !text.unicodeScalars.contains(where: PlainText.Hostile.contains) && text == visible(text)
      #expect(isPure, "\(what): \(text.debugDescription)")
    }
    expectHarmless(visit.hall.view(Visit.small), what)
  }

  private func expectHarmless(_ frame: Frame, _ what: String) {
    let bad = frame.cells.first { cell in
      guard let text = cell.glyph?.text else { return false }
      return !isNFC(text) || text.unicodeScalars.contains(where: PlainText.Hostile.contains)
    }
    #expect(bad == nil, "\(what): \(bad?.glyph?.text.debugDescription ?? "")")
    #expect(frame.cursor.map { frame[$0] != nil } ?? true, "\(what)")
  }

  @Test func theSearchTakesNone() throws {
    var opened = try Visit()
    opened.press("L/")
    #expect(opened.hall.isSearching)
    for (index, text) in Self.texts.enumerated() where index % 4 == 0 {
      for pasted in [true, false] {
        var visit = opened
        enter(text, pasted, &visit)
        expectHarmless(visit.hall.view(Visit.small), "text \(index)")
      }
    }
  }
}
