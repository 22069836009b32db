internal import PlainText

/// "(T)-(X)-(STT)-20..": province, commune by Quyết định 19/2025/QĐ-TTg, the number that the commune gave the product, the
/// year of the evaluation (form of Phụ lục II, Quyết định 26/2026/QĐ-TTg).
package struct ProductCode: Hashable, Sendable, CustomStringConvertible {
  package let commune: Commune
  /// From 1; the law gives it no width.
  package let number: Int
  package let year: Int

  /// Why a text is no such code.
  package enum Fault: Error, Hashable, Sendable {
    /// Not four groups of digits with hyphens between them.
    case form
    case unknownProvince(String)
    case unknownCommune(String)
    /// The commune lies in another province.
    case communeElsewhere(code: String, province: String)
    case number(String)
    case year(String)
  }

  /// Years in which a product could be evaluated under a code of this form.
  package static let years = 2018...2099

  package init?(commune: Commune, number: Int, year: Int) {
    guard number > 0, Self.years.contains(year) else { return nil }
    (self.commune, self.number, self.year) = (commune, number, year)
  }

  package init(_ text: String, in places: Places = .of2025) throws(Fault) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { throw .form }
    guard places.province(code: parts[0]) != nil else { throw .unknownProvince(parts[0]) }
    guard let commune = places.commune(code: parts[1]) else { throw .unknownCommune(parts[1]) }
    guard commune.province.code == parts[0] else {
      throw .communeElsewhere(code: parts[1], province: commune.province.name)
    }
    guard let number = Int(parts[2]), number > 0 else { throw .number(parts[2]) }
    guard parts[3].utf8.count == 4, let year = Int(parts[3]), Self.years.contains(year) else { throw .year(parts[3]) }
    (self.commune, self.number, self.year) = (commune, number, year)
  }

  package var description: String {
    let text = String(number)
    return "\(commune.province.code)-\(commune.code)-\(text.utf8.count < 2 ? "0" : "")\(text)-\(year)"
  }
}
