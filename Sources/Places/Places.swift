internal import PlacesData
internal import PlainText

/// A commune, ward or special zone with the province it lies in.
package struct Commune: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case commune, ward, specialZone
  }

  /// Five digits.
  package let code: String
  /// With its kind, as it is written: "Xã Ea Drăng".
  package let name: String
  package let province: Province

  package var kind: Kind {
    name.hasPrefix("Phường ") ? .ward : name.hasPrefix("Đặc khu ") ? .specialZone : .commune
  }
}

package struct Province: Hashable, Sendable {
  /// Two digits.
  package let code: String
  /// With its kind: "Tỉnh Đắk Lắk".
  package let name: String
}

/// The administrative units from 1/7/2025 (Quyết định 19/2025/QĐ-TTg): 34 provinces, 3,321 communes. Names that the National
/// Assembly changed later are not in it; the codes stayed.
package struct Places: Sendable {
  /// In the order of their codes.
  package let provinces: [Province]
  /// In the order of the provinces, then of their codes.
  package let communes: [Commune]
  private let folded: [String]
  private let foldedProvinces: [String]
  private let byCode: [String: Int]

  /// Decoded when it is first asked for.
  package static let of2025 = Places(lines: embedded)

  private static var embedded: String {
    var size = 0
    let bytes = pd_units(&size)
    return String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
  }

  /// - Parameter lines: code and name; a province above its communes; lines that begin with "#" are notes.
  init(lines: String) {
    var (provinces, communes): ([Province], [Commune]) = ([], [])
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      guard let blank = line.firstIndex(of: " ") else { continue }
      let (code, name) = (String(line[..<blank]), nfc(String(line[line.index(after: blank)...])))
      if code.utf8.count == 2 {
        provinces.append(Province(code: code, name: name))
      } else if let province = provinces.last {
        communes.append(Commune(code: code, name: name, province: province))
      }
    }
    self.provinces = provinces
    self.communes = communes
    folded = communes.map { Self.fold($0.name) }
    foldedProvinces = provinces.map { Self.fold($0.name) }
    byCode = communes.enumerated().reduce(into: [:]) { $0[$1.element.code] = $1.offset }
  }

  package func province(code: String) -> Province? { provinces.first { $0.code == code } }
  package func commune(code: String) -> Commune? { byCode[code].map { communes[$0] } }

  /// The province of exactly that name, with or without its kind, marks or not; `nil` where none or several have it.
  package func province(named text: String) -> Province? { only(provinces(matching: text), text, \.name) }

  /// The commune of exactly that name in the province; `nil` where none or several have it.
  package func commune(named text: String, in province: Province) -> Commune? {
    only(communes(matching: text, in: province), text, \.name)
  }

  private func only<Unit>(_ found: [Unit], _ text: String, _ name: (Unit) -> String) -> Unit? {
    let wanted = Self.fold(text)
    let whole = found.filter { Self.fold(name($0)) == wanted }
    let named = whole.isEmpty ? found.filter { Self.withoutKind(Self.fold(name($0))) == wanted } : whole
    return named.count == 1 ? named[0] : nil
  }

  /// Provinces whose name has the words of the text, or whose code begins with it; those that begin with it first.
  package func provinces(matching text: String) -> [Province] {
    Self.ranked(provinces, foldedProvinces, text) { $0.code }
  }

  /// The same of communes.
  package func communes(matching text: String, in province: Province? = nil) -> [Commune] {
    guard let province else { return Self.ranked(communes, folded, text) { $0.code } }
    let places = communes.indices.filter { communes[$0].province == province }
    return Self.ranked(places.map { communes[$0] }, places.map { folded[$0] }, text) { $0.code }
  }

  private static func ranked<Unit>(
    _ units: [Unit], _ folded: [String], _ text: String, _ code: (Unit) -> String
  ) -> [Unit] {
    let wanted = fold(text)
    if wanted.isEmpty { return units }
    let words = wanted.split(separator: " ")
    var (first, others): ([Unit], [Unit]) = ([], [])
    for (unit, name) in zip(units, folded) {
      if name.hasPrefix(wanted) || withoutKind(name).hasPrefix(wanted) || code(unit).hasPrefix(wanted) {
        first.append(unit)
      } else if words.allSatisfy({ name.contains($0) }) {
        others.append(unit)
      }
    }
    return first + others
  }

  private static func fold(_ text: String) -> String {
    FieldText.oneLine(foldedForSearch(text)).replacing("’", with: "'")
  }

  private static func withoutKind(_ folded: String) -> String {
    for kind in ["tinh ", "thanh pho ", "xa ", "phuong ", "dac khu "] where folded.hasPrefix(kind) {
      return String(folded.dropFirst(kind.count))
    }
    return folded
  }
}
