internal import PlainText

/// The words of a paper as an office may change them: a line a paragraph, `{ten}` for what the session says. How such a
/// file is written: docs/mau-van-ban.md.
package struct Template: Hashable, Sendable {
  /// What a line is.
  package enum Directive: String, Hashable, Sendable, CaseIterable {
    case agencyAbove = "co-quan-tren"
    case agency = "co-quan"
    case series = "so-hieu"
    case place = "dia-danh"
    case kind = "ten-loai"
    case subject = "trich-yeu"
    case authority = "tham-quyen"
    case addressee = "kinh-gui"
    case basis = "can-cu"
    case centred = "giua"
    case heading = "muc"
    case article = "dieu"
    case body = "doan"
    case item = "gach"
    case subitem = "cong"
    /// A table or a picture that the program makes.
    case block = "bang"
    case signer = "ky"
    case signerName = "nguoi-ky"
    case recipient = "noi-nhan"
  }

  enum Piece: Hashable, Sendable {
    case text(String)
    case field(String)
  }

  indirect enum Node: Hashable, Sendable {
    case line(Int, Directive, [Piece])
    /// Where the field is neither empty nor 0; otherwise.
    case when(Int, String, [Node], otherwise: [Node])
    case each(Int, String, [Node])
  }

  let nodes: [Node]
}

/// What is wrong with a line of a template.
package struct TemplateFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unknownDirective(String, near: String?)
    case unknownField(String, near: String?)
    case unknownList(String, near: String?)
    case unknownBlock(String, near: String?)
    /// A brace that is not closed, or closed without being opened: write `{{` and `}}` for braces.
    case brace
    /// `@neu` or `@lap` without `@het`.
    case unclosed
    /// `@het` or `@khong` without what they end.
    case stray
    /// The directive needs a text behind it.
    case empty
    case notUTF8
    /// A setting that is not of this kind.
    case badValue(String)
  }

  /// From 1.
  package var line: Int
  package var problem: Problem

  init(_ line: Int, _ problem: Problem) { (self.line, self.problem) = (line, problem) }
}
