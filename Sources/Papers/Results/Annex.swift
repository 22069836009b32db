internal import Council
internal import Criteria
internal import Documents

/// Phụ lục of a decision: the list of products, laid out as the office wants it.
struct Annex {
  let concluded: ConcludedSession
  let decision: Decision
  let form: AnnexForm
  let agency: DecidingAgency
  let sign: String

  /// One part an annex; several are numbered in Roman.
  var parts: [PaperPart] {
    let annexes = form.perStar ? byStar : [(nil, ordered)]
    return annexes.enumerated().map { index, annex in
      let number = annexes.count > 1 ? "Phụ lục \(Self.roman(index + 1))" : "Phụ lục"
      let star = annex.0.map { ", HẠNG \($0.rawValue) SAO" } ?? ""
      return PaperPart(
        .landscape,
        [
          .paragraph(Paragraph(number, .annexNumber)),
          .paragraph(Paragraph("DANH SÁCH SẢN PHẨM OCOP \(what)\(star)", .annexTitle)),
          .paragraph(Paragraph(note, .annexNote)), .table(grid(annex.1)),
        ])
    }
  }

  private var what: String { decision.isRecognition ? "ĐƯỢC CẤP GIẤY CHỨNG NHẬN" : "ĐƯỢC PHÊ DUYỆT KẾT QUẢ ĐÁNH GIÁ" }

  /// Filled in by hand on paper; electronic documents leave it as it is.
  private var note: String {
    let number = form.electronic ? "     /" : "........./"
    let day = form.electronic ? "ngày     tháng     năm     " : Heads.blankDay
    return "(Kèm theo Quyết định số \(number)\(sign) \(day) của \(agency.decider))"
  }

  static func roman(_ number: Int) -> String {
    let letters = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var (rest, text) = (number, "")
    for (value, letter) in letters { while rest >= value { (text, rest) = (text + letter, rest - value) } }
    return text
  }

  private var ordered: [ProductRecord] {
    switch form.order {
    case .byResult: decision.records
    case .byQueue:
      concluded.session.products.filter { record in decision.records.contains { $0.id == record.id } }
    }
  }

  private var byStar: [(Star?, [ProductRecord])] {
    Star.allCases.reversed().compactMap { star in
      let records = ordered.filter { concluded.conclusion(of: $0)?.star == star }
      return records.isEmpty ? nil : (star, records)
    }
  }

  func grid(_ records: [ProductRecord]) -> Grid {
    var rows: [Grid.Row] = []
    var number = 0
    for (title, records) in groups(records) {
      if let title {
        rows.append(
          Grid.Row([Grid.Cell(title, bold: true, .leading, columns: form.columns.count)], keepsWithNext: true))
      }
      let ordered = form.merged ? together(records) : records
      let runs = form.merged ? lengths(of: ordered) : ordered.map { _ in 1 }
      for (record, run) in zip(ordered, runs) {
        number += 1
        rows.append(Grid.Row(cells(record, number, run)))
      }
    }
    return Grid(
      columns: form.columns.map(\.column), head: [Grid.Row(form.columns.map { Grid.Cell($0.title) })], rows: rows,
      size: 12)
  }

  private func groups(_ records: [ProductRecord]) -> [(String?, [ProductRecord])] {
    func by(_ key: (ProductRecord) -> String) -> [(String?, [ProductRecord])] {
      var groups: [(String?, [ProductRecord])] = []
      for record in records {
        let title = key(record)
        if let index = groups.firstIndex(where: { $0.0 == title }) {
          groups[index].1.append(record)
        } else {
          groups.append((title, [record]))
        }
      }
      return groups.map { ("\($0.0 ?? ""): \($0.1.count) sản phẩm", $0.1) }
    }
    switch form.groups {
    case .none: return [(nil, records)]
    case .byStar: return form.perStar ? [(nil, records)] : by { star(of: $0).map { "Hạng \(Words.stars($0))" } ?? "" }
    case .byCommune: return by { Words.address($0.dossier) }
    case .byKind: return by { Words.capital(Words.kind($0.dossier.kind)) }
    }
  }

  private func star(of record: ProductRecord) -> Star? { concluded.conclusion(of: record)?.star }

