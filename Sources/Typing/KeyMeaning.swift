/// What a key asks for before it is a letter.
enum KeyMeaning: Hashable, Sendable {
  case tone(Tone)
  /// Of one letter (Telex), or of whichever can take it (VNI).
  case roof(UInt8?)
  case hook(Hook)
  case bar
  case letter

  enum Hook: Hashable, Sendable {
    /// Telex `w`: horn, breve, or "ư" by itself.
    case any
    /// VNI `7`: o and u.
    case horn
    /// VNI `8`: a.
    case breve
  }

  /// - Parameter key: a small ASCII letter or a digit.
  init(_ key: UInt8, _ method: TypingMethod) {
    switch method {
    case .telex: self = KeyMeaning.telex(key)
    case .vni: self = KeyMeaning.vni(key)
    }
  }

  private static func telex(_ key: UInt8) -> KeyMeaning {
    switch key {
    case UInt8(ascii: "s"): .tone(.sharp)
    case UInt8(ascii: "f"): .tone(.falling)
    case UInt8(ascii: "r"): .tone(.dipping)
    case UInt8(ascii: "x"): .tone(.rising)
    case UInt8(ascii: "j"): .tone(.heavy)
    case UInt8(ascii: "z"): .tone(.level)
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): .roof(key)
    case UInt8(ascii: "w"): .hook(.any)
    case UInt8(ascii: "d"): .bar
    default: .letter
    }
  }

  private static func vni(_ key: UInt8) -> KeyMeaning {
    switch key {
    case UInt8(ascii: "1"): .tone(.sharp)
    case UInt8(ascii: "2"): .tone(.falling)
    case UInt8(ascii: "3"): .tone(.dipping)
    case UInt8(ascii: "4"): .tone(.rising)
    case UInt8(ascii: "5"): .tone(.heavy)
    case UInt8(ascii: "0"): .tone(.level)
    case UInt8(ascii: "6"): .roof(nil)
    case UInt8(ascii: "7"): .hook(.horn)
    case UInt8(ascii: "8"): .hook(.breve)
    case UInt8(ascii: "9"): .bar
    default: .letter
    }
  }
}
