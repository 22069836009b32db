/// A piece of a page that is not broken: a line of a paragraph, a row of a table, a head with two columns.
struct Item {
  enum Content {
    case marks([Mark])
    case row(SetGrid, Int)
    case newPage
  }

  /// Free room above and below; none at the top of a page.
  var before = 0
  var height = 0
  var after = 0
  /// Stands on the page of what follows.
  var keeps = false
  var content: Content

  var isNewPage: Bool {
    if case .newPage = content { true } else { false }
  }

  /// Room with nothing in it.
  var isBlank: Bool {
    if case .marks(let marks) = content { marks.isEmpty } else { false }
  }
}
