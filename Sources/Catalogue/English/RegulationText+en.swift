extension RegulationText {
  package var english: String {
    switch self {
    case .tooLarge(let limit): "larger than \(limit) bytes: no Quy chế file"
    case .notUTF8: "not UTF-8: save the file again as UTF-8"
    case .hostileText: "the line has a control or hidden character: delete the line and type it again"
    case .tooLong(let limit): "longer than \(limit) characters"
    case .noEqualsSign: "no = sign: write “key = value”, or put # in front of a comment"
    case .noValue: "no value: write one behind =, or put # in front of the line"
    case .commentBehindValue: "a comment needs a line of its own, with # in front"
    case .unknownKey: "no such key; for the list of keys: hoidong rules new"
    case .unknownKeyMeant(let key): "no such key; is “\(key)” meant?"
    case .twice(let line): "already on line \(line): keep one"
    case .missing: "missing: the minutes cite it (a rehearsal has cap = thu)"
    case .badValue(let form): "no value of this setting; it takes \(form.english)"
    case .comparisonIsFixed:
      "cannot be changed, only chinh_xac: grades are judged on exact values. A demonstration sheet printed 69.9 as 70 and gave 4 stars"
    case .absenceIsFixed:
      "cannot be changed, only khong_tinh: who is absent has no sheet, and the mean is over the valid sheets"
    case .eliminationIsFixed:
      "cannot be changed, only bieu_quyet: the council votes on taking a dossier out; nobody decides alone"
    case .notADay: "must be a day, written 15/5/2026 or 2026-05-15"
    case .unknownLevel(let allowed): "no such level; it takes one of: \(allowed)"
    case .unknownRegime(let allowed): "no such regime; it takes one of: \(allowed)"
    case .badSeatName: "a seat's name has ASCII letters, digits and hyphens, 1 to 40, no hyphen in front: ghe.UV1"
    case .reservedName(let name): "the name “\(name)” belongs to the program; choose another"
    case .seatParts: "needs role | full name | agency, with | between, none empty"
    case .unknownRole(let allowed): "no such role; it takes one of: \(allowed)"
    case .unknownOption: "no such option; there are: cham_diem, bieu_quyet, tinh_tuc_so, thay_the"
    case .unknownOptionMeant(let name): "no such option; is “\(name)” meant?"
    case .optionTwice(let name): "option \(name) stands twice"
    case .badFlag(let name): "write \(name)=co or \(name)=khong"
    case .badSubstitute: "write thay_the=full name, or leave the option out"
    case .noChair: "no chair (role chu_tich)"
    case .twoChairs: "more than one chair (role chu_tich)"
    case .noSecretary: "nobody keeps the minutes (role uy_vien_thu_ky or thu_ky)"
    case .noScorer: "no seat scores"
    case .trimmingWithConsensus:
      "against che_do_cham = dong_thuan: there is one common sheet and none to leave out; drop one of the two lines"
    case .sheetsWithConsensus: "against che_do_cham = dong_thuan: there is one common sheet; drop one of the two lines"
    case .detailsWithoutOpinions:
      "against lay_y_kien.ap_dung = khong: without opinions in writing this line says nothing; drop one of the two lines"
    case .purposeWithoutRound: "there is one round: write vong.so = 2, or drop this line"
    case .turnsWithoutVote:
      "against chenh_lech.hanh_dong = chan: scored again until within the limit, without a number of turns; drop one of the two lines"
    case .answersAfterClock: "longer to answer (lay_y_kien.so_ngay) than for the whole renewal (lay_y_kien.thoi_han)"
    case .batchDaysFall: "the last day stands before that for proposals (dot.han_nop)"
    case .moreThanSeats(let count): "more than the seats that score (\(count)): never enough"
    case .rulesTwice: "the rules are in the --rules file: leave this out of the session file"
    case .settingsTwice(let member): "already at rules.\(member): keep one"
    case .differs(let text):
      "differs from the --rules file (“\(text)”): leave it out of the session file, or make them the same"
    case .seatsDiffer:
      "differ from the seats in the --rules file: leave them out of the session file, or make them the same"
    case .written(let path): "The Quy chế template is at \(path). Edit it, then: hoidong rules check \(path)"
    case .good(let file, let given, let defaults):
      "\(file): good (\(given) settings by the Quy chế, \(defaults) defaults of the program)"
    case .document: "Document"
    case .council: "Council"
    case .decision: "Set up by"
    case .body: "Set up by the body"
    case .level: "Level"
    case .regime: "Regime"
    case .seats: "Seats:"
    case .settings: "Settings:"
    case .rehearsal: "REHEARSAL, of no effect"
    case .seatLine(let seat, let role, let person, let agency): "  \(seat)  \(role.english): \(person), \(agency)"
    case .scores(let yes): yes ? "scores" : "does not score"
    case .votes(let yes): yes ? "votes" : "does not vote"
    case .counts(let yes): yes ? "counts for the quorum" : "does not count for the quorum"
    case .substitute(let name): "substitute: \(name)"
    case .ofRegulation(let line): "by the Quy chế, line \(line)"
    case .byRegulation: RuleOrigin.regulation.english
    case .byDefault(let basis): "\(RuleOrigin.program.english); basis: \(basis.english)"
    case .fileDigest(let digest): "SHA-256 of the Quy chế file: \(digest)"
    case .noFileDigest: "This session was made without a Quy chế file."
    case .rulesDigest(let digest): "SHA-256 of the rules (rules.json, canonical): \(digest)"
    case .firstEdition: "A session of the first edition of the rules: five settings only."
    }
  }
}
