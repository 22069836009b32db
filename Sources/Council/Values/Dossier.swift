package import Criteria

/// A product before the council: what Mẫu 01-03 of Quyết định 26/2026/QĐ-TTg say of it, and what the advisers found.
package struct Dossier: Hashable, Sendable {
  package var id: DossierID
  package var product: String
  package var set: Int
  package var kind: RegistrationKind
  package var producer: String
  package var producerType: String
  package var commune: String
  package var province: String
  /// "(T)-(X)-(STT)-year", empty where it is not given yet.
  package var code: String
  /// The day on which it was filed with the commune: by it the law decides which regime applies. `nil` where it was not
  /// given.
  package var filed: CalendarDay?

  /// The number under which the office registered it; orders products of equal grade and mean.
  package var registration = ""
  package var address = ""
  package var phone = ""
  /// The day on which the province had the full dossier: the clock of a renewal runs from it (Điều 7 khoản 6 điểm g).
  package var received: CalendarDay?
  /// What it holds now: of an upgrade or a renewal.
  package var previous: Recognition?
  /// Mẫu 02: the producer's own points and words, by criterion.
  package var selfAssessment: [CriterionNote] = []
  /// Mẫu 03; the commune gives remarks, never points (Điều 7 khoản 2).
  package var communeReport: CommuneReport?
  /// Report of the Tổ tư vấn (Điều 7 khoản 3 điểm c); its points are advice, hidden from a member until that member has
  /// sealed (`bao_mat.to_tu_van`).
  package var advisers: AdvisersReport?
  package var evidence: [Evidence] = []
  package var samples: Samples?
  /// Why it enters the queue though something is missing; empty where nothing is.
  package var acceptedBecause = ""

  package init(
    id: DossierID, product: String, set: Int, kind: RegistrationKind, producer: String, producerType: String = "",
    commune: String = "", province: String = "", code: String = "",
    filed: CalendarDay? = nil
  ) {
    self.id = id
    self.product = product
    self.set = set
    self.kind = kind
    self.producer = producer
    self.producerType = producerType
    self.commune = commune
    self.province = province
    self.code = code
    self.filed = filed
  }

  /// A recognition that is in force or was.
  package struct Recognition: Hashable, Sendable {
    package var star: Int
    /// Number of the certificate or the decision.
    package var certificate: String
    package var issued: CalendarDay?
    package var expires: CalendarDay?

    package init(star: Int, certificate: String, issued: CalendarDay? = nil, expires: CalendarDay? = nil) {
      self.star = star
      self.certificate = certificate
      self.issued = issued
      self.expires = expires
    }
  }

  /// Points or words on one criterion.
  package struct CriterionNote: Hashable, Sendable {
    package var key: CriterionKey
    package var points: Int?
    package var text: String

    package init(key: CriterionKey, points: Int?, text: String) {
      self.key = key
      self.points = points
      self.text = text
    }
  }

  /// The commune's remarks (Mẫu 03, Phụ lục I, Quyết định 26/2026/QĐ-TTg).
  package struct CommuneReport: Hashable, Sendable {
    package var document = ""
    /// Origin of the product and its local materials.
    package var materials = ""
    package var labour = ""
    package var idea = ""
    package var identity = ""

    package init() {}
    package var isEmpty: Bool { self == CommuneReport() }
  }

  package struct AdvisersReport: Hashable, Sendable {
    package var text = ""
    package var notes: [CriterionNote] = []

    package init() {}
    package var isEmpty: Bool { text.isEmpty && notes.isEmpty }
  }

  /// A paper that the dossier shows.
  package struct Evidence: Hashable, Sendable {
    package var paper: String
    package var number: String
    package var issued: CalendarDay?
    /// The last day on which it is valid; `nil` where it does not end.
    package var validUntil: CalendarDay?
    /// The criteria that it serves.
    package var criteria: [CriterionKey]

    package init(
      paper: String, number: String = "", issued: CalendarDay? = nil, validUntil: CalendarDay? = nil,
      criteria: [CriterionKey] = []
    ) {
      self.paper = paper
      self.number = number
      self.issued = issued
      self.validUntil = validUntil
      self.criteria = criteria
    }
  }

  /// Samples that came with the dossier: five, not of tourism (Điều 7 khoản 2).
  package struct Samples: Hashable, Sendable {
    package var count: Int
    package var received: CalendarDay?

    package init(count: Int, received: CalendarDay? = nil) {
      self.count = count
      self.received = received
    }
  }
}
