extension CompareTitle {
  package var english: String {
    switch self {
    case .old: "The old bundle holds by itself"
    case .new: "The new bundle holds by itself"
    case .session: "The same session"
    case .criteria: "The same criteria"
    case .council: "The same certificate of the council"
    case .events: "The old events stand"
    case .sheets: "The old sheets and signatures stand"
    case .certificates: "The old certificates stand"
    case .results: "Without new events the result is the old one"
    }
  }
}

extension CompareText {
  package var english: String {
    switch self {
    case .onlyAdds(let events, let files): "Only added, nothing changed: \(events) events, \(files) files are new."
    case .changed(let count):
      "NOT only added: \(count) places differ from the old bundle. Ask the secretary before you use the new one."
    case .decision(let product, let before, let after):
      before.isEmpty ? "\(product): new, \(after)" : "\(product): was \(before), now \(after)"
    }
  }
}
