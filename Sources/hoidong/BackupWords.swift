internal import Bundle
internal import Catalogue
internal import Council
internal import Hall
internal import Office

extension BackupFault {
  /// The words, and whether the input or the machine is to blame.
  fileprivate var words: (text: BackupText, reason: Stop.Reason) {
    switch self {
    case .mediumMissing(let path): (.mediumMissing(path), .machine)
    case .notAFolder(let path): (.notAFolder(path), .machine)
    case .readOnly(let path): (.readOnly(path), .machine)
    case .noPermission(let path): (.noPermission(path), .machine)
    case .full(let path): (.full(path), .machine)
    case .mediumFailed(let path): (.mediumFailed(path), .machine)
    case .differs(let path): (.differs(path), .machine)
    case .neither(let path): (.neither(path), .input)
    case .foreign(let path): (.foreign(path), .input)
    case .doesNotHold(let path, _): (.doesNotHold(path), .no)
    case .otherStateHere(let id, let here, let there):
      (.otherStateHere(id: id.rawValue, here: here, there: there), .input)
    }
  }
}

extension Stop {
  /// A bundle that does not hold: what the verifier found stands before the words.
  init(_ fault: BackupFault, _ language: Language) {
    let (text, reason) = fault.words
    var lines: [String] = []
    if case .doesNotHold(_, let report) = fault {
      lines = report.lines(language).filter { !$0.passed }.map { "✗ " + $0.text }
    }
    self.init(reason, lines + [text.text(in: language)])
  }
}
