extension DossierColumnNote {
  package var english: String {
    switch self {
    case .id: "ASCII letters, digits, hyphens; left empty, the program names SP01, SP02, …"
    case .product: "Name as on the certificate"
    case .set: "Number of the set, or its exact name in the decision"
    case .kind: "first, upgrade or renewal"
    case .producer: "Name of the producer"
    case .producerType: "Cooperative, company, household, …"
    case .commune: "Commune that it was filed with"
    case .province: "Province or city"
    case .address: "Address of the producer (Mẫu 01)"
    case .phone: "Phone of the producer; make the cell a text to keep the first 0"
    case .code: "Province-commune-number-year, once there is one"
    case .registration: "The office's own number; orders products with equal points"
    case .filed: "Day of filing: 05/8/2026, 2026-08-05 or a date cell"
    case .received: "Day on which the province had the full dossier; of a renewal"
    case .star: "Star held now, 1 to 5; of an upgrade or a renewal"
    case .certificate: "Number of the certificate or decision held now"
    case .issued: "Day of that certificate"
    case .expires: "Last day of that certificate"
    case .communeDocument: "Number and day of the report Mẫu 03"
    case .materials: "Mẫu 03: origin, local materials"
    case .labour: "Mẫu 03: local labour"
    case .idea: "Mẫu 03: origin of the idea"
    case .identity: "Mẫu 03: identity, local knowledge"
    case .advisers: "The advisers' report as a whole"
    case .evidence: "A paper a line, or with | between: name; number; day; valid until; criteria 1.1, 2.3"
    case .samples: "Samples received"
    case .samplesReceived: "Day of the samples"
    case .acceptedBecause: "Why it is taken though something is missing; empty where nothing is"
    case .ownCriterion: "The producer's own assessment: points, or “points; words”, or words"
    case .advisersCriterion: "The advisers on this criterion: points, or “points; words”, or words"
    }
  }
}

extension MemberColumnNote {
  package var english: String {
    switch self {
    case .id: "ASCII letters, digits, hyphens; left empty, the program names CT, PCT, UV1, TK, …"
    case .role: "chair, deputy, member, member-secretary, secretary, expert, adviser, observer"
    case .person: "Full name as in papers"
    case .agency: "Agency"
    case .scores: "yes or no; empty: by the role"
    case .counts: "yes or no; empty: as in Scores"
    case .votes: "yes or no; empty: as in Counts"
    case .substitute: "Who may sit in by the decision on the council; mostly empty"
    }
  }
}

extension TemplateText {
  package var english: String {
    switch self {
    case .dossiers: "Dossiers"
    case .members: "Members"
    case .guide: "Guide"
    case .column: "Column"
    case .needed: "Needed"
    case .otherNames: "Other names"
    case .content: "Content"
    case .yes: "yes"
    case .no: "no"
    }
  }
}
