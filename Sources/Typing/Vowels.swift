/// Groups of vowels, without tones, in one number: four bits a vowel.
struct Vowels: Hashable, Sendable {
  private(set) var code: UInt16 = 0
  private(set) var count = 0

  init(_ letters: some Sequence<Letter>) {
    for letter in letters { append(letter.vowel ?? 0) }
  }

  private init(_ text: String) {
    for scalar in text.unicodeScalars {
      append(UInt16(Vowels.alphabet.firstIndex(of: scalar).map { $0 + 1 } ?? 0))
    }
  }

  private mutating func append(_ vowel: UInt16) {
    code = code << 4 | vowel
    count += 1
  }

  /// Whether Vietnamese, or a place name of the country, has the group or passes through it while it is typed: marks and
  /// tones may be typed behind it.
  var isKnown: Bool { count <= 4 && (Vowels.whole.contains(self) || Vowels.underway.contains(self)) }

  /// Whether a mark may make this group before such a final.
  func fits(_ final: Final) -> Bool { final == .none ? isKnown : isClosed || Vowels.ofPlaces.contains(self) }

  /// Whether a syllable may end with it.
  var isOpen: Bool { Vowels.open.contains(self) }
  /// Whether a final consonant may follow.
  var isClosed: Bool { Vowels.closed.contains(self) }
  /// Whether "ch" and "nh" may follow.
  var takesPalatal: Bool { Vowels.palatal.contains(self) }
  /// Where the two ways to place a tone differ when no final follows: oa, oe, uy.
  var dependsOnStyle: Bool { Vowels.styled.contains(self) }

  private static let alphabet = Array("aăâeêioôơuưy".unicodeScalars)
  private static func set(_ texts: String) -> Set<Vowels> {
    Set(texts.split(separator: " ").map { Vowels(String($0)) })
  }

  private static let open = set(
    "a e ê i o ô ơ u ư y ia ua ưa ai ao au ay âu ây eo êu iu iêu oi ôi ơi ui ưi ươi uôi ươu ưu oa oe uê uy uơ uya "
      + "oai oay oao oeo uây uyu uêu uai uao ueo")
  private static let closed = set("a ă â e ê i o ô ơ u ư y iê yê uô ươ oa oă oe oo uâ uê uyê uy")
  private static let palatal = set("a ê i y oa uê uy")
  private static let styled = set("oa oe uy")
  private static let whole = open.union(closed)
  /// Kuăng.
  private static let ofPlaces = set("uă")
  /// Marks that are still to come, and what names of places have besides.
  private static let underway = set(
    "ie ye ue uo uu eu uă ieu uay uau uâu uoi uou uơi uơu uye ưo ưoi ưou êê ơơ iâ iâu oăi")
}
