/// Words about typing Vietnamese with plain keys.
package enum TypingText: Hashable, Sendable, Worded {
  // How keys are taken: stands at the foot where letters are text.
  case telex, vni, off
  // What a change of it says
  case on(String), switchedOff, fieldOn(String), fieldOff, notInSecrets
  // The page of help
  case helpTitle, helpHead, helpExample, helpKeys
  // The machine
  case method, style, oldStyle, modernStyle, bareW, restoresKeys, settingsNote
  // Line by line
  case understood(String), spokenHelp(String)
}

/// What the keys make, one line of the page of help each.
package enum TypingRow: Hashable, Sendable, CaseIterable, Worded {
  case roof, breve, horn, bar, sharp, falling, dipping, rising, heavy, level

  package var telex: String {
    switch self {
    case .roof: "aa  ee  oo"
    case .breve: "aw"
    case .horn: "ow  uw  w"
    case .bar: "dd"
    case .sharp: "s"
    case .falling: "f"
    case .dipping: "r"
    case .rising: "x"
    case .heavy: "j"
    case .level: "z"
    }
  }

  package var vni: String {
    switch self {
    case .roof: "a6  e6  o6"
    case .breve: "a8"
    case .horn: "o7  u7"
    case .bar: "d9"
    case .sharp: "1"
    case .falling: "2"
    case .dipping: "3"
    case .rising: "4"
    case .heavy: "5"
    case .level: "0"
    }
  }

  /// Telex, VNI and what comes of it.
  package var example: String {
    switch self {
    case .roof: "caan, ca6n: cân"
    case .breve: "trawng, tra8ng: trăng"
    case .horn: "muwowi, mu7o7i: mươi"
    case .bar: "ddi, d9i: đi"
    case .sharp: "bans, ban1: bán"
    case .falling: "gaf, ga2: gà"
    case .dipping: "cur, cu3: củ"
    case .rising: "max, ma4: mã"
    case .heavy: "hatj, hat5: hạt"
    case .level: "gafz, ga20: ga"
    }
  }
}

/// What else there is to know while typing.
package enum TypingNote: Hashable, Sendable, CaseIterable, Worded {
  case anywhere, undo, backspace, toggle, plainFields, inputMethod, settings
}
