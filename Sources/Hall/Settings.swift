internal import Catalogue
internal import TerminalKit
internal import Typing

/// What an office sets for a machine, whatever the session.
package struct Settings: Hashable, Sendable {
  /// After how many minutes without a key a seat is left; 0: never. 0...240.
  package var idleMinutes = 5
  package var typing = TypingSettings()

  package init() {}
}

extension HallState {
  /// How long the screen may stand without a key where somebody's sheets, or a PIN half typed, are on it.
  package var idleLimit: Duration? {
    let isOpen = seat != nil || form?.hasSecrets ?? false
    return isOpen && settings.idleMinutes > 0 ? .seconds(settings.idleMinutes * 60) : nil
  }

  mutating func openSettings() {
    let rules = settings.typing.rules
    form = Form(
      .settings, .settingsTitle, notice: [.words(.typing(.settingsNote))],
      [
        Form.Entry(.idleMinutes, String(settings.idleMinutes), limit: 3, isPlain: true),
        Form.Entry(.typing(.method), choices: TypingMethod.allCases.map { .typing(TypingText($0)) }, rules.method),
        Form.Entry(.typing(.style), choices: [.typing(.oldStyle), .typing(.modernStyle)], rules.style),
        Form.Entry(.typing(.bareW), rules.bareW), Form.Entry(.typing(.restoresKeys), rules.restoresKeys),
      ])
  }

  mutating func submitSettings(_ form: Form) -> [Intent] {
    guard let minutes = Int(form.text(0)), (0...240).contains(minutes) else {
      fault(HallText.badMinutes)
      self.form?.focus = 0
      return []
    }
    var new = settings
    new.idleMinutes = minutes
    new.typing.rules = TypingRules(
      method: TypingMethod.allCases[form.entries[1].chosen], style: ToneStyle.allCases[form.entries[2].chosen],
      bareW: form.entries[3].isYes, restoresKeys: form.entries[4].isYes)
    return [.keepSettings(new)]
  }
}
