internal import Catalogue
internal import TerminalKit

/// What an office sets for a machine, whatever the session.
package struct Settings: Hashable, Sendable {
  /// After how many minutes without a key a seat is left; 0: never. 0...240.
  package var idleMinutes = 5
  /// The folder that a second copy of the session goes into after every conclusion; empty: none is made.
  package var secondCopy = ""

  package init() {}
}

extension Settings {
  /// Without blanks around it.
  package static func path(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}

extension HallState {
  /// How long the screen may stand without a key where somebody's sheets, or a PIN half typed, are on it.
  package var idleLimit: Duration? {
    let isOpen = seat != nil || form?.hasSecrets ?? false
    return isOpen && settings.idleMinutes > 0 ? .seconds(settings.idleMinutes * 60) : nil
  }

  mutating func openSettings() {
    form = Form(
      .settings, .settingsTitle,
      [
        Form.Entry(.idleMinutes, String(settings.idleMinutes), limit: 3),
        Form.Entry(.backup(.copyFolder), settings.secondCopy, limit: 500),
      ])
  }

  mutating func submitSettings(_ form: Form) -> [Intent] {
    guard let minutes = Int(form.text(0)), (0...240).contains(minutes) else {
      fault(HallText.badMinutes)
      return []
    }
    let folder = Settings.path(form.text(1))
    guard folder.isEmpty || folder.hasPrefix("/") else {
      fault(BackupText.copyFolderNotWhole)
      return []
    }
    var new = settings
    new.idleMinutes = minutes
    new.secondCopy = folder
    return [.keepSettings(new)]
  }
}
