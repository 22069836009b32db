package import Council

/// A table of dossiers: every row a dossier, or nothing is taken.
package enum DossierTable {
  /// - Parameters:
  ///   - sets: of the regime that the dossiers are judged by; `nil` where it is not known yet: then sets have numbers.
  ///   - present: dossiers of the session that these join; none of them comes twice.
  package static func read(
    _ table: CellTable, sets: SetNames?, joining present: [Dossier] = []
  ) throws(IntakeFaults) -> [TableLine<Dossier>] {
    let header = TableHeader<DossierColumn>(table, hasCriteria: true)
    var faults = header.faults
    var lines: [TableLine<Dossier>] = []
    var names = LineNames()
    var products = LineNames()
    for dossier in present {
      names.take(dossier.id.rawValue, row: 0)
      products.take(productKey(dossier), row: 0)
    }
    for row in table.rows[header.body] {
      var reader = DossierRow(cells: RowReader(table, row, header), sets: sets)
      let dossier = reader.dossier()
      reader.checkName(dossier, &names, &products)
      faults += reader.cells.faults
      lines.append(TableLine(value: dossier, row: row.number))
    }
    if !faults.isEmpty { throw IntakeFaults(faults: faults) }
    let width = max(2, String(lines.count + present.count).count)
    for index in lines.indices where lines[index].value.id.rawValue.isEmpty {
      lines[index].value.id = DossierID(names.next("SP", width: width))
    }
    return lines
  }

  /// The same product of the same producer, however it is written.
  static func productKey(_ dossier: Dossier) -> String {
    dossier.product.lowercased() + "\n" + dossier.producer.lowercased()
  }
}

/// Names that are taken, with the row that has them.
struct LineNames {
  private var rows: [String: Int] = [:]
  private var last: [String: Int] = [:]

  /// - Returns: the row that has the name already; 0 for one that was there before the table.
  @discardableResult
  mutating func take(_ name: String, row: Int) -> Int? {
    if let other = rows[name] { return other }
    rows[name] = row
    return nil
  }

  /// The first of "SP01", "SP02", … that nobody has.
  mutating func next(_ prefix: String, width: Int) -> String {
    while true {
      let number = (last[prefix] ?? 0) + 1
      last[prefix] = number
      let digits = String(number)
      let name = prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
      if take(name, row: 0) == nil { return name }
    }
  }
}
