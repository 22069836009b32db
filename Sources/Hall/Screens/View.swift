internal import Catalogue
internal import Council
internal import PlainText
package import TerminalKit

extension HallState {
  /// The smallest screen the program works on.
  package static let smallest = Size(rows: 24, columns: 80)

  /// The frame for a screen of that size. Pure: the same state gives the same frame.
  package func view(_ size: Size) -> Frame {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      return tooSmallFrame(size, language)
    }
    var frame = drawHead(on: Frame(size: size))
    let body = 2..<size.rows - 2
    if showsTypingHelp {
      frame = drawTypingHelp(on: Canvas(frame, rows: body))
      drawKeys(on: &frame)
      return frame
    }
    if let search {
      frame = drawSearch(search, on: Canvas(frame, rows: body))
    } else if showsHelp {
      frame = drawHelp(on: Canvas(frame, rows: body))
    } else {
      frame = drawPlace(on: Canvas(frame, rows: body))
    }
    if let find {
      drawFind(find, on: &frame)
    } else if let message {
      draw(message, on: &frame)
    }
    if form != nil { frame.clearSpots() }
    drawKeys(on: &frame)
    if let form { drawForm(form, on: &frame) }
    return frame
  }

  /// Above the bar; a long one takes rows of the page rather than lose its end.
  private func draw(_ message: Message, on frame: inout Frame) {
    let size = frame.size
    let lines = message.text.wrapped(width: size.columns - 2).prefix(4)
    let top = size.rows - 1 - lines.count
    frame.fill(Area(origin: Point(row: top, column: 0), size: Size(rows: lines.count, columns: size.columns)))
    for (index, line) in lines.enumerated() {
      frame.put(line, at: Point(row: top + index, column: 1), style: message.style)
    }
  }

  private func drawPlace(on canvas: Canvas) -> Frame {
    switch place {
    case .sessions(let selected): drawSessions(selected, on: canvas)
    case .seats(let selected): drawSeats(selected, on: canvas)
    case .handOver(let seat): drawHandOver(seat, on: canvas)
    case .member(let selected): drawMember(selected, on: canvas)
    case .scoring: drawScoring(on: canvas)
    case .detail(_, let scroll): drawDetailPage(scroll, on: canvas)
    case .review(let place): drawReview(place, on: canvas)
    case .beside(_, .map): drawMap(on: canvas)
    case .beside(_, .dossier(let scroll)): drawCriterionDossierPage(scroll, on: canvas)
    case .desk(let selected): drawDesk(selected, on: canvas)
    case .attendance(let attendance): drawAttendance(attendance, on: canvas)
    case .result(let id, let scroll): drawResult(id, scroll, on: canvas)
    case .ranking(let scroll): drawRanking(scroll, on: canvas)
    case .rules(let scroll): drawRules(scroll, on: canvas)
    case .signed(let report, let scroll): drawSigned(report, scroll, on: canvas)
    case .acts(let place): drawActs(place, on: canvas)
    case .subjects(let id, let selected): drawSubjects(id, selected, on: canvas)
    case .matters(let selected): drawMatters(selected, on: canvas)
    case .resolutions(let scroll): drawResolutions(scroll, on: canvas)
    case .timeline(let place): drawTimeline(place, on: canvas)
    case .dossier(let id, let scroll): drawDossier(id, scroll, on: canvas)
    case .paper(let paper, let scroll): drawPaper(paper, scroll, on: canvas)
    case .page(let page): draw(page, on: canvas)
    case .regimes(let selected): drawRegimes(selected, on: canvas)
    case .regime(let id, let scroll): drawRegime(id, scroll, on: canvas)
    case .lawSets(let id, let selected): drawLawSets(id, selected, on: canvas)
    case .lawSet(let place): drawLawSet(place, on: canvas)
    case .applies(let question, let scroll): drawApplies(question, scroll, on: canvas)
    case .setup(let place): drawSetup(place, on: canvas)
    }
  }

  private var title: HallText {
    if showsTypingHelp { return .typing(.helpTitle) }
    if search != nil { return .law(.searchTitle) }
    return switch place {
    case .scoring(let scoring) where scoring.isPaper, .detail(let scoring, _) where scoring.isPaper: .act(.typePaper)
    case .lawSet(let place): .law(title(of: place.page))
    case .page(let page): page.title
    case .setup(let place): .setup(setupTitle(place))
    default: place.name.title
    }
  }

  private func title(of page: LawSetPlace.Page) -> LawText {
    switch page {
    case .form: .setTitle
    case .floors: .floorsTitle
    case .differences: .differenceTitle
    }
  }

  /// Two lines: where we are; and the session's standing facts.
  private func drawHead(on frame: Frame) -> Frame {
    var frame = frame
    let width = frame.size.columns
    frame.fill(Area(origin: Point(row: 0, column: 0), size: Size(rows: 1, columns: width)), style: .bar)
    var left = " hoidong · \(text(showsHelp ? .helpTitle : title))"
    if let seat { left += " · \(seat.id) \(seat.person)" }
    let banner = isRehearsing ? " \(text(HallText.rehearsalBanner)) " : ""
    frame.put(left.truncated(to: width - displayWidth(banner) - 1), at: Point(row: 0, column: 0), style: .bar)
    frame.put(banner, at: Point(row: 0, column: width - displayWidth(banner)), style: .alert)
    if let name = lawSetName ?? setupName {
      frame.put(name.fitted(to: width - 2), at: Point(row: 1, column: 1), style: .strong)
      return frame
    }
    guard let session else { return frame }
    let facts = sessionFacts(session)
    let room = width - displayWidth(facts) - 3
    frame.put(session.info.title.fitted(to: max(0, room)), at: Point(row: 1, column: 1), style: .strong)
    frame.put(
      facts, at: Point(row: 1, column: room + 2),
      style: session.isClosed || session.hasQuorum && !session.isAdjourned ? .muted : .warning)
    return frame
  }

  private func text(_ words: HallText) -> String { words.text(in: language) }

  private func sessionFacts(_ session: VisibleSession) -> String {
    if session.isClosed { return shortCode.map { text(.shortCodeOf($0)) } ?? text(.sessionClosed) }
    guard session.attendance != nil else { return text(.noRollCall) }
    if session.isAdjourned { return text(.meeting(.adjourned)) }
    let meeting = text(.quorum(present: session.quorumPresent, needed: session.quorumNeeded)) + presence(session)
    // Who is recused from the product in hand is out of its quorum, on both sides.
    guard let product = productInHand,
      product.quorum.present != session.quorumPresent || product.quorum.needed != session.quorumNeeded
    else { return meeting }
    let own = MeetingText.quorumOf(
      product: product.id.rawValue, present: product.quorum.present, needed: product.quorum.needed)
    return meeting + " · " + text(.meeting(own))
  }

  /// Who presides and who is online: for the desk, on every screen.
  private func presence(_ session: VisibleSession) -> String {
    guard isAtDesk, let attendance = session.attendance else { return "" }
    if attendance.present.isEmpty { return " · " + text(.desk(.nobodyThere)) }
    let online = session.info.seats.map(\.id).filter(attendance.online.contains).map(\.rawValue)
    let far = online.isEmpty ? "" : " · " + text(.desk(.onlineSeats(online.joined(separator: ", "))))
    return " · " + text(.desk(.presides(attendance.presiding.rawValue))) + far
  }

  /// As many keys as fit, those that matter most first.
  private func drawKeys(on frame: inout Frame) {
    let (row, width) = (frame.size.rows - 1, frame.size.columns)
    frame.fill(Area(origin: Point(row: row, column: 0), size: Size(rows: 1, columns: width)), style: .bar)
    if showsTypingHelp {
      drawHint(text(.typing(.helpKeys)), on: &frame)
      return
    }
    drawTypingMark(on: &frame)
    if find != nil {
      drawHint(text(.findKeys), on: &frame)
      return
    }
    if search != nil && form == nil {
      drawHint(text(.searchKeys), on: &frame)
      return
    }
    if let row = editedRow, form == nil {
      let words: SetupText = row.choices != nil ? .choiceKeys : row.isLookup ? .lookupKeys : .editKeys
      frame.put(" " + words.text(in: language), at: Point(row: frame.size.rows - 1, column: 0), style: .bar)
      return
    }
    if let form {
      let isChoice = form.entries.indices.contains(form.focus) && form.entries[form.focus].isChoice
      // No word is typed where all is secret.
      let isSecret = form.entries.allSatisfy(\.field.isSecret)
      drawHint(text(isChoice ? .formChoiceHint : .formHint), omitting: isSecret ? [.function(1)] : [], on: &frame)
      return
    }
    // Help and back stand at the right end of every screen; the screen's own keys fill the rest.
    let bindings = KeyTable.bindings(for: place.name).filter(\.inBar)
    let (standing, own) = (bindings.filter { $0.isStanding }, bindings.filter { !$0.isStanding })
    let end = standing.map { barWords($0) }.joined(separator: "  ")
    let room = width - 1 - displayWidth(end)
    var place = room
    for binding in standing {
      place += put(barWords(binding), for: binding.keys.first, at: Point(row: row, column: place), on: &frame) + 2
    }
    var shown: [Binding] = []
    var used = 1
    for binding in own {
      let columns = displayWidth(barWords(binding))
      if used + columns + 2 > room { break }
      shown.append(binding)
      used += columns + 3
    }
    // Where there is room left, the function keys stand beside their plain twins.
    var column = 1
    for binding in shown {
      var words = barWords(binding)
      let more = displayWidth(barWords(binding, withTwin: true)) - displayWidth(words)
      if used + more - 1 <= room {
        words = barWords(binding, withTwin: true)
        used += more
      }
      let key = binding.words == .pickLevel ? nil : binding.keys.first
      column += put(words, for: key, at: Point(row: row, column: column), on: &frame) + 3
    }
  }

  /// The words of a key in the bar, to be clicked; their width.
  private func put(_ words: String, for key: Key?, at place: Point, on frame: inout Frame) -> Int {
    let columns = frame.put(words, at: place, style: .bar)
    if let key { frame.addSpot(Area(origin: place, size: Size(rows: 1, columns: columns)), .key(key)) }
    return columns
  }

  /// The bar where letters are text: each part begins with the name of its key.
  private func drawHint(_ hint: String, omitting omitted: [Key] = [], on frame: inout Frame) {
    var column = 1
    for part in hint.split(separator: "   ").map(String.init) {
      let name = part.prefix { $0 != " " && $0 != ":" }
      let key = [Key.enter, .tab, .escape, .function(1)].first { $0.label == name }
      if key.map(omitted.contains) ?? false { continue }
      column += put(part, for: key, at: Point(row: frame.size.rows - 1, column: column), on: &frame) + 3
    }
  }

  private func barWords(_ binding: Binding, withTwin: Bool = false) -> String {
    let label = binding.words == .pickLevel ? "0-9" : binding.keys.first?.label ?? ""
    let twin = withTwin ? binding.functionKey.map { "/\($0.label)" } ?? "" : ""
    return "\(label)\(twin) \(binding.words.text(in: language))"
  }

  private func drawHelp(on canvas: Canvas) -> Frame {
    var canvas = canvas
    let bindings = KeyTable.bindings(for: place.name).filter { $0.words != .pickLevelMore }
    let labels = bindings.map { $0.words == .pickLevel ? "0-9" : $0.keys.map(\.label).joined(separator: ", ") }
    let rows = zip(bindings, labels).map { binding, label in
      (label, binding.words == .pickLevel ? KeyText.pickLevelMore : binding.words)
    }
    // Two columns a page; what they have no row for comes on the next.
    let onPage = max(1, 2 * canvas.rowsLeft - 2)
    // The last page is about typing.
    let pages = (rows.count + onPage - 1) / onPage + 1
    let page = helpPage % pages
    if page == pages - 1 { return drawTypingHelp(page: text(.helpPage(pages, of: pages)), on: canvas) }
    let shown = rows.dropFirst(page * onPage).prefix(onPage)
    let height = canvas.rowsLeft - 1
    let (first, rest) = (shown.prefix(height), shown.dropFirst(height))
    func lines(_ rows: ArraySlice<(String, KeyText)>) -> [String] {
      let labelWidth = (rows.map { displayWidth($0.0) }.max() ?? 0) + 2
      return rows.map { $0.0.padded(to: labelWidth) + $0.1.text(in: language) }
    }
    let (left, right) = (lines(first), lines(rest))
    let rightWidth = right.map(displayWidth).max() ?? 0
    for (index, line) in left.enumerated() {
      canvas.line(index < right.count ? line.fitted(to: canvas.width - rightWidth) + right[index] : line)
    }
    canvas.line(text(.helpPage(page + 1, of: pages)), .accent)
    return canvas.frame
  }
}
