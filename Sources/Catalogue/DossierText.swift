/// Words of the page that shows a dossier.
package enum DossierText: Hashable, Sendable, Worded {
  case title
  case set(number: Int, name: String)
  case kind(FieldTerm), registration(String), code(String)
  case producer(String), producerType(String), address(String), phone(String), place(String)
  case filed(String), received(String)
  case previous(star: Int, certificate: String), issued(String), expires(String), expired(String)
  case acceptedBecause(String)
  case samples(Int), samplesReceived(String)
  case selfHead, selfTotal(Int), criterion(key: String, title: String), points(Int)
  case communeHead, document(String), materials(String), labour(String), idea(String), identity(String)
  case advisersHead, pointsHidden
  case evidenceHead, number(String), validUntil(String), noLongerValid(String), serves(keys: String)
  case none
}
