internal import Council
internal import Criteria
internal import PlainText

/// A paper of the dossier in one line: "name; number; day; valid until; criteria 1.1, 2.3". What stands behind may be
/// left out, what stands between may be empty.
enum EvidenceText {
  /// - Returns: `nil` for an empty line.
  static func read(_ line: String, dayZero: Int) -> Result<Dossier.Evidence?, IntakeFault.Problem> {
    let line = FieldText.oneLine(line)
    if line.isEmpty { return .success(nil) }
    if !FieldText.isFit(line) { return .failure(.hostileText) }
    var parts = line.split(separator: ";", omittingEmptySubsequences: false).map { FieldText.oneLine(String($0)) }
    while parts.last == "" { parts.removeLast() }
    if parts.count > 5 { return .failure(.tooManyParts(line)) }
    parts += Array(repeating: "", count: 5 - parts.count)
    if parts[0].isEmpty { return .failure(.paperMissing) }
    var days: [CalendarDay?] = []
    for (index, text) in parts[2...3].enumerated() {
      let isEndless = index == 1 && endless.contains(Heading.key(text))
      let day = isEndless ? nil : DayText.read(text, dayZero: dayZero)
      if day == nil && !text.isEmpty && !isEndless { return .failure(.notADay(text)) }
      days.append(day)
    }
    return keys(parts[4]).map { keys in
      Dossier.Evidence(paper: parts[0], number: parts[1], issued: days[0], validUntil: days[1], criteria: keys)
    }
  }

  private static let endless: Set<String> = Set(
    ["không thời hạn", "vô thời hạn", "lâu dài", "dài hạn", "no end"].map(Heading.key))

  /// "1.1, 2.3", also with "tiêu chí" before.
  private static func keys(_ text: String) -> Result<[CriterionKey], IntakeFault.Problem> {
    var words = text.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    if words.starts(with: ["tiêu", "chí"]) { words.removeFirst(2) }
    if words.first == "criteria" { words.removeFirst() }
    if let other = words.first(where: { !($0.first?.isNumber ?? false) }) {
      return .failure(.unknownWord(other, allowed: ["1.1, 2.3"]))
    }
    var keys: [CriterionKey] = []
    for word in words where !keys.contains(CriterionKey(word)) { keys.append(CriterionKey(word)) }
    return .success(keys)
  }
}
