package import Catalogue
internal import Council
internal import Documents
package import PaperFiles
package import Papers
internal import Tables
internal import Terms

// Faults of papers and templates in the catalogue's words.

extension TemplateFault {
  /// Without file and line.
  package var words: DocumentText {
    switch problem {
    case .unknownDirective(let name, let near): .unknownDirective(name, near: near)
    case .unknownField(let name, let near): .unknownField(name, near: near)
    case .unknownList(let name, let near): .unknownList(name, near: near)
    case .unknownBlock(let name, let near): .unknownBlock(name, near: near)
    case .brace: .brace
    case .unclosed: .unclosed
    case .stray: .stray
    case .empty: .empty
    case .notUTF8: .notUTF8
    case .badValue(let value): .badValue(value)
    }
  }
}

extension PaperFault {
  package var words: DocumentText {
    switch self {
    case .check(let check): .checkFails("\(check.name.rawValue): \(check.left), \(check.right)")
    case .conclusion(let product): .conclusionDiffers(product: product.rawValue)
    case .decisions(let counted, let evaluated): .decisionsDiffer(counted: counted, evaluated: evaluated)
    }
  }
}

extension PaperObstacle {
  package var words: DocumentText {
    switch self {
    case .sessionNotClosed: .sessionNotClosed
    case .productNotConcluded: .productNotConcluded
    case .nothingToDecide: .nothingToDecide
    case .faults(let faults): faults.first?.words ?? .checkFails("")
    }
  }
}

extension PaperFailure {
  package var words: DocumentText {
    switch self {
    case .document(let file, .libraryMissing(let package)): .packageMissing(file: file, package: package)
    case .document(let file, .fontMissing(let package)): .fontMissing(file: file, package: package)
    case .workbook(let file, .libraryMissing): .packageMissing(file: file, package: "libxlsxwriter4")
    case .document(let file, .outOfMemory), .document(let file, .internalFailure), .workbook(let file, _):
      .failed(file: file)
    }
  }
}
