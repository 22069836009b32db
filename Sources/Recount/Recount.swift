/// The second, independent count of a council's ticks.
///
/// It shares no code with the first one and reads nothing but two documents: the tally input and the criteria in
/// the layout of the criteria export. Sheets are flattened into rows and counted by grouping; all arithmetic is
/// on integers.
package struct Recount {
  /// The products of the input, in its order.
  ///
  /// - Parameters:
  ///   - tallyInput: the bytes of `tally-input.json` (UTF-8 without a byte order mark).
  ///   - criteria: the bytes of a criteria export of the same regime, corrections applied.
  /// - Throws: the first thing that cannot be answered; nothing is computed then.
  package static func run(tallyInput: [UInt8], criteria: [UInt8]) throws(RecountError) -> [RecountedProduct] {
    let input = try read(InputDocument.self, from: tallyInput, as: .tallyInput)
    let document = try read(CriteriaDocument.self, from: criteria, as: .criteria)
    return try Recount(input: input, document: document).products()
  }

  private let input: InputDocument
  private let document: CriteriaDocument
  private let rules: InputRules
  private let outcome: Outcome
  private let limits: GradeLimits

  private init(input: InputDocument, document: CriteriaDocument) throws(RecountError) {
    outcome = try Outcome(
      of: input.authority, regime: input.regime, document: document, missedFloorFails: input.rules?.floorEffect == .fail
    )
    guard document.regime == input.regime else {
      throw .otherRegime(input: input.regime, criteria: document.regime)
    }
    limits = try GradeLimits(document.bands)
    let rules = input.rules ?? InputRules()
    if let name = rules.unknownName { throw .unknownRule(name) }
    if let name = rules.outOfRange { throw .ruleOutOfRange(name) }
    (self.input, self.document, self.rules) = (input, document, rules)
  }

  private func products() throws(RecountError) -> [RecountedProduct] {
    var tables: [Int: SetTable] = [:]
    var ids: Set<String> = []
    var counted: [RecountedProduct] = []
    for product in input.products {
      guard ids.insert(product.id).inserted else { throw .productTwice(product: product.id) }
      guard document.sets.contains(where: { $0.number == product.set }) else {
        throw .unknownSet(product: product.id, set: product.set)
      }
      let table: SetTable
      if let known = tables[product.set] {
        table = known
      } else {
        table = try SetTable(number: product.set, of: document)
        tables[product.set] = table
      }
      counted.append(try count(product, by: table))
    }
    return counted
  }

  private func count(_ product: InputProduct, by table: SetTable) throws(RecountError) -> RecountedProduct {
    guard !product.sheets.isEmpty else { throw .noSheets(product: product.id) }
    guard product.splitFloorsMet == nil || rules.floorRule == .resolution else {
      throw .splitFloorsWithoutRule(product: product.id)
    }
    let (members, rows) = try validRows(of: product, by: table)
    let proposals = product.sheets.count - members.count
    guard 2 * proposals <= product.sheets.count else {
      return RecountedProduct(id: product.id, eliminated: true, validSheets: members.count, outcome: "eliminated")
    }
    let count = ProductCount(
      members: members, rows: rows, table: table, rules: rules, limits: limits,
      votedMet: product.splitFloorsMet ?? false)
    return count.result(id: product.id) { outcome.code(band: $0, star: $1) }
  }

  /// The members of the valid sheets and the rows of their ticks, after a look at every sheet.
  private func validRows(
    of product: InputProduct, by table: SetTable
  ) throws(RecountError) -> (members: [String], rows: [TickRow]) {
    var (seen, members, rows): (Set<String>, [String], [TickRow]) = ([], [], [])
    for sheet in product.sheets {
      guard seen.insert(sheet.member).inserted else {
        throw .secondSheet(product: product.id, member: sheet.member)
      }
      let choices = sheet.choices ?? [:]
      do throws(SheetRefusal) {
        if sheet.eliminate == nil {
          rows += try table.rows(of: choices, sheet: members.count)
          members.append(sheet.member)
        } else {
          try table.checkGiven(choices)
        }
      } catch {
        throw .sheet(error.fault, product: product.id, member: sheet.member, key: error.key)
      }
      if let reason = sheet.eliminate, reason.allSatisfy(\.isWhitespace) {
        throw .emptyReason(product: product.id, member: sheet.member)
      }
    }
    return (members, rows)
  }
}
