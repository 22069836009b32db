internal import Catalogue
internal import Council
internal import Criteria
internal import Setup
internal import TerminalKit
internal import Terms

// Single settings of the Quy chế, each with what the program takes where nothing is said.
extension HallState {
  /// The rules as far as they are set.
  var setupRules: Rules {
    guard let draft = setup?.draft else { return .defaults(for: .province) }
    let said = draft.adopted?.settings ?? draft.settings
    return Rules(for: draft.authority, given: said) ?? .defaults(for: draft.authority)
  }

  private mutating func settingInHand(_ selected: Int) -> RuleKey? {
    guard RuleKey.allCases.indices.contains(selected), let draft = setup?.draft else { return nil }
    if draft.adopted != nil {
      say(SetupText.rulesFromFile, .muted)
      return nil
    }
    let key = RuleKey.allCases[selected]
    if Rules.values(of: key).count == 1 {
      say(SetupText.settingFixed, .muted)
      return nil
    }
    return key
  }

  mutating func enterSetting(_ selected: Int) -> [Intent] {
    guard let key = settingInHand(selected) else { return [] }
    form = Form(
      .setup(.setting(key)), .setup(.settingTitle),
      notice: [
        .line(text(key.label)), .words(.setup(.settingSentence(setupRules.sentence(of: key)))),
        .words(.setup(.settingForm(key.form))),
      ], [Form.Entry(.setup(.settingValue), setupRules.text(of: key), limit: 500, isPlain: true)])
    return []
  }

  mutating func submitSetting(_ key: RuleKey, _ value: String) -> [Intent] {
    guard let draft = setup?.draft else { return [] }
    var said = draft.settings
    said[key] = value
    guard !value.isEmpty, Rules(for: draft.authority, given: said) != nil else {
      fault(SetupText.notAValue)
      return []
    }
    form = nil
    changeSetup { $0.settings[key] = value }
    return keepSetup()
  }

  /// The next of the values that a setting can have, or of a row's choices.
  mutating func nextValue() -> [Intent] {
    switch place {
    case .setup(.rules(let selected)):
      guard let key = settingInHand(selected) else { return [] }
      let values = Rules.values(of: key)
      guard key != .writtenTriggers, let now = values.firstIndex(of: setupRules.text(of: key)) else {
        return enterSetting(selected)
      }
      changeSetup { $0.settings[key] = values[(now + 1) % values.count] }
      return keepSetup()
    case .setup(.fields(let subject, let selected)):
      let rows = rows(of: subject)
      guard rows.indices.contains(selected), let choices = rows[selected].choices else {
        say(SetupText.typeWithEnter, .muted)
        return []
      }
      turn(rows[selected], choices, by: 1)
      return keepSetup()
    default: return []
    }
  }

  /// Says nothing of the setting any more.
  mutating func reset() -> [Intent] {
    guard case .setup(.rules(let selected)) = place, let key = settingInHand(selected) else { return [] }
    changeSetup { $0.settings[key] = nil }
    return keepSetup()
  }
}
