extension ProductCodeText {
  package var english: String {
    switch self {
    case .form: "The code is not province-commune-number-year."
    case .province(let code): "There is no province \(code) (Decision 19/2025)."
    case .commune(let code): "There is no commune \(code) (Decision 19/2025)."
    case .elsewhere(let code, let province): "Commune \(code) lies in \(province)."
    case .number(let text): "“\(text)” is no number of a product."
    case .year(let text): "“\(text)” is no year of four digits."
    }
  }
}
