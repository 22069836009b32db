import Council
import Criteria
import Regulation
import Testing

let regimes: [RegimeID] = [.qd148, .qd26, .qd781]

/// The document that a real session cites.
let document = [
  "quy_che.so = 739/QĐ-UBND", "quy_che.ngay = 17/5/2023", "quy_che.co_quan = UBND tỉnh Lạng Sơn",
  "quy_che.trich_yeu = Quy chế hoạt động của Hội đồng",
]

/// The file of these lines behind the document; a line's number is its place + 5.
func file(_ lines: String...) -> [UInt8] { Array((document + lines).joined(separator: "\n").utf8) }

func read(_ bytes: [UInt8]) throws(RegulationFaults) -> RegulationFile {
  try RegulationFile.read(bytes, regimes: regimes)
}

func read(_ lines: String...) throws -> RegulationFile {
  try read(Array((document + lines).joined(separator: "\n").utf8))
}

/// What is wrong with it; empty where it is read.
func faults(_ bytes: [UInt8]) -> [RegulationFault] {
  do throws(RegulationFaults) {
    _ = try read(bytes)
    return []
  } catch { return error.faults }
}

func faults(_ lines: String...) -> [RegulationFault] {
  faults(Array((document + lines).joined(separator: "\n").utf8))
}

/// The template with its document filled in.
func filledTemplate(_ authority: Authority) -> String {
  var text = RegulationTemplate.text(for: authority)
  for line in document {
    let key = line.prefix { $0 != "=" }
    text = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 == key + "=" ? line : String($0) }
      .joined(separator: "\n")
  }
  return text
}
