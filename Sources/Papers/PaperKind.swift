package import Council

/// Which paper it is.
package enum PaperKind: Hashable, Sendable {
  case minutes
  case rules
  /// Products by seats, of the whole session.
  case summary
  /// Seats by parts, of one product.
  case productSummary(DossierID)
  /// All members' sheets on one product.
  case sheets(DossierID)
  case report
  case submission
  case recognition
  case approval
  /// By their order, from 1.
  case producerNotice(Int)
  case communeNotice(Int)
  case opinionForm(DossierID)
  case attendance
  case certificates
}

/// What a paper can be written as.
package enum PaperFormat: String, Hashable, Sendable, CaseIterable {
  case text = "txt"
  case word = "docx"
  case pdf
  case workbook = "xlsx"
  case csv
}

extension PaperKind {
  /// The name of its files without the ending, ASCII.
  package var name: String {
    func numbered(_ name: String, _ number: Int) -> String { "\(name)-\(number < 10 ? "0" : "")\(number)" }
    return switch self {
    case .minutes: "bien-ban"
    case .rules: "quy-tac"
    case .summary: "bang-tong-hop"
    case .productSummary(let id): "bang-diem-\(id)"
    case .sheets(let id): "phieu-\(id)"
    case .report: TemplateName.report.rawValue
    case .submission: TemplateName.submission.rawValue
    case .recognition: TemplateName.recognition.rawValue
    case .approval: TemplateName.approval.rawValue
    case .producerNotice(let number): numbered(TemplateName.producerNotice.rawValue, number)
    case .communeNotice(let number): numbered(TemplateName.communeNotice.rawValue, number)
    case .opinionForm(let id): "y-kien-\(id)"
    case .attendance: "danh-sach-du-hop"
    case .certificates: "du-lieu-giay-chung-nhan"
    }
  }

  /// What people get of it: words to be finished in DOCX, what is signed by hand in PDF, numbers in XLSX and CSV; text
  /// where it shall be readable without any of them. A sealed sheet is no paper to edit.
  package var formats: [PaperFormat] {
    switch self {
    case .minutes, .report, .submission, .recognition, .approval: [.word, .pdf, .text]
    case .rules: [.pdf, .text]
    case .summary: [.pdf, .workbook, .csv]
    case .productSummary: [.pdf]
    case .sheets: [.pdf, .csv]
    case .producerNotice, .communeNotice, .opinionForm, .attendance: [.word, .pdf]
    case .certificates: [.workbook, .csv]
    }
  }
}

extension PaperKind {
  /// Whose words it is made of; `nil` for a paper without one.
  package var template: TemplateName? {
    switch self {
    case .report: .report
    case .submission: .submission
    case .recognition: .recognition
    case .approval: .approval
    case .producerNotice: .producerNotice
    case .communeNotice: .communeNotice
    case .opinionForm: .opinion
    case .minutes, .rules, .summary, .productSummary, .sheets, .attendance, .certificates: nil
    }
  }
}
