import Typing

/// A syllable of Vietnamese as it is written: initial, rhyme, tone.
struct Syllable: Hashable {
  let initial: String
  let rhyme: String
  let tone: Tone

  /// Its letters with the tone on the vowel that carries it.
  func text(_ style: ToneStyle) -> String {
    initial + toned(rhyme, tone, style)
  }
}

/// All that the spelling of Vietnamese can write, whether or not a word sounds so. Written from the language alone.
enum Syllables {
  static let initials = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r",
    "s", "t", "th", "tr", "v", "x",
  ]

  static let rhymes =
    """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu
    y yêm yên yêng yêt yêu
    o oc oi om on ong op ot
    oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt
    oe oem oen oeo oet
    ooc oong
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut
    uân uâng uât uây
    uê uêch uênh
    uôc uôi uôm uôn uông uôt
    uơ
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu
    """.split { $0.isWhitespace }.map(String.init)

  /// After "qu", whose "u" is the glide.
  private static let afterQu =
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eng eo ep et ê ên ênh êch êt
    i it y ych ynh yt yên yêt ôc ơ ơi ơn ơt
    """.split { $0.isWhitespace }.map(String.init)

  /// Each once, in the order of the tables: "giếng" is g + iêng and gi + êng.
  static let all: [Syllable] = {
    var (found, texts): ([Syllable], Set<String>) = ([], [])
    for initial in initials {
      for rhyme in rhymes + ["ych", "ynh", "yt"] where isSpelt(initial, rhyme) {
        for tone in Tone.allCases where !endsInStop(rhyme) || tone == .rising || tone == .heavy {
          let syllable = Syllable(initial: initial, rhyme: rhyme, tone: tone)
          if texts.insert(syllable.text(.old)).inserted { found.append(syllable) }
        }
      }
    }
    return found
  }()

  private static func endsInStop(_ rhyme: String) -> Bool { ["c", "ch", "p", "t"].contains { rhyme.hasSuffix($0) } }

  /// c, g, ng before back vowels and k, gh, ngh before front ones; the glide after c is written "qu"; "gi" loses its "i"
  /// before another (gì, giếng; but già, giũ); "y" alone stands after few initials, "yê" begins a word.
  private static func isSpelt(_ initial: String, _ rhyme: String) -> Bool {
    if initial == "qu" { return afterQu.contains(rhyme) }
    if ["ych", "ynh", "yt"].contains(rhyme) { return false }
    let isFront = ["i", "e", "ê"].contains { rhyme.hasPrefix($0) }
    let isGlide = ["oa", "oă", "oe", "uy", "uê", "uơ", "uâ"].contains { rhyme.hasPrefix($0) }
    if rhyme == "y" { return ["", "d", "h", "k", "l", "m", "n", "s", "t", "th", "v"].contains(initial) }
    if rhyme.hasPrefix("y") { return initial.isEmpty }
    return switch initial {
    case "": !rhyme.hasPrefix("iê")
    case "c": !isFront && !isGlide
    case "k": isFront
    case "g": !isFront || (rhyme.hasPrefix("i") && !["ia", "iu"].contains(rhyme))
    case "ng": !isFront
    case "gh", "ngh": isFront
    case "gi": !rhyme.hasPrefix("i") && !isGlide
    default: true
    }
  }
}
