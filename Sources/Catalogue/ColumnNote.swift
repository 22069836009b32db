/// What may stand in a column of a table of dossiers, for the second sheet of its template.
package enum DossierColumnNote: Hashable, Sendable, CaseIterable, Worded {
  case id, product, set, kind, producer, producerType, commune, province, address, phone, code, registration
  case filed, received, star, certificate, issued, expires
  case communeDocument, materials, labour, idea, identity, advisers, evidence, samples, samplesReceived
  case acceptedBecause
  case ownCriterion, advisersCriterion
}

/// What may stand in a column of a table of seats.
package enum MemberColumnNote: Hashable, Sendable, CaseIterable, Worded {
  case id, role, person, agency, scores, counts, votes, substitute
}

/// Headings of the second sheet of a template.
package enum TemplateText: Hashable, Sendable, CaseIterable, Worded {
  case dossiers, members, guide
  case column, needed, otherNames, content
  case yes, no
}
