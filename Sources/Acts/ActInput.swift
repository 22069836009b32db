internal import Catalogue
internal import Council
internal import Criteria
internal import PlainText

/// What was filled in, read field by field; the first that cannot be read is thrown.
struct ActInput {
  let texts: [String: String]
  let scene: ActScene

  /// Without blanks at its ends; empty where nothing was filled in and nothing must be.
  func text(_ field: ActField) throws(ActFault) -> String {
    let text = nfc(texts[field.name] ?? "")
    if text != visible(text) { throw ActFault(field: field, problem: .hostile) }
    if text.unicodeScalars.count > ActField.longest { throw ActFault(field: field, problem: .tooLong) }
    let words = text.trimmed
    if words.isEmpty && !field.isOptional { throw ActFault(field: field, problem: .missing) }
    return words
  }

  var session: VisibleSession { scene.session }

  /// The product in hand.
  func product() throws(ActFault) -> VisibleProduct {
    if let product = scene.product { return product }
    throw ActFault(field: .product, problem: .missing)
  }

  /// A product that may be named.
  func namedProduct(_ field: ActField) throws(ActFault) -> VisibleProduct? {
    let name = try text(field)
    if name.isEmpty { return nil }
    let found = session.products.first { $0.id.rawValue.lowercased() == name.lowercased() }
    guard let found else { throw ActFault(field: field, problem: .unknownProduct(name)) }
    return found
  }

  func seat(_ field: ActField) throws(ActFault) -> SeatID {
    let name = try text(field)
    if name.isEmpty, let own = scene.seat { return own }
    return try seat(name, field)
  }

  /// The seat of that name; small letters will do.
  func seat(_ name: String, _ field: ActField) throws(ActFault) -> SeatID {
    let found = session.info.seats.first { $0.id.rawValue.lowercased() == name.lowercased() }
    guard let found else { throw ActFault(field: field, problem: .unknownSeat(name)) }
    return found.id
  }

  private static let everybody: Set = ["tat-ca", "tất cả", "all"]

  /// "CT, PCT UV1", or everybody.
  func seats(_ field: ActField) throws(ActFault) -> [SeatID] {
    let text = try text(field)
    if Self.everybody.contains(text.lowercased()) { return session.info.seats.map(\.id) }
    var seats: [SeatID] = []
    for word in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      let seat = try seat(String(word), field)
      if seats.contains(seat) { throw ActFault(field: field, problem: .seatTwice(seat.rawValue)) }
      seats.append(seat)
    }
    return seats
  }

  /// "05/8/2026" or "2026-08-05".
  func day(_ field: ActField) throws(ActFault) -> CalendarDay? {
    let text = try text(field)
    if text.isEmpty { return nil }
    guard let day = CalendarDay(text) else { throw ActFault(field: field, problem: .notADay) }
    return day
  }

  func neededDay(_ field: ActField) throws(ActFault) -> CalendarDay {
    guard let day = try day(field) else { throw ActFault(field: field, problem: .missing) }
    return day
  }

  func count(_ field: ActField) throws(ActFault) -> Int {
    let text = try text(field)
    if text.isEmpty { return 0 }
    guard let number = Int(text), (0...10_000).contains(number) else {
      throw ActFault(field: field, problem: .notANumber)
    }
    return number
  }

  /// What counts as yes and no, with and without tone marks; anything else is asked again.
  private static let answers = [
    "c": true, "có": true, "co": true, "y": true, "yes": true, "k": false, "không": false, "khong": false, "n": false,
    "no": false,
  ]

  /// `nil` where it is left open.
  func answer(_ field: ActField) throws(ActFault) -> Bool? {
    let text = try text(field)
    if text.isEmpty { return nil }
    guard let answer = Self.answers[text.lowercased()] else { throw ActFault(field: field, problem: .yesOrNo) }
    return answer
  }
}

extension String {
  /// Without blanks at the ends.
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
