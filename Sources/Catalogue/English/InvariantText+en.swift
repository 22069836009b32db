extension InvariantText {
  package var english: String {
    switch self {
    case .structure: "every page of the ledger file is sound"
    case .format: "the ledger's format is one this program knows"
    case .schema: "tables and the guards against change are complete and unaltered"
    case .durable: "the way the file is written survives a power cut"
    case .heights: "events are numbered from 1 without a gap"
    case .hashes: "every event has the hash kept beside it"
    case .chain: "the chain of events is linked and readable"
    case .place: "the ledger is in the folder of its session"
    case .law: "the criteria kept with it are those the session opened with"
    case .headline: "the summary line fits the last event"
    case .replay: "every event was allowed when it was recorded"
    case .conclusions: "conclusions are what the sheets give"
    case .signatures: "every sealed sheet has its valid signature"
    case .files: "no attached file without its event"
    case .drafts: "drafts are readable and belong to seats and products that exist"
    case .sealed: "no draft is left of a sealed sheet"
    case .keys: "keys of the seats are sound and issued by the council"
    case .tallies: "both ways of counting give the same result"
    case .rights: "only the owner can read and write it"
    }
  }
}

extension InvariantFaultText {
  package var english: String {
    switch self {
    case .broken(let what, let detail, let event, let since):
      "WRONG “\(what.english)” at event \(event)\(since.isEmpty ? "" : ", after \(since)"): \(detail); restore from a backup"
    case .brokenAnywhere(.rights, let detail): "WRONG “\(InvariantText.rights.english)”: \(detail)"
    case .brokenAnywhere(.drafts, let detail):
      "WRONG “\(InvariantText.drafts.english)”: \(detail); the seat scores that product again"
    case .brokenAnywhere(.headline, let detail):
      "WRONG “\(InvariantText.headline.english)”: \(detail); the next event writes it anew"
    case .brokenAnywhere(let what, let detail): "WRONG “\(what.english)”: \(detail); restore from a backup"
    case .notPossible(let what): "“\(what.english)” could not be checked, for the fault above"
    case .allHold(let events, let checks): "\(events) events intact, all \(checks) checks hold"
    }
  }
}
