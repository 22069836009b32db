internal import Council
internal import Criteria
internal import PlainText

/// One row of a table of dossiers.
struct DossierRow {
  var cells: RowReader<DossierColumn>
  let sets: SetNames?

  static let kinds: [(RegistrationKind, [String])] = [
    (
      .first,
      [
        "lần đầu", "first", "mới", "đăng ký mới", "đăng ký lần đầu", "đánh giá lần đầu", "đánh giá mới", "sản phẩm mới",
        "new",
      ]
    ),
    (.upgrade, ["nâng hạng", "upgrade", "đăng ký nâng hạng", "đánh giá nâng hạng", "nâng hạng sao"]),
    (
      .renewal,
      ["đánh giá lại", "renewal", "đăng ký đánh giá lại", "đánh giá, công nhận lại", "công nhận lại", "tái đánh giá"]
    ),
  ]

  mutating func dossier() -> Dossier {
    var dossier = Dossier(
      id: DossierID(cells.text(.id)), product: cells.required(.product), set: set(), kind: kind(),
      producer: cells.required(.producer), producerType: cells.text(.producerType), commune: cells.text(.commune),
      province: cells.text(.province), code: cells.text(.code), filed: cells.day(.filed))
    dossier.registration = cells.text(.registration)
    dossier.address = cells.text(.address)
    dossier.phone = cells.text(.phone)
    dossier.received = cells.day(.received)
    dossier.previous = previous()
    dossier.communeReport = communeReport()
    dossier.selfAssessment = notes(.producer)
    var advisers = Dossier.AdvisersReport()
    advisers.text = cells.text(.advisers)
    advisers.notes = notes(.advisers)
    dossier.advisers = advisers.isEmpty ? nil : advisers
    dossier.evidence = evidence()
    dossier.samples = samples()
    dossier.acceptedBecause = cells.text(.acceptedBecause)
    return dossier
  }

  /// Names of dossiers, and the product itself, come once.
  mutating func checkName(_ dossier: Dossier, _ names: inout LineNames, _ products: inout LineNames) {
    let id = dossier.id.rawValue
    if !id.isEmpty {
      if !isFileName(id) { cells.fail(.id, .badName(id)) }
      if let other = names.take(id, row: cells.row.number) {
        cells.fail(.id, other == 0 ? .inSession(id) : .twice(id, row: other))
      }
    }
    guard !dossier.product.isEmpty, !dossier.producer.isEmpty else { return }
    if let other = products.take(DossierTable.productKey(dossier), row: cells.row.number) {
      cells.fail(.product, other == 0 ? .inSession(dossier.product) : .twice(dossier.product, row: other))
    }
  }

  private mutating func set() -> Int {
    let text = cells.required(.set)
    if text.isEmpty { return 0 }
    switch sets?.number(text) ?? SetNames.plainNumber(text) {
    case .success(let number): return number
    case .failure(let problem):
      cells.fail(.set, problem)
      return 0
    }
  }

  private mutating func kind() -> RegistrationKind {
    if cells.required(.kind).isEmpty { return .first }
    return cells.word(.kind, among: Self.kinds) ?? .first
  }

  /// "4", "4 sao", "****".
  private mutating func previous() -> Dossier.Recognition? {
    let text = cells.text(.star)
    let certificate = cells.text(.certificate)
    let (issued, expires) = (cells.day(.issued), cells.day(.expires))
    if text.isEmpty {
      let given: [(DossierColumn, Bool)] = [
        (.certificate, !certificate.isEmpty), (.issued, issued != nil), (.expires, expires != nil),
      ]
      if let column = given.first(where: \.1)?.0 { cells.fail(column, .neededWith(DossierColumn.star.bothNames)) }
      return nil
    }
    let digits =
      text.allSatisfy { $0 == "*" }
      ? String(text.count) : Heading.key(text).split(separator: " ").first.map(String.init)
    guard let star = digits.flatMap(WholeNumber.read), (1...5).contains(star),
      ["", "sao", "star", "stars"].contains(Heading.key(text).drop { $0.isNumber || $0 == " " })
    else {
      cells.fail(.star, .notANumber(text, low: 1, high: 5))
      return nil
    }
    return Dossier.Recognition(star: star, certificate: certificate, issued: issued, expires: expires)
  }

  private mutating func communeReport() -> Dossier.CommuneReport? {
    var report = Dossier.CommuneReport()
    report.document = cells.text(.communeDocument)
    report.materials = cells.text(.materials)
    report.labour = cells.text(.labour)
    report.idea = cells.text(.idea)
    report.identity = cells.text(.identity)
    return report.isEmpty ? nil : report
  }

  private mutating func samples() -> Dossier.Samples? {
    let count = cells.number(.samples, in: 0...10_000)
    let received = cells.day(.samplesReceived)
    if count == nil && received != nil { cells.fail(.samplesReceived, .neededWith(DossierColumn.samples.bothNames)) }
    return count.map { Dossier.Samples(count: $0, received: received) }
  }

  /// What one voice says of the criteria: points, words, or "points; words" in a cell.
  private mutating func notes(_ voice: DossierFinding.Voice) -> [Dossier.CriterionNote] {
    var notes: [Dossier.CriterionNote] = []
    for (column, place) in cells.header.criteria where column.voice == voice {
      let text = cells.text(at: place)
      // A dash alone says "nothing here".
      if text.allSatisfy({ "-–—".contains($0) }) { continue }
      let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      let number = FieldText.oneLine(String(parts[0]))
      guard !number.isEmpty, number.allSatisfy({ $0.isNumber || ".,+-".contains($0) }) else {
        notes.append(Dossier.CriterionNote(key: CriterionKey(column.key), points: nil, text: text))
        continue
      }
      guard let points = WholeNumber.read(number), points <= 100 else {
        cells.fail(at: place, .notANumber(number, low: 0, high: 100))
        continue
      }
      let words = parts.count > 1 ? FieldText.oneLine(String(parts[1])) : ""
      notes.append(Dossier.CriterionNote(key: CriterionKey(column.key), points: points, text: words))
    }
    return notes
  }

  private mutating func evidence() -> [Dossier.Evidence] {
    guard let place = cells.header.places[.evidence] else { return [] }
    var papers: [Dossier.Evidence] = []
    for line in cells.raw(at: place).split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      switch EvidenceText.read(String(line), dayZero: cells.table.dayZero) {
      case .success(let paper): if let paper { papers.append(paper) }
      case .failure(let problem): cells.fail(at: place, problem)
      }
    }
    return papers
  }
}
