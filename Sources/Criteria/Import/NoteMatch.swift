/// Gives the notes of an official text their kinds. The text has no kinds; ours say which note takes a product out, and
/// that may not get lost: a knock-out that finds no counterpart stays in our words.
enum NoteMatch {
  /// - Returns: the notes to show, how many of our own had to stay, and how many of theirs speak of taking a product out
  ///   where we know of no such ground.
  static func notes(
    _ theirs: [Note], in ours: [Note], areKindsGiven: Bool
  ) -> (notes: [Note], kept: Int, surplus: Int) {
    if areKindsGiven { return (theirs, 0, 0) }
    // The condition of a criterion is data; its sentence is shown as it stands.
    let conditions = theirs.filter { isCondition($0.text) }.map { Note(kind: .scope, text: $0.text) }
    let rest = theirs.filter { !isCondition($0.text) }
    // One for one, where no knock-out would land on a sentence that takes nothing out, or the other way round.
    if zip(rest, ours).allSatisfy({ takesOut($0.text) == $1.kind.isKnockout }) && rest.count == ours.count {
      return (conditions + zip(rest, ours).map { Note(kind: $1.kind, text: $0.text) }, 0, 0)
    }
    var waiting = ours.filter(\.kind.isKnockout)
    var notes = conditions
    var surplus = 0
    for note in rest {
      if !waiting.isEmpty && takesOut(note.text) {
        notes.append(Note(kind: waiting.removeFirst().kind, text: note.text))
      } else {
        if takesOut(note.text) { surplus += 1 }
        notes.append(Note(kind: startsWith("yêu cầu", note.text) ? .requirement : .scope, text: note.text))
      }
    }
    return (notes + waiting, waiting.count, surplus)
  }

  private static func isCondition(_ text: String) -> Bool { startsWith("chỉ áp dụng khi", text) }

  private static func startsWith(_ words: String, _ text: String) -> Bool { text.lowercased().hasPrefix(words) }

  private static func takesOut(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["không đánh giá", "không xem xét", "bị loại", "loại sản phẩm"].contains { text.contains($0) }
  }
}
