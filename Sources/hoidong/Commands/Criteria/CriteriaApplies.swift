internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Lawbook
internal import Office

struct CriteriaApplies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "applies", abstract: "Văn bản nào áp dụng cho một hồ sơ, theo ngày nộp, loại đăng ký và ngày đánh giá."
  )
  @Option(help: "Ngày nộp hồ sơ, ví dụ 2026-05-15 hoặc 15/5/2026.") var filed: String?
  @Option(help: "first (lần đầu), upgrade (nâng hạng) hoặc renewal (đánh giá lại).") var kind = "first"
  @Option(help: "Ngày đánh giá; mặc định hôm nay.") var evaluated: String?
  @Option(help: "Ngày hết hạn công nhận (đánh giá lại).") var expires: String?
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let lookup = Lookup(common)
    guard let registration = RegistrationKind(rawValue: kind) ?? ["1": .first, "2": .upgrade, "3": .renewal][kind]
    else {
      throw Stop(.usage, [common.text(LawText.badKind(kind))])
    }
    let (filed, expiry) = (try day(filed), try day(expires))
    let evaluated = try day(evaluated) ?? Clock.now().day
    let (regimes, faults) = lookup.law.regimes()
    // What cannot be read may be what applies: then there is no answer.
    if let fault = faults.first { throw Stop(fault, common.language) }
    do throws(Applicability.Refusal) {
      let answer = try Applicability.of(filed: filed, kind: registration, evaluated: evaluated, regimes: regimes)
      if json {
        Console.answer(raw: answer.json(evaluated: evaluated).prettyText)
      } else {
        let page = AppliesPage(
          answer: answer, regimes: regimes, filed: filed, expires: registration == .renewal ? expiry : nil,
          language: common.language)
        page.lines.forEach { Console.answer($0.indented) }
      }
      // A question is no answer yet.
      if answer.question != nil { Stop(.no, []).leave() }
    } catch {
      switch error {
      case .filedAfterEvaluation: throw Stop(.input, [common.text(LawText.filedAfterEvaluation)])
      case .noRegime(let day): throw Stop(.input, [common.text(LawText.noRegime(on: day.vietnamese))])
      }
    }
  }

  private func day(_ text: String?) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let day = CalendarDay(text) else { throw Stop(.usage, [common.text(LawText.badDay(text))]) }
    return day
  }
}

extension Applicability {
  fileprivate func json(evaluated: CalendarDay) -> JSONValue {
    [
      "evaluated": .string(evaluated.description),
      "regime": .string(regime.rawValue), "basis": .string(basis), "certain": .bool(question == nil),
      "question": .optional(question.map { .string($0.name) }),
      "others": .strings(others.map(\.rawValue)),
      "evaluate_by": .optional(deadline.map { .string($0.description) }),
      "amendments": .strings(amendments.map(\.number)), "councils": .strings(councils.map(\.authority.rawValue)),
    ]
  }
}

extension Applicability.Question {
  fileprivate var name: String {
    switch self {
    case .filingDayMissing: "filing-day-missing"
    case .deadlineMissed: "deadline-missed"
    case .transitionUnknown: "transition-unknown"
    case .filedUnderNoRegime: "filed-under-no-regime"
    }
  }
}
