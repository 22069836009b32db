extension DocumentText {
  package var english: String {
    func meant(_ near: String?) -> String { near.map { "; did you mean \($0)?" } ?? "" }
    return switch self {
    case .ready: "ready"
    case .sessionNotClosed: "waits for the close of the session"
    case .productNotConcluded: "waits for the product's conclusion"
    case .nothingToDecide: "no product of the session leads to this decision"
    case .checkFails(let check): "numbers do not fit (\(check)): no paper is written. Tell the developers."
    case .conclusionDiffers(let product):
      "the conclusion on \(product) is not what its sheets give: no paper is written. Tell the developers."
    case .decisionsDiffer(let counted, let evaluated):
      "the draft decisions count \(counted) products, \(evaluated) were evaluated: no paper is written. Tell the developers."
    case .packageMissing(let file, let package): "\(file): a library is missing. Install \(package) and try again."
    case .fontMissing(let file, let package): "\(file): a font is missing. Install \(package) and try again."
    case .failed(let file): "\(file): the file could not be made. Check memory and libraries, then try again."
    case .unknownDirective(let name, let near): "@\(name): no such directive\(meant(near.map { "@\($0)" }))"
    case .unknownField(let name, let near): "{\(name)}: no such field\(meant(near.map { "{\($0)}" }))"
    case .unknownList(let name, let near): "@lap \(name): no such list\(meant(near))"
    case .unknownBlock(let name, let near): "@bang \(name): no such table in this paper\(meant(near))"
    case .brace: "{ and } do not pair; write {{ or }} for a brace"
    case .unclosed: "the @neu or @lap of this line has no @het"
    case .stray: "@het or @khong without @neu or @lap before"
    case .empty: "nothing stands behind the directive"
    case .notUTF8: "not UTF-8 text; save the file as UTF-8"
    case .badValue(let value): "\(value): not a value for this; write co or khong, each column once"
    case .usesBuiltIn(let file): "\(file) has a fault: the program's own words are used until it is mended."
    }
  }
}
