package import Criteria

// The rows of docs/law/next-steps.md, a function an outcome.
extension NextStep {
  /// - Parameter day: the day of the session: which amendments and councils there were, and which batch of the centre is
  ///   the next one.
  package static func of(
    _ standing: Standing, authority: Authority, kind: RegistrationKind, regime: Regime, on day: CalendarDay
  ) -> NextStep {
    switch standing {
    case .notEvaluated(let reason, _):
      switch reason {
      case .withdrawn: NextStep(act: .nothing(.withdrawn), then: .tellInWriting, basis: "")
      case .postponed: NextStep(act: .nothing(.postponed), then: .laterSession, basis: "")
      case .unfinished: NextStep(act: .nothing(.unfinished), then: .laterSession, basis: "")
      }
    case .evaluated(let conclusion):
      NextStepTable(authority: authority, kind: kind, regime: regime, day: day).step(conclusion)
    }
  }
}

private struct NextStepTable {
  let authority: Authority
  let kind: RegistrationKind
  let regime: Regime
  let day: CalendarDay

  /// Whose procedure it is. An office's regime goes by the latest that the program knows.
  private enum Procedure { case qd26, qd148, qd1048 }

  private var procedure: Procedure {
    switch regime.id {
    case .qd148: .qd148
    case .qd781: .qd1048
    default: .qd26
    }
  }

  private var isKnown: Bool { [.qd26, .qd148, .qd781].contains(regime.id) }

  func step(_ conclusion: Conclusion) -> NextStep {
    var step = found(conclusion)
    switch step.act {
    case .recognise, .approveAndCertify: step.months = regime.calendar?.certificateMonths?.length
    case .approve, .forward, .handBack, .nothing: break
    }
    step.isByAnalogy = !isKnown && step.body != nil
    return step
  }

  private func found(_ conclusion: Conclusion) -> NextStep {
    let band = conclusion.mean.map(regime.band)
    switch conclusion.outcome {
    case .eliminated: return nothing(.eliminated, cited("Phụ lục II"))
    case .none1, .none2:
      return authority == .central ? handBack(band) : nothing(.belowThreeStars, cited("Điều 4 khoản 1 điểm a"))
    case .noneFloor: return authority == .central ? handBack(band) : nothing(.minimumMissed, cited("Phụ lục II"))
    case .recognise3: return recognised(.three, band)
    case .recognise4: return recognised(.four, band)
    case .approve5: return approved()
    case .central5: return recognisedByCentre()
    case .returnToProvince: return handBack(band)
    case .districtTransfer:
      return NextStep(act: .forward, then: .sendToProvince(.minutesAndFile), basis: cited(""))
    }
  }

  // MARK: Rows

  private func nothing(_ why: NextStep.Why, _ basis: String) -> NextStep {
    NextStep(act: .nothing(why), then: authority == .central ? .tellProvince : .tellInWriting, basis: basis)
  }

  private func recognised(_ star: Star, _ band: Star?) -> NextStep {
    let basis = cited(kind == .renewal ? "Điều 7 khoản 3, khoản 6" : "Điều 7 khoản 3")
    var step = NextStep(act: .recognise(star, by: deciding), then: .publish, basis: basis)
    if procedure == .qd1048 { step.act = .approveAndCertify(star, by: deciding) }
    if procedure == .qd148, authority == .province, star == .three, hasDistrict { step.choice = .districtOrProvince }
    return step
  }

  private func approved() -> NextStep {
    let papers: NextStep.Papers =
      switch procedure {
      case .qd26: kind == .renewal ? .reportOnRenewal : .reportsAndApproval
      case .qd148, .qd1048: .minutesAndFile
      }
    return NextStep(
      act: .approve(by: deciding),
      then: .sendToMinistry(ministry, papers, before: regime.batch(filedOn: day, with: .central)),
      basis: cited("Điều 5, Điều 6 khoản 3, Điều 7 khoản 3"))
  }

  private func recognisedByCentre() -> NextStep {
    NextStep(
      act: .recognise(.five, by: procedure == .qd26 ? .minister(ministry) : .ministry(ministry)),
      then: .publishAndTellProvince, basis: cited("Điều 7 khoản 4"))
  }

  /// "Không đạt" at the centre. The province chooses where the points are below 90; of a missed minimum at 90 and more
  /// the article does not speak.
  private func handBack(_ band: Star?) -> NextStep {
    let isByPoints = procedure == .qd26 && band.map { $0 < .five } ?? false
    return NextStep(
      act: .handBack, then: .tellProvince, choice: isByPoints ? .centralResultOrOwnEvaluation : nil,
      basis: cited(isByPoints ? "Điều 7 khoản 4 điểm g" : "Phụ lục II"))
  }

  // MARK: Who and by what

  /// Who decides on what a council below the centre found.
  private var deciding: NextStep.Body {
    switch (procedure, authority) {
    case (_, .district): .district
    case (.qd26, _): .provinceChair
    case (.qd148, _), (.qd1048, _): .province
    }
  }

  /// 148/2023 before 01/7/2025.
  private var hasDistrict: Bool { regime.council(.district)?.until.map { day <= $0 } ?? false }

  /// The Ministry of Agriculture and Environment works from 01/3/2025 (Nghị định 35/2025/NĐ-CP).
  private var ministry: NextStep.Ministry {
    guard let first = CalendarDay(year: 2025, month: 3, day: 1), day < first else { return .agricultureAndEnvironment }
    return .ruralDevelopment
  }

  /// The decision with its amendments of that day; articles are known of 26/2026 alone.
  private func cited(_ article: String) -> String {
    let amendments = regime.amendments.filter { CalendarDay($0.date).map { $0 <= day } ?? false }
    let numbers = [regime.decision.number] + amendments.map(\.number)
    let decision = "Quyết định \(numbers.joined(separator: " và "))"
    return regime.id == .qd26 && !article.isEmpty ? "\(article) \(decision)" : decision
  }
}
