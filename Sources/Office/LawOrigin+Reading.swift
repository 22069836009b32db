package import Bundle
internal import CanonicalJSON
internal import Criteria

extension LawOrigin {
  /// Holds the criteria of a bundle against those inside the program: to the byte, then without words.
  package static func of(_ criteria: [UInt8]) -> LawOrigin {
    guard let (regime, sets) = try? ExportFile.read(criteria, file: BundleNames.criteria),
      CriteriaLibrary.builtIn.regimeIDs.contains(regime.id),
      var known = try? CriteriaLibrary.builtIn.regime(regime.id),
      sets.allSatisfy({ known.sets.contains($0.number) }),
      let ours = try? CriteriaLibrary.builtIn.sets(sets.map(\.number), of: known)
    else { return .other }
    // A bundle that was written before the days of a regime were data has none.
    if regime.calendar == nil { known.calendar = nil }
    if CriteriaExport.document(known, sets: ours).canonicalBytes == criteria { return .builtIn }
    var head = known
    head.sets = regime.sets
    guard head == regime, sets.map(\.skeleton) == ours.map(\.skeleton) else { return .other }
    // A set that names no wording must have the words of this program.
    guard zip(sets, ours).allSatisfy({ $0.wording != nil || $0 == $1 }) else { return .other }
    var names: [String] = []
    for name in sets.compactMap(\.wording?.name) where !names.contains(name) { names.append(name) }
    return .wording(names)
  }
}
