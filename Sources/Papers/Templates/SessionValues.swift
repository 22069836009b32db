internal import Council
internal import Criteria
internal import Documents

/// What a session says for the names in templates; the same for every paper.
struct SessionValues {
  let concluded: ConcludedSession
  let settings: PaperSettings
  let decisions: [Decision]
  private let statistics: SessionStatistics
  private(set) var values = TemplateValues()

  init(_ concluded: ConcludedSession, _ settings: PaperSettings) {
    self.concluded = concluded
    self.settings = settings
    decisions = Decision.of(concluded)
    statistics = SessionStatistics(of: concluded.summaries)
    setMeeting()
    setOffice()
    setNumbers()
    setLists()
  }

  private var info: SessionInfo { concluded.info }
  private var session: Session { concluded.session }

  private mutating func setMeeting() {
    let days = Set([session.openedAt.day, (session.closedAt ?? session.openedAt).day]).sorted()
    let presiding = (session.attendance?.presiding).flatMap { info.seat($0) }
    let secretary = info.seats.first(where: \.role.keepsMinutes)
    let decision = concluded.law.regime.decision
    set([
      "ten_phien": info.title, "co_quan": info.body, "co_quan_day_du": DecidingAgency.fullName(info.body),
      "hoi_dong": info.council, "quyet_dinh_hoi_dong": Words.enteredOrBlank(info.councilDecision),
      "quy_che": Words.enteredOrBlank(info.regulation), "can_cu_bo_tieu_chi": Words.cited(decision),
      "so_bo_tieu_chi": decision.number,
      "ngay_hop": days.count > 1 ? "từ \(days[0].inWords) đến \(days[1].inWords)" : days[0].inWords,
      "dia_diem": Words.enteredOrBlank(info.place), "chu_tri": presiding.map(Words.person) ?? "",
      "thu_ky": secretary.map(Words.person) ?? "", "so_ghe": String(info.seats.count),
      "so_du_hop": String(session.attendance?.attended.count ?? 0), "tap_huan": info.rehearsal ? Words.rehearsal : "",
      "ma_doi_chieu": concluded.shortCode,
      "ky_hieu_hoi_dong": info.rules.numbering.isEmpty ? "HĐ" : Words.entered(info.rules.numbering),
    ])
  }

  private mutating func setOffice() {
    let body = decisions.first?.body ?? concluded.recognisingBody
    set([
      "dia_danh": orBlank(settings.place), "co_quan_tham_muu": orBlank(settings.adviser),
      "co_quan_chu_quan": settings.adviserAbove.isEmpty ? info.body : settings.adviserAbove,
      "ky_hieu_tham_muu": settings.adviserSign.isEmpty ? "....." : settings.adviserSign,
      "chuc_vu_tham_muu": settings.adviserSigner.isEmpty ? "GIÁM ĐỐC" : settings.adviserSigner,
      "nguoi_ky_tham_muu": settings.adviserSignerName,
      "noi_quyet_dinh": DecidingAgency(body: body, council: info.body).decider,
    ])
    values.lists["noi_nhan_chung"] = settings.recipients.map { ["noi_nhan": $0] }
    values.lists["can_cu_them"] = settings.bases.map { ["can_cu": $0] }
  }

  private func orBlank(_ text: String) -> String { text.isEmpty ? ".........." : text }

  private mutating func setNumbers() {
    func star(_ star: Star) -> String { String(statistics.byStar[star] ?? 0) }
    func kind(_ kind: RegistrationKind) -> String { String(statistics.byKind[kind] ?? 0) }
    let recognised = decisions.filter(\.isRecognition).reduce(0) { $0 + $1.records.count }
    let approved = decisions.filter { !$0.isRecognition }.reduce(0) { $0 + $1.records.count }
    set([
      "so_dang_ky": String(statistics.registered), "so_danh_gia": String(statistics.evaluated),
      "so_khong_danh_gia": String(statistics.notEvaluated.count), "so_bi_loai": String(statistics.eliminated),
      "so_chu_the": String(statistics.producers), "so_xa": String(statistics.communes.count),
      "so_lan_dau": kind(.first), "so_nang_hang": kind(.upgrade), "so_danh_gia_lai": kind(.renewal),
      "so_5_sao": star(.five), "so_4_sao": star(.four), "so_3_sao": star(.three), "so_2_sao": star(.two),
      "so_1_sao": star(.one), "so_cong_nhan": String(recognised), "so_phe_duyet": String(approved),
      "so_khong_cong_nhan": String(statistics.evaluated - recognised - approved),
      "dong_tu_cong_nhan": (decisions.first(where: \.isRecognition)?.verb ?? "").lowercasedFirst,
      "dot_tiep_theo": nextBatch, "ket_qua_bieu_quyet": vote,
    ])
    let records = concluded.inOrderOfResult.map(\.record)
    func shown(_ mean: Fraction?) -> String {
      records.compactMap(concluded.scored).first { $0.mean == mean }?.meanDisplay ?? ""
    }
    set(["diem_thap_nhat": shown(statistics.lowestMean), "diem_cao_nhat": shown(statistics.highestMean)])
    values.lists["dong_so_lieu"] = Words.numbers(statistics).map { ["so_lieu": $0] }
    set(["doi_chieu": Words.numbers(statistics).last ?? ""])
    values.lists["hang_sao"] = Star.allCases.reversed().compactMap { star in
      guard let count = statistics.byStar[star], count > 0 else { return nil }
      return [
        "sao": Words.stars(star), "so_san_pham_hang": String(count),
        "so_chu_the_hang": String(statistics.producersByStar[star] ?? 0),
      ]
    }
  }

