/// The known word that somebody most likely meant.
package enum Suggestion {
  /// - Parameter word: as the known ones are written; the caller folds case where that does not count.
  package static func `for`(_ word: String, among known: [String]) -> String? {
    if known.contains(word) { return word }
    // The part behind the dot alone, where only one key ends so.
    let endings = known.filter { $0.hasSuffix("." + word) }
    if endings.count == 1 { return endings[0] }
    let letters = Array(word.utf8)
    let limit = min(3, max(1, letters.count / 4))
    let near = known.map { (name: $0, distance: distance(letters, Array($0.utf8), limit: limit)) }
      .filter { $0.distance <= limit }
    return near.min { $0.distance < $1.distance }?.name
  }

  /// How many letters must be put in, taken out, changed or swapped with the next; more than `limit` is not counted.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var rows = [Array(0...right.count)]
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        var best = min(row[j - 1], rows[i - 1][j]) + 1
        best = min(best, rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
