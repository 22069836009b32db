/// A second look at the bytes of a document that has already been decoded, for what the decoder does not report:
/// a name that stands twice in one object (which of the two counts?) and numbers that are no plain integers.
struct StrictScan {
  private struct Level {
    var isObject: Bool
    var expectsName: Bool
    var names: Set<String> = []
  }

  private let bytes: [UInt8]
  private let document: RecountError.Document
  private var position = 0
  private var levels: [Level] = []

  init(bytes: [UInt8], document: RecountError.Document) {
    self.bytes = bytes
    self.document = document
  }

  /// Walks the whole document once.
  mutating func run() throws(RecountError) {
    while position < bytes.count {
      let start = position
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): levels.append(Level(isObject: true, expectsName: true))
      case UInt8(ascii: "["): levels.append(Level(isObject: false, expectsName: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard levels.popLast() != nil else { throw fault(at: start, "bracket") }
      case UInt8(ascii: ","): expectName(true)
      case UInt8(ascii: ":"): expectName(false)
      case UInt8(ascii: "\""): try string(from: start)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(from: start)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x09, 0x0A, 0x0D, 0x20: break
      default: throw fault(at: start, "byte")
      }
    }
  }

  private mutating func expectName(_ flag: Bool) {
    guard let top = levels.indices.last, levels[top].isObject else { return }
    levels[top].expectsName = flag
  }

  private mutating func string(from start: Int) throws(RecountError) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw fault(at: start, "string") }
    position += 1
    guard let top = levels.indices.last, levels[top].expectsName else { return }
    guard let name = textOfJSONString(bytes[start..<position]) else { throw fault(at: start, "string") }
    guard levels[top].names.insert(name).inserted else { throw .nameTwice(document, name: name, byte: start) }
  }

  private mutating func number(from start: Int) throws(RecountError) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): position += 1
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw fault(at: start, "fraction")
      default: return
      }
    }
  }

  private func fault(at byte: Int, _ reason: String) -> RecountError {
    .malformed(document, place: "@\(byte)", reason: reason)
  }
}
