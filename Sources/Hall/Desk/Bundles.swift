internal import Catalogue
internal import Council
internal import PlainText
internal import TerminalKit

// Result bundles: which there are, verifying one, writing another copy.
extension HallState {
  func drawBundles(_ selected: Int, on canvas: Canvas) -> Frame {
    var canvas = canvas
    if bundles.isEmpty { canvas.paragraph(text(DeskText.noBundles), .muted) }
    for index in window(of: bundles.count + 1, rows: canvas.rowsLeft - 6, selected: selected) {
      let name = index < bundles.count ? lastName(of: bundles[index]) : text(DeskText.otherPath)
      canvas.item(name, selected: index == selected, index < bundles.count ? .plain : .accent)
    }
    canvas.rule()
    if bundles.indices.contains(selected) {
      canvas.paragraph(text(HallText.bundleAt(bundles[selected])), .strong)
      canvas.paragraph(text(DeskText.bundleKeys), .muted)
    } else {
      canvas.paragraph(text(DeskText.otherPathHint), .muted)
    }
    return canvas.frame
  }

  func lastName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  mutating func enterBundle(_ selected: Int) -> [Intent] {
    if bundles.indices.contains(selected) { return [.work(.verify(bundles[selected]))] }
    form = Form(
      .bundlePath(copying: nil), .desk(.pathTitle), notice: [.words(.desk(.pathHint))],
      [Form.Entry(.desk(.path), limit: 500, isPlain: true)])
    return []
  }

  mutating func askWhereToCopy() {
    let source: String
    switch place {
    case .signed(let report, _): source = report.path
    case .page(.bundles(_, let selected)) where bundles.indices.contains(selected): source = bundles[selected]
    default:
      say(DeskText.chooseBundle, .muted)
      return
    }
    form = Form(
      .bundlePath(copying: source), .desk(.copyTitle(lastName(of: source))), notice: [.words(.desk(.copyHint))],
      [Form.Entry(.desk(.folder), limit: 500, isPlain: true)])
  }

  mutating func verifyAgain() -> [Intent] {
    switch place {
    case .sessions: return [.work(.list(nil))]
    case .signed(let report, _): return [.work(.verify(report.path))]
    default: return []
    }
  }

  /// Without blanks around it, and slashes at its end.
  func wholePath(_ text: String) -> String {
    var path = Settings.path(text)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  mutating func submitPath(_ form: Form, copying source: String?) -> [Intent] {
    let path = wholePath(form.text(0))
    if path.isEmpty {
      fault(ActFaultText.missing)
      return []
    }
    return [.work(source.map { .copy(from: $0, into: path) } ?? .verify(path))]
  }
}
