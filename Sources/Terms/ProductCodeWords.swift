package import Catalogue
package import Places

extension ProductCode.Fault {
  package var words: ProductCodeText {
    switch self {
    case .form: .form
    case .unknownProvince(let code): .province(code)
    case .unknownCommune(let code): .commune(code)
    case .communeElsewhere(let code, let province): .elsewhere(code: code, province: province)
    case .number(let text): .number(text)
    case .year(let text): .year(text)
    }
  }
}

extension ProductCode {
  /// What is wrong with a code; `nil` where it is right, or where there is none.
  package static func remark(on text: String) -> ProductCodeText? {
    if text.isEmpty { return nil }
    do throws(Fault) {
      _ = try ProductCode(text)
      return nil
    } catch { return error.words }
  }
}