  /// Products of one producer behind its first.
  private func together(_ records: [ProductRecord]) -> [ProductRecord] {
    var order: [Producer] = []
    var products: [Producer: [ProductRecord]] = [:]
    for record in records {
      let producer = Producer(record.dossier)
      if products[producer] == nil { order.append(producer) }
      products[producer, default: []].append(record)
    }
    return order.flatMap { products[$0] ?? [] }
  }

  /// How many rows the producer's cell takes: 0 where one above covers it.
  private func lengths(of records: [ProductRecord]) -> [Int] {
    var lengths: [Int] = []
    var start = 0
    for index in records.indices {
      if index > 0, Producer(records[index].dossier) == Producer(records[index - 1].dossier) {
        lengths[start] += 1
        lengths.append(0)
      } else {
        start = index
        lengths.append(1)
      }
    }
    return lengths
  }

  private func cells(_ record: ProductRecord, _ number: Int, _ run: Int) -> [Grid.Cell] {
    form.columns.compactMap { column in
      guard column.isOfProducer else { return Grid.Cell(text(column, record, number)) }
      return run == 0 ? nil : Grid.Cell(text(column, record, number), rows: run)
    }
  }

  private func text(_ column: AnnexForm.Column, _ record: ProductRecord, _ number: Int) -> String {
    let dossier = record.dossier
    let rules = concluded.info.rules
    func part(_ index: Int) -> String {
      guard let means = concluded.scored(record)?.partsMean, means.indices.contains(index) else { return "" }
      return Display.plain(means[index].mean, decimals: rules.decimals, rounding: rules.rounding)
    }
    switch column {
    case .number: return String(number)
    case .code: return dossier.code
    case .product: return dossier.product
    case .set: return concluded.law.set(of: record).map { "\($0.number). \($0.name)" } ?? String(dossier.set)
    case .producer: return dossier.producer
    case .producerType: return dossier.producerType
    case .address: return Words.fullAddress(dossier)
    case .commune: return dossier.commune
    case .kind: return Words.kind(dossier.kind)
    case .formerStar: return dossier.previous.map { "\($0.star) sao" } ?? ""
    case .partA: return part(0)
    case .partB: return part(1)
    case .partC: return part(2)
    case .mean: return concluded.scored(record)?.meanDisplay ?? ""
    case .star: return star(of: record).map(Words.stars) ?? ""
    case .until: return decision.months.map { "\($0) tháng từ ngày quyết định" } ?? ""
    case .certificate: return ""
    case .note: return record.opinions != nil && record.isInWriting ? "lấy ý kiến bằng văn bản" : ""
    }
  }
}

/// A producer as it is compared: the same name at the same place, without regard to case and blanks.
struct Producer: Hashable {
  private let name, place: String

  init(_ dossier: Dossier) {
    name = Self.folded(dossier.producer)
    place = Self.folded(Words.fullAddress(dossier))
  }

  static func folded(_ text: String) -> String {
    Words.entered(text).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension AnnexForm.Column {
  var title: String {
    switch self {
    case .number: "STT"
    case .code: "Mã sản phẩm"
    case .product: "Sản phẩm"
    case .set: "Bộ sản phẩm"
    case .producer: "Chủ thể"
    case .producerType: "Loại hình chủ thể"
    case .address: "Địa chỉ"
    case .commune: "Xã, phường"
    case .kind: "Lần đăng ký"
    case .formerStar: "Hạng cũ"
    case .partA: "Điểm A"
    case .partB: "Điểm B"
    case .partC: "Điểm C"
    case .mean: "Điểm số"
    case .star: "Phân hạng"
    case .until: "Thời hạn"
    case .certificate: "Số Giấy chứng nhận"
    case .note: "Ghi chú"
    }
  }

  /// Merged over the products of one producer.
  var isOfProducer: Bool { [.producer, .producerType, .address, .commune].contains(self) }

  var column: Grid.Column {
    switch self {
    case .number: Grid.Column(50, .centre)
    case .code: Grid.Column(140)
    case .product: Grid.Column(240)
    case .set: Grid.Column(160)
    case .producer: Grid.Column(210)
    case .producerType: Grid.Column(110)
    case .address: Grid.Column(230)
    case .commune: Grid.Column(120)
    case .kind: Grid.Column(100, .centre)
    case .formerStar, .star: Grid.Column(90, .centre)
    case .partA, .partB, .partC: Grid.Column(80, .centre)
    case .mean: Grid.Column(90, .centre)
    case .until, .certificate: Grid.Column(120)
    case .note: Grid.Column(120)
    }
  }
}
