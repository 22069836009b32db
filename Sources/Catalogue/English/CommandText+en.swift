extension CommandText {
  package var english: String {
    switch self {
    case .notUnderstood(let word): "Wrong usage: “\(word)” is not understood."
    case .missingArgument(let word): "Wrong usage: \(word) is missing."
    case .wrongUsage: "Wrong usage."
    case .usageHint:
      "Usage: hoidong [demo | criteria | rules | session | import | tally | verify | type | keys | bench] …; see hoidong --help"
    case .faultAt(let file, let line, let key, let what):
      key.isEmpty ? "\(file), line \(line): \(what)" : "\(file), line \(line), \(key): \(what)"
    case .fault(let file, let what): "\(file): \(what)"
    case .faultsFound(let count): "\(count) faults."
    case .nothingComputed: "Nothing was computed: mend the faults above and run it again."
    case .tallyPlace(let product, let member, let key):
      [
        product.isEmpty ? "" : "product \(product)", member.isEmpty ? "" : "member \(member)",
        key.isEmpty ? "" : "criterion \(key)",
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    case .criteriaGood(let file, let sets, let criteria): "\(file): good (\(sets) sets, \(criteria) criteria)"
    case .regimeLine(let id, let number, let sets, let digest):
      "\(id)  Decision \(number)  \(sets) sets  sha256 \(digest)"
    case .setLine(let number, let name, let criteria, let digest):
      "  \(number). \(name)  \(criteria) criteria  sha256 \(digest)"
    case .disqualifiers: "A dossier is out when:"
    case .floorsHead: "Minimum levels:"
    case .correctionsHead: "Places where the source is read otherwise:"
    case .correction(let place, let source, let reading, let why):
      "\(place): source “\(source)”, read as “\(reading)” (\(why))"
    case .gap(let place, let why): place == "set" ? "NOTE: \(why)" : "NOTE at \(place): \(why)"
    case .regimeGap(let why): "  Note: \(why)"
    case .missingSet(let number, let name, let why): "  \(number). \(name): missing. \(why)"
    case .setHasGap(let number, let place, let why): "Note, set \(number)\(place == "set" ? "" : " (\(place))"): \(why)"
    case .maximum(let max): "at most \(max) points"
    case .sessionMade(let id, let path): "Session \(id) is made at \(path)"
    case .pinsHead: "PINs of the seats (shown once; hand each to its person only):"
    case .pinLine(let seat, let person, let pin): "  \(seat)  \(pin)  \(person)"
    case .pinFromFile: "as in the file"
    case .noSessions: "No session yet."
    case .sessionState(let title, let closed, let concluded, let products, let events):
      "\(title): \(closed ? "closed" : "open"), \(concluded)/\(products) products concluded, \(events) events"
    case .storeGood(let id, let events): "\(id): the chain of \(events) events is intact"
    case .unsignedWarning: "A signature is missing from this bundle."
    case .terminalGone: "The terminal is gone. What was recorded is safe: start the program again to go on."
    case .demoMade(let id): "The rehearsal session \(id) is made."
    case .demoExists(let id): "Going on with the rehearsal session \(id)."
    case .demoGuide(let pin):
      "Rehearsal: every seat has the PIN \(pin). Take seat TK (secretary) for the roll call (d) and to open scoring (o); then each seat scores. ? shows the keys."
    case .demoStep(let number, let what): "[\(number)] \(what)"
    case .demoDone: "The whole rehearsal was played; the signed and verified result bundle is at:"
    case .lawBuiltIn: "Criteria: as in this program."
    case .lawWorded(let names):
      "Criteria: structure, points and marks are those inside this program; the wording is the office's: \(names)."
    case .lawDiffers: "Criteria: not those of this program; checked by the ones in the bundle."
    }
  }
}
