internal import ArgumentParser
internal import Bundle
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Criteria
internal import Evidence
internal import Hall
internal import Office

/// Checks a result bundle anywhere, without a data folder.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra một hồ sơ kết quả: tệp, chữ ký, chuỗi sự kiện, tính lại điểm.")
  @Argument(help: "Thư mục hồ sơ kết quả, hoặc tệp .zip của nó; với --diff: hồ sơ cũ rồi hồ sơ mới.")
  var bundles: [String]
  @Flag(help: "So hai hồ sơ của một phiên họp: hồ sơ mới chỉ được thêm, không được sửa.") var diff = false
  @Flag(help: "JSON.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard bundles.count == (diff ? 2 : 1) else {
      throw ValidationError(diff ? "verify --diff CU MOI" : "verify HO-SO")
    }
  }

  func run() throws {
    if diff { return try compare() }
    let bundle = bundles[0]
    let folder = BundleFolder.read(bundle)
    var report = BundleVerifier.verify(folder)
    report.lawOrigin = folder.files[BundleNames.criteria].map(LawOrigin.of)
    if json {
      Console.answer(raw: report.json(in: common.language).prettyText)
    } else {
      // Before anything else: nothing that follows recognises a product.
      if report.rehearsal == true { Console.answer("*** \(FieldTerm.rehearsal.text(in: common.language)) ***") }
      for line in report.lines(common.language) { Console.answer((line.passed ? "✓ " : "✗ ") + line.text) }
      for line in report.closing(common.language) { Console.answer(line) }
    }
    let unreadable = report.failures.contains { $0.file.isEmpty && $0.reason != .otherArchive }
    if !report.holds { throw Stop(unreadable ? .input : .no, []) }
  }
}

extension VerifyCommand {
  private func compare() throws {
    let folders = (BundleFolder.read(bundles[0]), BundleFolder.read(bundles[1]))
    let comparison = BundleComparison(old: folders.0, new: folders.1)
    if json {
      Console.answer(raw: comparison.json(in: common.language).prettyText)
    } else {
      for line in comparison.lines(common.language) { Console.answer(line) }
    }
    let unreadable = [folders.0, folders.1].contains { $0.files.isEmpty }
    if !comparison.onlyAdds { throw Stop(unreadable ? .input : .no, []) }
  }
}

extension BundleComparison {
  /// One line a check; a failed one is followed by what is wrong. Then what the new bundle adds, and the answer.
  fileprivate func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    for (check, failures) in outcomes {
      lines.append((failures.isEmpty ? "✓ " : "✗ ") + check.title.text(in: language))
      lines += failures.prefix(20).map { "✗   " + $0.words.text(in: language) }
    }
    lines += decisions.map {
      CompareText.decision(product: $0.product, before: $0.before, after: $0.after).text(in: language)
    }
    let count = outcomes.reduce(0) { $0 + $1.failures.count }
    let answer =
      onlyAdds ? CompareText.onlyAdds(events: addedEvents, files: addedFiles.count) : .changed(count: count)
    return lines + [answer.text(in: language)]
  }
}

extension VerificationReport {
  /// One line a check; a failed one is followed by what is wrong.
  func lines(_ language: Language) -> [SignedReport.Line] {
    checks.flatMap { check -> [SignedReport.Line] in
      let title = check.check.title.text(in: language)
      switch check.outcome {
      case .passed: return [SignedReport.Line(text: title, passed: true)]
      case .notCompared:
        return [SignedReport.Line(text: "\(title): \(check.remark?.text(in: language) ?? "")", passed: true)]
      case .notPossible:
        return [SignedReport.Line(text: "\(title): \(check.remark?.text(in: language) ?? "")", passed: false)]
      case .failed(let failures):
        return [SignedReport.Line(text: title, passed: false)]
          + failures.prefix(20).map { SignedReport.Line(text: "  " + $0.words.text(in: language), passed: false) }
      }
    }
  }

  /// What the reader compares by eye: rehearsal, code, authority, signers, and the answer.
  func closing(_ language: Language) -> [String] {
    var lines: [String] = []
    if rehearsal == true { lines.append(FieldTerm.rehearsal.text(in: language)) }
    if let title { lines.append(title) }
    if let shortCode { lines.append(HallText.shortCode(shortCode).text(in: language)) }
    lines += signers.map { "\($0.seat)  \($0.name), \($0.unit)  \($0.time)" }
    lines.append((signers.isEmpty ? VerifyText.unsigned : .signatureMeaning).text(in: language))
    if let authorityFingerprint {
      lines.append(VerifyText.compareFingerprint(fingerprint: authorityFingerprint).text(in: language))
    }
    if let lawOrigin { lines.append(lawOrigin.words.text(in: language)) }
    if let first {
      let words = first.failure.words.text(in: language)
      lines.append(VerifyText.firstWrong(check: first.check.title, words: words).text(in: language))
    }
    lines.append(
      holds
        ? VerifyText.holds(code: shortCode ?? "").text(in: language)
        : VerifyText.doesNotHold(count: failures.count).text(in: language))
    return lines
  }
}

extension LawOrigin {
  fileprivate var words: CommandText {
    switch self {
    case .builtIn: .lawBuiltIn
    case .wording(let names): .lawWorded(names: names.joined(separator: ", "))
    case .other: .lawDiffers
    }
  }
}

extension BundleWork {
  /// For the screen at the end.
  func signed(_ language: Language) -> SignedReport {
    let report = report
    var shown = SignedReport(
      path: place, code: report.shortCode ?? "", lines: report.lines(language), passed: report.holds)
    shown.closing = report.closing(language)
    shown.papers = papers
    shown.isOnlyUnsigned = !report.failures.isEmpty && report.failures.allSatisfy { $0.reason == .notSigned }
    shown.isRehearsal = report.rehearsal ?? false
    return shown
  }

  var progress: WorkProgress {
    var progress = WorkProgress(steps: steps.map(\.shown), pointOfNoReturn: pointOfNoReturn?.shown)
    progress.done = done
    if let checks { (progress.checks, progress.ofChecks) = checks }
    return progress
  }
}

extension BundleWork.Step {
  fileprivate var shown: WorkStep {
    switch self {
    case .recount: .recount
    case .papers: .papers
    case .close: .close
    case .sign: .sign
    case .read: .read
    case .write: .write
    case .readBack: .readBack
    case .verify: .verify
    }
  }
}
