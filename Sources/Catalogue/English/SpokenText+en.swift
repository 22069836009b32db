extension SpokenText {
  package var english: String {
    switch self {
    case .choose(let count): count == 1 ? "Number 1, a key, or ?:" : "Number 1–\(count), a key, or ?:"
    case .chooseKey: "A key, or ?:"
    case .agree: "Enter: agree, q: leave:"
    case .searchFor: "Words to search, a number to look, q back:"
    case .level(let code, let title, let highest, let left):
      left == 0
        ? "\(code) \(title) — level 0–\(highest)? (all scored, s to review)"
        : "\(code) \(title) — level 0–\(highest)? (\(left) left)"
    case .entry(let label): "\(label):"
    case .entryNow(let label, let text): "\(label) (now: \(text); Enter keeps it, - clears it):"
    case .choiceNow(let label, let choices, let text):
      "\(label) (\(choices); it is \(text), Enter keeps it):"
    case .more(let count): "\(count) more lines; Enter goes on:"
    case .criterion(let code, let title, let points, let max): "\(code) \(title): \(points)/\(max) points"
    case .criterionOpen(let code, let title): "\(code) \(title): not scored"
    case .criterionOff(let code, let title): "\(code) \(title): does not apply"
    case .levelLine(let digit, let points, let words): "Level \(digit): \(points) points, \(words)"
    case .chosen(let points): "Chosen: \(points) points"
    case .sealedAt(let products): "sealed \(products)"
    case .awaitedAt(let products): "awaited \(products)"
    case .inHand(let row): "Standing at: \(row)"
    case .handOver:
      "The seat is left. What was shown is still on the screen: clear it or scroll it away before the next member."
    case .simpleTerminal: "This terminal cannot place its cursor: line by line then (as with --plain)."
    case .helpHead: "Keys here:"
    case .helpEmpty: "Every line ends with Enter; an empty line is the key Enter."
    case .helpAll: "*: say everything again."
    case .helpRow(let count): "A number from 1 to \(count): choose that row."
    case .helpRowKey: "A number and a key, such as 2c: go to row 2 and press c."
    case .helpCriteria:
      "A number of the form, such as 1.3 or #8: go to that criterion. Levels apart, such as 3 2 3: score several."
    case .helpForm: "Type and press Enter. Tab: next entry, Shift-Tab: the one before, q: leave, nothing is kept."
    case .helpClear: "A lone -: clear the entry."
    case .or(let one, let other): "\(one) or \(other)"
    case .notUnderstood(let text): "“\(text)” is not understood. Type ? for the keys here."
    case .noSuchRow(let count): count == 0 ? "There is no row to choose here." : "There are only rows 1–\(count)."
    }
  }
}
