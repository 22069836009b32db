internal import CanonicalJSON

/// The wording that several sets share: notes and ladders by name, written once (`wording.json`).
struct Wording: Sendable {
  struct SharedLadder: Sendable {
    var title: String
    var levels: [String]
  }

  /// Longest wording of a level and of a note, in characters.
  static let longestLevel = 160
  static let longestNote = 240

  var notes: [String: Note] = [:]
  var ladders: [String: SharedLadder] = [:]

  static func read(_ bytes: [UInt8], file: String) throws(CriteriaFaults) -> Wording {
    let root = try JSONReader.criteria(bytes, file: file)
    var reader = NodeReader(file: file)
    reader.only(["notes", "ladders"], in: root, at: "")
    var wording = Wording()
    for member in reader.members(root, "notes", at: "", needed: true) {
      let path = "notes.\(member.key)"
      wording.notes[member.key] = note(member.node, at: path, &reader)
    }
    for member in reader.members(root, "ladders", at: "", needed: true) {
      let path = "ladders.\(member.key)"
      reader.only(["title", "levels"], in: member.node, at: path)
      let title = reader.text(member.node, "title", at: path)
      var levels: [String] = []
      var seen: Set<String> = []
      for (item, place) in reader.list(member.node, "levels", at: path, needed: true) {
        let text = reader.text(item, at: place)
        if text.count > longestLevel {
          reader.fail(item, place, .textTooLong(count: text.count, limit: longestLevel))
        }
        if !seen.insert(text).inserted { reader.fail(item, place, .sameWording) }
        levels.append(text)
      }
      wording.ladders[member.key] = SharedLadder(title: title, levels: levels)
    }
    try reader.finish()
    return wording
  }

  private static func note(_ node: JSONNode, at path: String, _ reader: inout NodeReader) -> Note {
    reader.only(["kind", "trigger", "effect", "text"], in: node, at: path)
    let text = reader.text(node, "text", at: path)
    if text.count > longestNote { reader.fail(node, path, .textTooLong(count: text.count, limit: longestNote)) }
    let kindName = reader.text(node, "kind", at: path)
    let parts = [kindName, node["trigger"]?.string, node["effect"]?.string].compactMap { $0 }
    guard let kind = Note.Kind(name: parts.joined(separator: ":")) else {
      reader.fail(node, reader.join(path, "kind"), .unknownName(parts.joined(separator: ":")))
      return Note(kind: .scope, text: text)
    }
    return Note(kind: kind, text: text)
  }
}
