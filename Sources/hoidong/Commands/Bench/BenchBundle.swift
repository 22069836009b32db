internal import Bundle
internal import CanonicalJSON
internal import Council
internal import Criteria
internal import Evidence
internal import Papers
internal import Trust

/// A closed session with as many products and members as wanted, every sheet sealed and signed; made in memory, with
/// seals that cost little.
struct BenchBundle {
  private let law: Law
  private let criteria: [UInt8]
  private let authority: CouncilAuthority
  private let pin: PIN
  private var keys: [SeatID: (key: SealedKey, certificate: Certificate)] = [:]
  private var session: Session
  private var lines: [String] = []
  private var head = Digest.none
  private var signatures: [String: [UInt8]] = [:]
  private let now = Timestamp(seconds: 1_795_222_800)

  init(products: Int, members: Int) throws {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    let sets = try CriteriaLibrary.builtIn.sets([1], of: regime)
    criteria = CriteriaExport.document(regime, sets: sets).canonicalBytes
    let (read, readSets) = try ExportFile.read(criteria, file: BundleNames.criteria)
    law = Law(regime: read, sets: readSets)
    let seats = (1...members).map { number in
      Seat(
        id: SeatID("M\(number)"), role: number == 1 ? .chair : number == members ? .memberSecretary : .member,
        person: "Thành viên \(number)", agency: "Sở \(number)")
    }
    let cost = try ScryptCost(log2N: 10, parallelism: 1)
    pin = try PIN("246813")
    authority = try CouncilAuthority.make(
      council: "Hội đồng", pin: pin, cost: cost, validFrom: now.seconds - 60, days: 3650)
    for seat in seats {
      let key = try SealedKey.generate(pin: pin, cost: cost)
      let certificate = try authority.issue(
        for: key, pin: pin, authorityPIN: pin, name: seat.person, unit: "\(seat.id) \(seat.agency)",
        validFrom: now.seconds - 60)
      keys[seat.id] = (key, certificate)
    }
    guard let id = SessionID("do-toc-do") else { throw Stop(.machine, []) }
    var info = SessionInfo(
      id: id, title: "Đo tốc độ", body: "UBND tỉnh Mẫu", council: "Hội đồng", councilDecision: "01/QĐ-UBND",
      regulation: "02/QĐ-UBND", place: "Phòng họp", authority: .province, regime: regime.id.rawValue,
      criteriaDigest: Digest(of: criteria).hex, rules: .firstEdition, seats: seats, rehearsal: false)
    info.councilCertificate = hexadecimal(authority.certificate.facts.fingerprint)
    let opening = LoggedEvent(height: 1, time: now, actor: .program, event: .sessionOpened(info))
    guard let opened = Session(opening: opening) else { throw Stop(.machine, []) }
    session = opened
    chain(opening)
    try play(products)
  }

  private mutating func chain(_ logged: LoggedEvent) {
    lines.append(EventChain.line(logged, after: head))
    head = EventChain.hash(ofLine: lines[lines.count - 1])
  }

  private mutating func act(_ command: Command, by actor: Actor) throws {
    for event in try session.decide(command, by: actor, at: now, law: law).get() {
      let logged = LoggedEvent(height: lines.count + 1, time: now, actor: actor, event: event)
      chain(logged)
      session.apply(logged)
      if case .sheetSealed(let sheet) = event {
        signatures[BundleNames.sheetSignature(sheet)] = try sign(sheet.json.canonicalBytes, as: sheet.signer)
      }
    }
  }

  private func sign(_ bytes: [UInt8], as seat: SeatID) throws -> [UInt8] {
    guard let own = keys[seat] else { throw Stop(.machine, [seat.rawValue]) }
    return try signDetached(
      bytes, with: own.key, pin: pin, certificate: own.certificate, authority: authority.certificate, at: now.seconds)
  }

  private mutating func play(_ products: Int) throws {
    let seats = session.info.seats.map(\.id)
    let desk = Actor.seat(seats[0])
    guard let set = law.sets[1] else { return }
    let ids = (1...products).map { DossierID("SP\($0)") }
    for id in ids {
      let dossier = Dossier(id: id, product: "Sản phẩm \(id)", set: 1, kind: .first, producer: "Hợp tác xã \(id)")
      try act(.queue(dossier), by: .program)
    }
    try act(.takeAttendance(present: seats, presiding: seats[0]), by: desk)
    for (number, id) in ids.enumerated() {
      try act(.openScoring(id), by: desk)
      for (place, seat) in seats.enumerated() {
        try act(.seal(id, draft(number * 7 + place * 3, in: set), reason: ""), by: .seat(seat))
      }
      for command in [Command.closeScoring(id), .reveal(id), .conclude(id)] { try act(command, by: desk) }
    }
    let input = session.tallyInput(law: law).document().canonicalBytes
    try act(.recordRecount(digest: Digest(of: input).hex), by: .program)
    try act(.closeSession, by: desk)
  }

  /// Full points but for three criteria without a minimum, others for every member: no two sheets of a product are alike, no
  /// spread is too wide and no minimum is split.
  private func draft(_ seed: Int, in set: ProductSet) -> Draft {
    var draft = Draft()
    let free = set.criteria.filter { $0.floor(for: .five) == nil && $0.points(inCase: 0).count > 2 }
    let lowered = Set((0..<3).map { free[(seed + $0 * 5) % free.count].key })
    for criterion in set.criteria {
      let points = criterion.points(inCase: 0)
      draft.choices[criterion.key] = .points(lowered.contains(criterion.key) ? points[points.count - 2] : criterion.max)
    }
    return draft
  }

  /// All papers of the session, as they are before they are files.
  var papers: [SessionPaper] {
    let code = ShortCode(resultFile: session.resultDocument(law: law).canonicalBytes)
    let concluded = ConcludedSession(
      session: session, law: law, shortCode: code.description, digest: { Digest(of: $0).hex })
    return concluded.map { PaperShelf($0, templates: .builtIn).ready } ?? []
  }

  /// - Returns: the path of the bundle's folder.
  func write(into folder: String) throws -> String {
    let content = try BundleContent(
      BundleSource(
        session: session, law: law, criteria: criteria, lines: lines, head: head, sheetSignatures: signatures,
        certificates: keys.mapValues(\.certificate.pem), authority: authority.certificate.pem), signed: true)
    let seats = session.info.seats.map(\.id)
    return try BundleWriter.write(
      content,
      signatures: ManifestSignatures(
        chair: try sign(content.manifest, as: seats[0]),
        secretary: try sign(content.manifest, as: seats[seats.count - 1])),
      into: folder)
  }
}
