internal import Catalogue
internal import Council
internal import Criteria
internal import Documents
internal import Terms

/// The papers whose words are templates: what the session says is filled in, tables and pictures are put in their places.
struct TemplatedPapers {
  let concluded: ConcludedSession
  let templates: PaperTemplates
  private let values: SessionValues
  private let producers: [Told]
  private let communes: [Told]

  init(_ concluded: ConcludedSession, _ templates: PaperTemplates) {
    self.concluded = concluded
    self.templates = templates
    values = SessionValues(concluded, templates.settings)
    producers = Self.told(concluded, Receiver.init(producerOf:))
    communes = Self.told(concluded, Receiver.init(communeOf:))
  }

  var decisions: [Decision] { values.decisions }

  var report: Document {
    let tables = ResultTables(concluded: concluded, values: values)
    var filling = values.values
    filling.blocks = [
      "theo_hang": tables.byStar, "ket_qua": tables.all, "khong_cong_nhan": tables.refused,
      "bieu_do": ResultCharts(concluded: concluded).charts.map { .chart($0) },
    ]
    return document("Báo cáo kết quả của Hội đồng", .report, filling)
  }

  var submission: Document {
    let tables = ResultTables(concluded: concluded, values: values)
    var filling = values.values
    filling.blocks = ["theo_hang": tables.byStar, "ket_qua": tables.all, "khong_cong_nhan": tables.refused]
    return document("Tờ trình", .submission, filling)
  }

  func draft(of decision: Decision) -> Document {
    let agency = DecidingAgency(body: decision.body, council: concluded.info.body)
    let settings = templates.settings
    let sign = settings.decisionSign.isEmpty ? agency.sign : settings.decisionSign
    let annex = Annex(concluded: concluded, decision: decision, form: settings.annex, agency: agency, sign: sign)
    let statistics = SessionStatistics(
      of: concluded.summaries.filter { summary in decision.records.contains { $0.id == summary.dossier.id } })
    let stars = Star.allCases.reversed().compactMap { star -> String? in
      guard let count = statistics.byStar[star], count > 0 else { return nil }
      return "\(count) sản phẩm hạng \(Words.stars(star)) của \(statistics.producersByStar[star] ?? 0) chủ thể"
    }
    let signers = settings.decisionSigner.isEmpty ? agency.signers : settings.decisionSigner
    let annexes = annex.parts
    var filling = values.values
    filling.fields.merge([
      "tham_quyen": agency.authority, "co_quan_quyet_dinh": agency.name, "ky_hieu_quyet_dinh": sign,
      "dong_tu": decision.verb, "so_san_pham": String(decision.records.count),
      "so_chu_the_quyet_dinh": String(statistics.producers), "theo_hang_chu": stars.joined(separator: "; "),
      "thoi_han_thang": decision.months.map(String.init) ?? "", "chuc_vu_1": signers.first ?? "",
      "chuc_vu_2": signers.dropFirst().joined(separator: " "), "nguoi_ky_quyet_dinh": settings.decisionSignerName,
      "so_phu_luc": String(annexes.count), "noi_gui": receiver,
    ]) { $1 }
    let draft = Block.paragraph(Paragraph("DỰ THẢO", .caption))
    let name: TemplateName = decision.isRecognition ? .recognition : .approval
    var document = document("Dự thảo Quyết định: \(decision.verb)", name, filling, above: [draft])
    document.parts += annexes
    return document
  }

  /// Where a dossier of 90 points and more goes.
  private var receiver: String {
    for (_, record) in concluded.inOrderOfResult {
      if case .sendToMinistry(let ministry, _, _) = concluded.nextStep(of: record).then {
        return NextStep.Body.ministry(ministry).words.vietnamese
      }
    }
    return "cơ quan trung ương"
  }

  enum Receivers { case producers, communes }

  /// Whom there is a notice to, in the order in which they first come.
  func receivers(_ kind: Receivers) -> [String] { told(kind).map(\.receiver.name) }

  func notice(_ kind: Receivers, _ index: Int) -> Document {
    let (receiver, records) = (told(kind)[index].receiver, told(kind)[index].records)
    var filling = values.values
    filling.fields.merge([
      "noi_nhan_ten": receiver.name, "noi_nhan_dia_chi": receiver.address, "noi_nhan_xa": receiver.commune,
    ]) { $1 }
    if !records.contains(where: concluded.mayComeAgain) { filling.fields["dot_tiep_theo"] = "" }
    filling.blocks = ["san_pham_nhan": ResultTables(concluded: concluded, values: values).told(records)]
    let name: TemplateName = kind == .producers ? .producerNotice : .communeNotice
    return document("Thông báo kết quả: \(receiver.name)", name, filling)
  }

  private struct Told {
    let receiver: Receiver
    var records: [ProductRecord]
  }

  private func told(_ kind: Receivers) -> [Told] { kind == .producers ? producers : communes }

  private static func told(_ concluded: ConcludedSession, _ receiver: (Dossier) -> Receiver) -> [Told] {
    var places: [Receiver: Int] = [:]
    var told: [Told] = []
    for record in concluded.session.products {
      let receiver = receiver(record.dossier)
      if receiver.name.isEmpty { continue }
      if let place = places[receiver] {
        told[place].records.append(record)
      } else {
        places[receiver] = told.count
        told.append(Told(receiver: receiver, records: [record]))
      }
    }
    return told
  }

  /// Who is told, as first entered; compared without regard to case and blanks.
  private struct Receiver: Hashable {
    let name, address, commune: String
    private let key: String

    init(producerOf dossier: Dossier) {
      (name, address) = (Words.entered(dossier.producer), Words.fullAddress(dossier))
      commune = dossier.commune.isEmpty ? Words.blank : Words.committee(of: dossier)
      key = Producer.folded(name) + "\n" + Producer.folded(address)
    }

    init(communeOf dossier: Dossier) {
      let place = Words.address(dossier)
      (name, address, commune) = (
        dossier.commune.isEmpty ? "" : Words.committee(of: dossier), place, place
      )
      key = Producer.folded(place)
    }

    static func == (left: Receiver, right: Receiver) -> Bool { left.key == right.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// For a re-evaluation, to be filled in by a member.
  func opinionForm(_ record: ProductRecord) -> Document {
    var filling = values.values
    filling.fields.merge(values.product(record, number: 1)) { $1 }
    let previous = record.dossier.previous
    filling.fields.merge([
      "ma_san_pham": Words.enteredOrBlank(record.dossier.code), "han_tra_loi": record.opinions?.due.vietnamese ?? "",
      "gcn_so": Words.enteredOrBlank(previous?.certificate ?? ""),
      "gcn_hang": previous.map { "\($0.star) sao" } ?? "..........",
      "gcn_het_han": previous?.expires?.vietnamese ?? "..........",
    ]) { $1 }
    if let set = concluded.law.set(of: record) { filling.blocks = ["phieu_cham": [.table(SheetForm(set).grid(nil))]] }
    return document("Phiếu lấy ý kiến \(record.id): \(record.dossier.product)", .opinion, filling)
  }

  private func document(
    _ title: String, _ name: TemplateName, _ filling: TemplateValues, above: [Block] = []
  ) -> Document {
    Document(
      title: title, banners: concluded.banners,
      parts: [PaperPart(.portrait, above + templates.template(name).blocks(with: filling))])
  }
}

extension ConcludedSession {
  /// Not recognised, or left to a later session: its producer may propose it again.
  fileprivate func mayComeAgain(_ record: ProductRecord) -> Bool {
    if case .nothing = nextStep(of: record).act { true } else { false }
  }
}
