internal import CanonicalJSON
package import Council
internal import Database

/// What a list of sessions says of one of them, without reading its events.
///
/// Written with every append, in the same transaction, and only ever read for a list: whatever a session decides comes
/// from its checked chain. One that was written for another height than the events have is passed over.
package struct Headline: Hashable, Sendable {
  package let title: String
  package let regime: String
  package let isRehearsal: Bool
  package let isClosed: Bool
  package let products: Int
  package let concluded: Int

  init(_ session: Session) {
    title = session.info.title
    regime = session.info.regime
    isRehearsal = session.info.rehearsal
    isClosed = session.phase == .closed
    products = session.products.count
    concluded = session.products.count { $0.stage.name == .concluded }
  }

  private init?(_ text: String, height: Int) {
    guard let json = (try? JSONReader.read(Array(text.utf8)))?.value, json["height"]?.integer == height,
      let title = json["title"]?.string, let regime = json["regime"]?.string,
      let isRehearsal = json["rehearsal"]?.bool, let isClosed = json["closed"]?.bool,
      let products = json["products"]?.integer, let concluded = json["concluded"]?.integer
    else { return nil }
    self.title = title
    self.regime = regime
    self.isRehearsal = isRehearsal
    self.isClosed = isClosed
    self.products = products
    self.concluded = concluded
  }

  /// The height it was last written for; `nil` where there is none. One that cannot be read says more than there can be.
  static func height(in database: Database) -> Int? {
    let text = (try? database.run("SELECT value FROM meta WHERE key='headline'"))?.first?.first?.text
    return text.map { (try? JSONReader.value(Array($0.utf8)))?["height"]?.integer ?? .max }
  }

  /// Writes it; within the transaction of what it is about.
  func keep(in database: Database, height: Int) throws(DatabaseError) {
    try database.run(
      "INSERT INTO meta(key, value) VALUES ('headline', ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
      [.text(text(height: height))])
  }

  /// As it stands in its row.
  func text(height: Int) -> String {
    let json: JSONValue = [
      "closed": .bool(isClosed), "concluded": .integer(concluded), "height": .integer(height),
      "products": .integer(products), "regime": .string(regime), "rehearsal": .bool(isRehearsal),
      "title": .string(title),
    ]
    return json.canonicalText
  }

  private static func session(openedBy line: String) -> SessionID? {
    (try? JSONReader.read(Array(line.utf8))).flatMap { EventCodec.opening($0.value)?.id }
  }

  /// Of a ledger that is not opened; `nil` where it has none that fits, or cannot be read: opening it says why.
  /// - Parameter id: whose it should be, where that is known.
  package static func read(path: String, of id: SessionID? = nil) -> Headline? {
    // Opening it here would fold the log into the ledger, and what a power cut left in it would never be said.
    guard (try? StoreProbe(path: path).check(writing: true)) == 0,
      let database = try? Database(path: path, mode: .readWrite),
      let rows = try? database.run(
        """
        SELECT headline.value, last.height, first.line
        FROM meta AS headline, meta AS format, events AS first, (SELECT max(height) AS height FROM events) AS last
        WHERE headline.key='headline' AND format.key='format' AND format.value=? AND first.height=1
        """, [.text(Ledger.format)]),
      let row = rows.first, let text = row[0].text, let height = row[1].integer, let line = row[2].text,
      id == nil || Self.session(openedBy: line) == id
    else { return nil }
    return Headline(text, height: height)
  }
}
