internal import Documents

extension Template {
  /// The paper: its head first, then its text, signature and recipients at the end.
  func blocks(with values: TemplateValues) -> [Block] {
    let lines = filled(with: values)
    func texts(_ directive: Directive) -> [String] {
      lines.filter { $0.directive == directive && !$0.text.isEmpty }.map(\.text)
    }
    var blocks: [Block] = []
    if let agency = texts(.agency).first {
      blocks += Heads.head(
        above: texts(.agencyAbove).first ?? "", agency: agency, series: texts(.series).first, place: texts(.place).first
      )
    }
    var text: [Block] = []
    var isHead = true
    for line in lines {
      if isHead, ![.kind, .subject].contains(line.directive), !Self.isOutside(line.directive) {
        (blocks, isHead) = (blocks + Self.title(lines), false)
      }
      text += Self.blocks(of: line, values)
    }
    if isHead { blocks += Self.title(lines) }
    let signers = texts(.signer)
    if !signers.isEmpty || !texts(.recipient).isEmpty {
      let signature = signers.isEmpty ? [] : Heads.signature(signers, name: texts(.signerName).first ?? "")
      text.append(Heads.end(recipients: texts(.recipient), signature: signature))
    }
    return blocks + text
  }

  /// What has a place of its own.
  private static func isOutside(_ directive: Directive) -> Bool {
    switch directive {
    case .agencyAbove, .agency, .series, .place, .signer, .signerName, .recipient: true
    default: false
    }
  }

  private static func title(_ lines: [Line]) -> [Block] {
    guard let kind = lines.first(where: { $0.directive == .kind })?.text else { return [] }
    return Heads.title(kind, lines.filter { $0.directive == .subject }.map(\.text))
  }

  private static func blocks(of line: Line, _ values: TemplateValues) -> [Block] {
    func paragraph(_ style: Style, mark: String = "", level: Int = 0) -> [Block] {
      line.text.isEmpty ? [] : [.paragraph(Paragraph(line.text, style, mark: mark, level: level))]
    }
    switch line.directive {
    case .agencyAbove, .agency, .series, .place, .kind, .subject, .signer, .signerName, .recipient: return []
    case .authority: return paragraph(.authority)
    case .addressee: return paragraph(.addressee)
    case .basis: return paragraph(.basis)
    case .centred: return paragraph(.authority)
    case .heading: return paragraph(.heading)
    case .article: return [.paragraph(article(line.text))]
    case .body: return paragraph(.body)
    case .item: return paragraph(.body, mark: "- ")
    case .subitem: return paragraph(.body, mark: "+ ", level: 1)
    case .block: return values.blocks[line.text] ?? []
    }
  }

  /// "Điều 1." is bold, what follows is not.
  private static func article(_ text: String) -> Paragraph {
    guard let end = text.firstIndex(of: ".") else { return Paragraph([Run(text, bold: true)], .article) }
    let number = text[...end]
    return Paragraph([Run(String(number), bold: true), Run(String(text.dropFirst(number.count)))], .article)
  }
}
