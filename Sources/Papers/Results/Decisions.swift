internal import Council
internal import Criteria

/// A decision that the session leads to: what one body decides in one paper.
struct Decision: Hashable {
  enum Kind: Hashable {
    /// Recognised and certified; under 1048/2019 approved and certified.
    case recognition(isApproval: Bool)
    /// 90 points and more, before it is sent up: approved, not recognised.
    case approval
  }

  var kind: Kind
  var body: NextStep.Body
  var months: Int?
  /// In the order of the result.
  var records: [ProductRecord]

  static func of(_ concluded: ConcludedSession) -> [Decision] {
    var decisions: [Decision] = []
    for (_, record) in concluded.inOrderOfResult {
      let step = concluded.nextStep(of: record)
      guard let body = step.body, let kind = kind(of: step.act) else { continue }
      if let index = decisions.firstIndex(where: { $0.kind == kind && $0.body == body }) {
        decisions[index].records.append(record)
      } else {
        decisions.append(Decision(kind: kind, body: body, months: step.months, records: [record]))
      }
    }
    return decisions
  }

  private static func kind(of act: NextStep.Act) -> Kind? {
    switch act {
    case .recognise: .recognition(isApproval: false)
    case .approveAndCertify: .recognition(isApproval: true)
    case .approve: .approval
    case .forward, .handBack, .nothing: nil
    }
  }

  var isRecognition: Bool { kind != .approval }

  var verb: String {
    switch kind {
    case .recognition(isApproval: false): "Công nhận kết quả đánh giá, cấp Giấy chứng nhận"
    case .recognition(isApproval: true): "Phê duyệt kết quả đánh giá, phân hạng và cấp Giấy chứng nhận"
    case .approval: "Phê duyệt kết quả đánh giá"
    }
  }
}

/// Who issues and how it is signed (docs/law/next-steps.md): the chair in person, the committee as a body, the minister.
struct DecidingAgency {
  let body: NextStep.Body
  /// As the session names the body that set up the council: "UBND tỉnh …".
  let council: String

  /// "Ủy ban nhân dân tỉnh …".
  var name: String {
    switch body {
    case .provinceChair, .province, .district: Self.fullName(council)
    case .minister(let ministry), .ministry(let ministry): Self.name(of: ministry)
    }
  }

  private static func name(of ministry: NextStep.Ministry) -> String {
    switch ministry {
    case .agricultureAndEnvironment: "Bộ Nông nghiệp và Môi trường"
    case .ruralDevelopment: "Bộ Nông nghiệp và Phát triển nông thôn"
    }
  }

  static func fullName(_ name: String) -> String {
    let name = Words.entered(name)
    return name.hasPrefix("UBND") ? "Ủy ban nhân dân" + name.dropFirst(4) : name
  }

  /// Above the căn cứ.
  var authority: String {
    switch body.signature {
    case .chair: "CHỦ TỊCH \(name.uppercased())"
    case .committee: name.uppercased()
    case .minister: "BỘ TRƯỞNG \(name.uppercased())"
    }
  }

  /// "Chủ tịch Ủy ban nhân dân tỉnh …", in a sentence.
  var decider: String {
    switch body.signature {
    case .chair: "Chủ tịch \(name)"
    case .committee: name
    case .minister: "Bộ trưởng \(name)"
    }
  }

  var signers: [String] {
    switch body.signature {
    case .chair: ["CHỦ TỊCH"]
    case .committee: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    case .minister: ["BỘ TRƯỞNG"]
    }
  }

  var sign: String {
    switch body {
    case .provinceChair, .province, .district: "QĐ-UBND"
    case .minister(.agricultureAndEnvironment), .ministry(.agricultureAndEnvironment): "QĐ-BNNMT"
    case .minister(.ruralDevelopment), .ministry(.ruralDevelopment): "QĐ-BNN"
    }
  }
}
