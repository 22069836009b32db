extension TypingText {
  package var english: String {
    switch self {
    case .telex: "TELEX"
    case .vni: "VNI"
    case .off: "no marks"
    case .on(let method): "Vietnamese is typed by \(method). F9: off. F1 in a field: how to type."
    case .switchedOff: "No marks any more: keys stay as they are. F9: on again."
    case .fieldOn(let method): "In this field alone Vietnamese is typed by \(method). F9: no more."
    case .fieldOff: "No marks in this field again: keys stay as they are."
    case .notInSecrets: "No marks in a PIN."
    case .helpTitle: "Typing Vietnamese"
    case .helpHead: "To get"
    case .helpExample: "For example"
    case .helpKeys: "Any key: back to what is being typed"
    case .method: "How Vietnamese is typed"
    case .style: "Where tones stand"
    case .oldStyle: "hòa, khỏe, thủy"
    case .modernStyle: "hoà, khoẻ, thuỷ"
    case .bareW: "TELEX: w alone makes ư"
    case .restoresKeys: "A word that ends and is no Vietnamese gives its keys back"
    case .settingsNote: "Where ◀ ▶ stand: Space, ←, → or a digit changes. F9 on every screen: Vietnamese on, off."
    case .understood(let text): "Understood: \(text)"
    case .spokenHelp(let method):
      "A line of plain letters is taken as \(method), and what was understood is said; f9: on, off."
    }
  }
}

extension TypingRow {
  package var english: String {
    switch self {
    case .roof: "â  ê  ô"
    case .breve: "ă"
    case .horn: "ơ  ư"
    case .bar: "đ"
    case .sharp: "sắc (á)"
    case .falling: "huyền (à)"
    case .dipping: "hỏi (ả)"
    case .rising: "ngã (ã)"
    case .heavy: "nặng (ạ)"
    case .level: "no tone again"
    }
  }
}

extension TypingNote {
  package var english: String {
    switch self {
    case .anywhere: "A tone is typed behind its vowel or at the end of the word."
    case .undo: "The same key again makes letters: aaa aa, ass as. Ctrl-Z: keys as typed."
    case .backspace: "Backspace takes one letter as shown; the tone finds its place again."
    case .toggle: "F9 or Ctrl-Space: on, off; the foot says TELEX, VNI or no marks."
    case .plainFields: "Numbers, days, codes, paths: marks after F9 in that field; PINs: none."
    case .inputMethod: "Letters of the machine's own input method stay; press F9 if you use one."
    case .settings: "Method and place of tones: c (settings) in the list of sessions."
    }
  }
}
