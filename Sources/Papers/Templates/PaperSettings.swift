internal import PlainText

/// What an office says once for all its papers: `cai-dat.txt` beside the templates, "tên: giá trị" a line.
package struct PaperSettings: Hashable, Sendable {
  /// Địa danh before the day.
  package var place = ""
  /// The agency that advises on OCOP and drafts the papers for the committee, and the one above it.
  package var adviser = ""
  package var adviserAbove = ""
  /// In its numbers: "SNNMT".
  package var adviserSign = ""
  package var adviserSigner = ""
  package var adviserSignerName = ""
  /// The number of the committee's decisions: "QĐ-UBND".
  package var decisionSign = ""
  /// Who stands below the decision; a line each, "|" between them. Empty: by the regime.
  package var decisionSigner: [String] = []
  package var decisionSignerName = ""
  package var recipients: [String] = []
  /// Further căn cứ of the decision, "|" between them.
  package var bases: [String] = []
  package var annex = AnnexForm()

  package init() {}

  enum Key: String, CaseIterable {
    case place = "dia_danh"
    case adviser = "co_quan_tham_muu"
    case adviserAbove = "co_quan_chu_quan"
    case adviserSign = "ky_hieu_tham_muu"
    case adviserSigner = "chuc_vu_nguoi_ky_tham_muu"
    case adviserSignerName = "nguoi_ky_tham_muu"
    case decisionSign = "ky_hieu_quyet_dinh"
    case decisionSigner = "chuc_vu_nguoi_ky_quyet_dinh"
    case decisionSignerName = "nguoi_ky_quyet_dinh"
    case recipients = "noi_nhan"
    case bases = "can_cu_them"
    case annexColumns = "phu_luc_cot"
    case annexGroups = "phu_luc_nhom"
    case annexOrder = "phu_luc_thu_tu"
    case annexPerStar = "phu_luc_moi_sao_mot_ban"
    case annexMerged = "phu_luc_gop_chu_the"
    case annexElectronic = "van_ban_dien_tu"
  }

  /// - Throws: all faults, by line.
  package init(_ bytes: [UInt8]) throws(TemplateFaults) {
    self.init()
    guard let lines = templateLines(bytes) else { throw TemplateFaults([TemplateFault(1, .notUTF8)]) }
    var faults: [TemplateFault] = []
    for (index, line) in lines.enumerated() {
      let line = line.trimming()
      if line.isEmpty || line.first == "#" { continue }
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(sides[0].trimming())
      guard sides.count == 2, let key = Key(rawValue: name) else {
        let near = Suggestion.for(name, among: Key.allCases.map(\.rawValue))
        faults.append(TemplateFault(index + 1, .unknownField(name, near: near)))
        continue
      }
      if let problem = set(key, String(sides[1].trimming())) { faults.append(TemplateFault(index + 1, problem)) }
    }
    if !faults.isEmpty { throw TemplateFaults(faults) }
  }

  private mutating func set(_ key: Key, _ value: String) -> TemplateFault.Problem? {
    let parts = value.split(separator: "|").map { String($0.trimming()) }.filter { !$0.isEmpty }
    switch key {
    case .place: place = value
    case .adviser: adviser = value
    case .adviserAbove: adviserAbove = value
    case .adviserSign: adviserSign = value
    case .adviserSigner: adviserSigner = value
    case .adviserSignerName: adviserSignerName = value
    case .decisionSign: decisionSign = value
    case .decisionSigner: decisionSigner = parts
    case .decisionSignerName: decisionSignerName = value
    case .recipients: recipients = parts
    case .bases: bases = parts
    case .annexColumns: return setColumns(value)
    case .annexGroups: return choose(value, \.groups)
    case .annexOrder: return choose(value, \.order)
    case .annexPerStar: return set(value, \.perStar)
    case .annexMerged: return set(value, \.merged)
    case .annexElectronic: return set(value, \.electronic)
    }
    return nil
  }

  private mutating func choose<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ place: WritableKeyPath<AnnexForm, Choice>
  ) -> TemplateFault.Problem? {
    guard let choice = Choice(rawValue: value) else {
      return .unknownField(value, near: Suggestion.for(value, among: Choice.allCases.map(\.rawValue)))
    }
    annex[keyPath: place] = choice
    return nil
  }

  private mutating func set(_ value: String, _ place: WritableKeyPath<AnnexForm, Bool>) -> TemplateFault.Problem? {
    guard let answer = ["co": true, "có": true, "khong": false, "không": false][value.lowercased()] else {
      return .badValue(value)
    }
    annex[keyPath: place] = answer
    return nil
  }

  private mutating func setColumns(_ value: String) -> TemplateFault.Problem? {
    var columns: [AnnexForm.Column] = []
    for part in value.split(separator: ",") {
      let name = String(part.trimming())
      guard let column = AnnexForm.Column(rawValue: name) else {
        return .unknownField(name, near: Suggestion.for(name, among: AnnexForm.Column.allCases.map(\.rawValue)))
      }
      if columns.contains(column) { return .badValue(name) }
      columns.append(column)
    }
    if columns.isEmpty { return .empty }
    annex.columns = columns
    return nil
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  func trimming() -> SubSequence {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return text
  }
}
