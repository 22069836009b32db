package import Documents

/// Writes documents as PDF files, one after the other, and keeps what they have in common: a form that comes a thousand times
/// is set once. Gives the same bytes as a new one would.
package final class PDFWriter {
  private let composer: Composer

  /// What is kept between documents, in bytes of drawing; beyond it is set anew.
  private static let kept = 24_000_000

  package convenience init() throws(DocumentFileError) {
    try self.init(folders: Typesetter.folders)
  }

  /// - Parameter folders: where the fonts lie.
  init(folders: [String]) throws(DocumentFileError) {
    composer = Composer(try Typesetter(folders: folders))
  }

  /// - Throws: `libraryMissing` (also for QR codes), `outOfMemory` or `internalFailure`.
  package func bytes(of document: Document) throws(DocumentFileError) -> [UInt8] {
    composer.forget(above: Self.kept)
    var pages: [PageDrawing] = []
    for part in document.parts { pages += try self.pages(of: part, banners: document.banners) }
    // A file has a page at least.
    if pages.isEmpty { pages = try self.pages(of: Part(.portrait, []), banners: document.banners) }
    return try PDFAssembly(composer).bytes(of: pages, title: document.title)
  }

  private func pages(of part: Part, banners: [String]) throws(DocumentFileError) -> [PageDrawing] {
    let frame = PageFrame(part.orientation)
    let header = try PageHeader(banners, frame, composer)
    let bottom = frame.height - PageForm.bottom * BlockSetter.twentieth
    var setter = BlockSetter(composer, x: frame.left, width: frame.textWidth, room: bottom - header.bottom)
    try setter.set(part.blocks)
    var pagination = Pagination(composer, top: header.bottom, bottom: bottom)
    try pagination.put(setter.items)
    var pages: [PageDrawing] = []
    for (index, marks) in pagination.pages.enumerated() {
      let above = try header.marks(page: index + 1, composer)
      pages.append(PageDrawing(width: frame.width, height: frame.height, marks: above + marks))
    }
    return pages
  }
}

/// What stands on a page, and where.
struct PageDrawing {
  let width: Int
  let height: Int
  let marks: [Mark]
}

/// `PageForm` in thousandths of a point.
struct PageFrame {
  let width: Int
  let height: Int
  let textWidth: Int
  let left = PageForm.left * BlockSetter.twentieth

  init(_ orientation: PageForm.Orientation) {
    width = PageForm.width(orientation) * BlockSetter.twentieth
    height = PageForm.height(orientation) * BlockSetter.twentieth
    textWidth = PageForm.textWidth(orientation) * BlockSetter.twentieth
  }
}

/// What stands in the upper margin: the number, from the second page on, and under it the banners, on every page. Where they
/// need more than the margin, the text begins below them: two lines still keep to the 25 mm of Phụ lục I, mục I.4, Nghị định
/// 30/2020/NĐ-CP.
struct PageHeader {
  /// Where the text begins.
  let bottom: Int
  private let frame: PageFrame
  private let banners: [Mark]

  private static let bannerSize = 9
  private static let gap = 2000
  private static let numberTop = PageForm.numberAt * BlockSetter.twentieth

  init(_ banners: [String], _ frame: PageFrame, _ composer: Composer) throws(DocumentFileError) {
    var y = Self.numberTop + TextLayout.pitch(PageForm.numberSize)
    var marks: [Mark] = []
    for banner in banners {
      let layout = try composer.text(banner, size: Self.bannerSize, bold: true, width: frame.textWidth, .centre)
      // More lines than a banner can have would leave no room for the text.
      let lines = 0..<min(layout.lines.count, 6)
      guard y < frame.height / 3 else { break }
      marks.append(Mark(fragment: composer.fragment(of: layout, lines), x: frame.left, y: y))
      y += lines.count * TextLayout.pitch(Self.bannerSize)
    }
    let margin = PageForm.top * BlockSetter.twentieth
    (self.banners, self.frame) = (marks, frame)
    bottom = banners.isEmpty ? margin : max(margin, y + Self.gap)
  }

  func marks(page: Int, _ composer: Composer) throws(DocumentFileError) -> [Mark] {
    guard page > 1 else { return banners }
    let number = try composer.text("\(page)", size: PageForm.numberSize, width: frame.textWidth, .centre)
    return [Mark(fragment: composer.fragment(of: number, 0..<1), x: frame.left, y: Self.numberTop)] + banners
  }
}
