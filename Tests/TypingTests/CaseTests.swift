import Testing
import Typing

/// Single cases by topic: keys and what they come to; `<` is Backspace.
@Suite("Typing, case by case") struct CaseTests {
  private let vni = TypingRules(method: .vni)
  private let modern = TypingRules(style: .modern)

  /// The same key again gives back the letters.
  @Test(arguments: [
    ("aaa", "aa"), ("eee", "ee"), ("ooo", "oo"), ("ddd", "dd"), ("www", "ww"), ("ww", "w"), ("aww", "aw"),
    ("oww", "ow"),
    ("uww", "uw"), ("uoww", "ươ"), ("uowww", "uow"), ("ass", "as"), ("aff", "af"), ("arr", "ar"), ("axx", "ax"),
    ("ajj", "aj"),
    ("DDD", "DD"), ("ASS", "AS"), ("reff", "ref"), ("tooss", "tôs"), ("toanss", "toans"), ("vieess", "viês"),
    ("tww", "tw"), ("thww", "thw"), ("anaa", "ana"), ("xooong", "xoong"), ("xooongs", "xoóng"), ("booongf", "boòng"),
    ("mooocs", "moóc"),
  ]) func undone(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("a66", "a6"), ("o77", "o7"), ("a88", "a8"), ("d99", "d9"), ("o55", "o5"), ("a11", "a1"), ("D99", "D9"),
    ("to6i11", "tôi1"), ("xoong1", "xoóng"),
  ]) func undoneByDigits(_ keys: String, _ text: String) {
    #expect(composed(keys, vni) == text)
  }

  /// `w` alone, and the pair "ươ".
  @Test(arguments: [
    ("w", "ư"), ("W", "Ư"), ("tw", "tư"), ("nhwng", "nhưng"), ("giwx", "giữ"), ("uow", "uơ"), ("thuowr", "thuở"),
    ("huow", "huơ"), ("quow", "quơ"), ("quowr", "quở"), ("duowng", "dương"), ("duwowng", "dương"), ("duwong", "dương"),
    ("dwowng", "dương"), ("duowi", "dươi"), ("duoiw", "dươi"), ("nguoiw", "ngươi"), ("nguoiwf", "người"),
    ("huouw", "hươu"), ("huowu", "hươu"), ("luuw", "lưu"), ("luwu", "lưu"), ("guiwr", "gửi"), ("muaw", "mưa"),
    ("muwa", "mưa"), ("quawng", "quăng"), ("quangw", "quăng"), ("hoawc", "hoăc"), ("hoacw", "hoăc"),
    ("buwocws", "bước"),
    ("buocws", "bước"), ("nuowcs", "nước"), ("Uowc", "Ươc"), ("UOWC", "ƯƠC"),
  ]) func horns(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("uo7", "uơ"), ("thuo73", "thuở"), ("duo7ng", "dương"), ("duong72", "dường"), ("nguoi72", "người"), ("luu7", "lưu"),
    ("hu7o7u", "hươu"), ("mua7", "mưa"), ("hoac85", "hoặc"), ("duong972", "đường"),
    ("d9u7o7ng2", "đường"), ("D9A5I HO65I", "ĐẠI HỘI"), ("D9u71c", "Đức"),
  ]) func digits(_ keys: String, _ text: String) {
    #expect(composed(keys, vni) == text)
  }

  @Test func wWithoutItsHook() {
    let rules = TypingRules(bareW: false)
    for (keys, text) in [("w", "w"), ("tw", "tw"), ("Wy", "Wy"), ("tuw", "tư"), ("aw", "ă"), ("duowngf", "dường")] {
      #expect(composed(keys, rules) == text)
    }
  }

  /// The "i" of "gi" and the "u" of "qu" belong to the consonant.
  @Test(arguments: [
    ("gisa", "giá"), ("gias", "giá"), ("gif", "gì"), ("ginf", "gìn"), ("gifn", "gìn"), ("gieengs", "giếng"),
    ("giengse", "giếng"), ("giuwax", "giữa"), ("giamaf", "giầm"), ("giaof", "giào"), ("qusa", "quá"),
    ("quas", "quá"), ("quyr", "quỷ"), ("qury", "quỷ"), ("quoocs", "quốc"), ("quits", "quít"), ("quynhf", "quỳnh"),
    ("quayf", "quày"), ("Gias", "Giá"), ("QUAS", "QUÁ"), ("uar", "ủa"), ("iaf", "ìa"),
  ]) func consonants(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  /// Before a final stop only sắc and nặng: other tone keys are letters.
  @Test(arguments: [
    ("catf", "catf"), ("catr", "catr"), ("catx", "catx"), ("cats", "cát"), ("catj", "cạt"), ("cachf", "cachf"),
    ("ddawks", "đắk"), ("Lawks", "Lắk"), ("Kroong", "Krông"), ("mocjs", "móc"),
  ]) func stops(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  /// Marks behind the rhyme, in whatever order.
  @Test(arguments: [
    ("toowi", "tơi"), ("towoi", "tôi"), ("caawm", "căm"), ("cawam", "câm"), ("lauar", "lẩu"), ("nguayar", "nguẩy"),
    ("thoio", "thôi"), ("dieenj", "diện"), ("dienej", "diện"), ("dieejn", "diện"), ("tieengs", "tiếng"),
    ("tiesnge", "tiếng"), ("asa", "ấ"), ("duongd", "đuong"), ("dduwowngf", "đường"), ("duongwfd", "đường"),
    ("dad", "đa"),
    ("ngoeos", "ngoéo"), ("ngoaof", "ngoào"), ("khuyur", "khuỷu"), ("yeeus", "yếu"), ("yeues", "yếu"),
  ]) func free(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("asf", "à"), ("asfr", "ả"), ("asz", "a"), ("toansz", "toan"), ("z", "z"), ("az", "az"), ("zas", "zá"),
    ("sas", "sá"),
    ("xax", "xã"), ("rar", "rả"), ("f", "f"), ("j", "j"), ("fs", "fs"), ("sr", "sr"),
  ]) func tones(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("a12", "à"), ("a10", "a"), ("toan10", "toan"), ("0", "0"), ("a0", "a0"), ("2025", "2025"), ("1a", "1a"),
    ("m2", "m2"),
    ("km2", "km2"), ("15/7", "15/7"), ("a68", "ă"), ("a86", "â"), ("o67", "ơ"), ("o76", "ô"), ("Co6ng5", "Cộng"),
  ]) func digitTones(_ keys: String, _ text: String) {
    #expect(composed(keys, vni) == text)
  }

  /// keys, old style, modern style.
  @Test(arguments: [
    ("hoaf", "hòa", "hoà"), ("hofa", "hòa", "hoà"), ("hoafn", "hoàn", "hoàn"), ("hofan", "hoàn", "hoàn"),
    ("khoer", "khỏe", "khoẻ"), ("thuyr", "thủy", "thuỷ"), ("quys", "quý", "quý"), ("thuyeenf", "thuyền", "thuyền"),
    ("toans<", "tóa", "toá"), ("hoaif", "hoài", "hoài"), ("hoaif<", "hòa", "hoà"), ("loanj<", "lọa", "loạ"),
    ("hoaf<", "hò", "ho"), ("hoaf n", "hòa n", "hoà n"), ("HOAF", "HÒA", "HOÀ"), ("Hoaf", "Hòa", "Hoà"),
    ("uyr", "ủy", "uỷ"), ("muaf", "mùa", "mùa"), ("mias", "mía", "mía"), ("huynhf", "huỳnh", "huỳnh"),
  ]) func styles(_ keys: String, _ old: String, _ new: String) {
    #expect(composed(keys) == old)
    #expect(composed(keys, modern) == new)
  }

  @Test(arguments: [
    ("hieeuf<", "hiề"), ("hieeuf<<", "hi"), ("vieetj<", "việ"), ("vieetj<<<", "v"), ("nuowcs<", "nướ"), ("as<", ""),
    ("nuowcs<ng", "nướng"), ("nguowif<n", "ngườn"), ("dd<", ""), ("quas<", "qu"), ("quaus<", "quá"),
    ("xooongs<", "xoón"),
    ("<", ""), ("a<<", ""), ("toans <g", "toáng"), ("tois <f", "tòi"), ("toas <n", "toán"), ("hoaf <<", "hò"),
    ("<a", "a"),
  ]) func backspace(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  @Test(arguments: [
    ("HDDND", "HĐND"), ("QDD-UBND", "QĐ-UBND"), ("TTg", "TTg"), ("XTDDT", "XTĐT"), ("VPDDP", "VPĐP"), ("SDDT", "SĐT"),
    ("UBND", "UBND"), ("DDAIJ HOOIJ", "ĐẠI HỘI"), ("VIEETJ", "VIỆT"),
    ("Vieetj Nam", "Việt Nam"), ("ddoong-xuaan", "đông-xuân"), ("(as)", "(á)"), ("as.as", "á.á"), ("as1as", "á1á"),
    ("Coongj hoaf xax hooij chur nghiax Vieetj Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("DDoocj laapj - Tuwj do - Hanhj phucs", "Độc lập - Tự do - Hạnh phúc"),
    ("maatj ong rungwf U Minh", "mật ong rừng U Minh"),
    ("Dd", "Đ"), ("dD", "đ"), ("Aa", "Â"), ("aA", "â"), ("Uwow", "Ươ"), ("EEee", "Êê"), ("Aaa", "Aa"),
  ]) func lines(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  /// What did not come from keys is not touched, and the word it stands in stays as it is typed.
  @Test(arguments: [
    ("ás", "ás"), ("tás", "tás"), ("đas", "đas"), ("ás as", "ás á"), ("中as", "中as"), ("🍯as", "🍯á"), ("éa", "éa"),
  ]) func foreign(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }

  /// The keys of one method are letters and digits to the other.
  @Test func theOtherMethod() {
    for keys in ["aa", "dd", "w", "as", "uow", "z"] { #expect(composed(keys, vni) == keys) }
    for keys in ["a1", "a6", "d9", "o7", "2025"] { #expect(composed(keys) == keys) }
  }

  @Test func keysOfTheWordAtHand() {
    var composer = Composer()
    for key in "roi vieejt" { _ = composer.type(key) }
    #expect(composer.keys == "vieejt")
    composer.endWord()
    #expect(composer.keys == "")
  }

  /// Somebody leans on a key, or types without a blank: letters come out, as many as the keys that are left letters.
  @Test(arguments: ["b", "oeo", "duongw"]) func aWordWithoutEnd(_ part: String) {
    let keys = String(repeating: part, count: 500)
    let text = composed(keys)
    #expect(text.count > keys.count - 40 && text.count <= keys.count)
    #expect(composed(keys + String(repeating: "<", count: keys.count)) == "")
  }

  @Test func aCursorThatMovesEndsTheWord() {
    var composer = Composer()
    for key in "toan" { _ = composer.type(key) }
    composer.endWord()
    #expect(composer.type("s") == Edit(removed: 0, inserted: "s"))
    composer.endWord()
    #expect(composer.backspace() == nil)
  }

  /// With `restoresKeys` only a word that is no syllable gets its keys back.
  @Test(arguments: [
    ("windows ", "windows "), ("user ", "user "), ("vieetj ", "việt "), ("khoer ", "khỏe "), ("DDawks ", "Đắk "),
    ("tooi,", "tôi,"), ("text.", "text."),
  ]) func keysRestored(_ keys: String, _ text: String) {
    #expect(composed(keys, TypingRules(restoresKeys: true)) == text)
  }

  /// Words of every day and names as they are typed, and what is no word.
  @Test(arguments: [
    ("aa", "â"), ("aaaa", "aaa"), ("eeee", "êê"), ("dd", "đ"), ("dddd", "ddd"), ("Ww", "W"), ("Wwer", "Wẻ"),
    ("WWerr", "Wer"), ("asss", "ass"), ("duwoi", "dươi"), ("NGUOIWF", "NGƯỜI"), ("quowns", "quớn"), ("caft", "caft"),
    ("cafts", "cát"), ("text", "text"), ("buwocs", "bước"), ("toans<", "tóa"), ("toans", "toán"), ("hoaf", "hòa"),
    ("hoafn", "hoàn"), ("khoer", "khỏe"), ("thuyr", "thủy"), ("loanj<", "lọa"), ("DDAIJ", "ĐẠI"), ("Kuawng", "Kuăng"),
    ("kuawngs", "kuắng"), ("muwan", "mưan"), ("chuawt", "chuăt"), ("Facebook", "Facebook"), ("data", "dât"),
    ("OCOP", "OCOP"), ("ocop", "ocop"), ("Ocops", "Ocops"), ("banana", "banana"), ("tiengef", "tiềng"),
    ("tieneg", "tiêng"), ("dand", "đan"), ("dangd", "đang"), ("OCOOP", "OCOP"), ("did", "đi"), ("DDakroong", "Đakrông"),
    ("Avuowng", "Avương"), ("Sowmei", "Sơmei"), ("Karr", "Kar"), ("giuowngf", "giường"), ("ngoeof", "ngoèo"),
    ("thuowng", "thương"), ("duongwf", "dường"), ("duongf", "duòng"), ("tiengse", "tiếng"), ("tieesng", "tiếng"),
    ("nghieengr", "nghiểng"), ("vieejt", "việt"), ("hieef<", "hi"), ("aás", "aás"), ("thás", "thás"), ("uaa", "uâ"),
    ("uwa", "ưa"), ("uaw", "ưa"), ("uaww", "uaw"), ("iaa", "iâ"), ("oaw", "oă"), ("uws", "ứ"), ("huwowus", "hướu"),
    ("powow", "pơ"), ("peej", "pệ"), ("cooih", "côih"), ("yaw", "yă"), ("yeeu", "yêu"), ("yeens", "yến"),
    ("oanhs", "oánh"), ("hww", "hw"), ("awww", "aww"), ("giw", "giư"), ("tuwj", "tự"), ("trw", "trư"), ("dod", "đo"),
    ("dodd", "dod"), ("ddangd", "dangd"),
  ]) func others(_ keys: String, _ text: String) {
    #expect(composed(keys) == text)
  }
}