  /// The next batch for which a dossier can be proposed; empty where the law has none.
  private var nextBatch: String {
    let day = (session.closedAt ?? session.openedAt).day
    guard let batch = concluded.law.regime.batch(filedOn: day, with: info.authority) else { return "" }
    return "đợt \(batch.number) năm \(batch.year), hồ sơ đề nghị trước ngày \(batch.fileBefore.vietnamese)"
  }

  /// The vote on the whole list that was taken last.
  private var vote: String {
    guard let vote = session.resolutions.last(where: { $0.product == nil && $0.subject == .list }) else { return "" }
    return "tán thành \(vote.inFavour)/\(vote.present), không tán thành \(vote.against), ý kiến khác \(vote.abstaining)"
  }

  private mutating func setLists() {
    let all = concluded.inOrderOfResult.map(\.record)
    func list(_ records: [ProductRecord]) -> [[String: String]] {
      records.enumerated().map { product($0.element, number: $0.offset + 1) }
    }
    let recognised = decisions.filter(\.isRecognition).flatMap(\.records)
    let approved = decisions.filter { !$0.isRecognition }.flatMap(\.records)
    let decided = Set((recognised + approved).map(\.id))
    values.lists["san_pham"] = list(all)
    values.lists["cong_nhan"] = list(recognised)
    values.lists["phe_duyet"] = list(approved)
    values.lists["khong_cong_nhan"] = list(
      all.filter { concluded.conclusion(of: $0) != nil && !decided.contains($0.id) })
    values.lists["ha_hang"] = list(all.filter { decided.contains($0.id) && concluded.cap(of: $0) != nil })
    values.lists["khong_danh_gia"] = list(all.filter { concluded.conclusion(of: $0) == nil })
  }

  func product(_ record: ProductRecord, number: Int) -> [String: String] {
    let dossier = record.dossier
    let conclusion = concluded.conclusion(of: record)
    return [
      "stt": String(number), "ho_so": dossier.id.rawValue, "ma_san_pham": dossier.code,
      "ten_san_pham": dossier.product,
      "bo_san_pham": concluded.law.set(of: record).map { "\($0.number). \($0.name)" } ?? String(dossier.set),
      "chu_the": dossier.producer, "dia_chi": Words.fullAddress(dossier), "xa": Words.address(dossier),
      "loai_dang_ky": Words.kind(dossier.kind), "diem": concluded.scored(record)?.meanDisplay ?? "",
      "hang": conclusion?.star.map(Words.stars) ?? "",
      "ket_luan": conclusion.map { Words.outcome($0.outcome) } ?? "không đánh giá trong phiên này",
      "ly_do": concluded.reason(of: record),
    ]
  }

  private mutating func set(_ fields: [String: String]) { values.fields.merge(fields) { $1 } }
}

extension ConcludedSession {
  /// Who would recognise, where nothing is.
  var recognisingBody: NextStep.Body {
    let outcome = info.authority == .central ? Outcome.central5 : .recognise3
    let step = NextStep.of(
      .evaluated(Conclusion(star: nil, mean: nil, outcome: outcome)), authority: info.authority, kind: .first,
      regime: law.regime, on: (session.closedAt ?? session.openedAt).day)
    return step.body ?? .provinceChair
  }

  /// Why a product has no decision, or a lower grade than its points; empty where there is nothing to explain.
  func reason(of record: ProductRecord) -> String {
    switch record.standing {
    case .notEvaluated(_, let reason): return Words.entered(reason)
    case .evaluated(let conclusion):
      if conclusion.outcome == .eliminated {
        let grounds = record.currentSheets(of: info.seats).compactMap(\.content.eliminate).map(Words.entered)
        return "bị loại: \(Set(grounds).sorted().joined(separator: "; "))"
      }
      if let cap = cap(of: record) { return Words.cap(cap) }
      guard conclusion.outcome == .none1 || conclusion.outcome == .none2 else { return "" }
      return "điểm trung bình dưới 50"
    }
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
