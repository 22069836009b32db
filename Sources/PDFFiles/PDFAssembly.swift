internal import Documents

/// Puts the pages of one document into a file: what is drawn twice or more once, the fonts with the glyphs that are used.
struct PDFAssembly {
  private let composer: Composer

  init(_ composer: Composer) { self.composer = composer }

  /// Below this a reference is hardly shorter than the drawing.
  private static let sharedFrom = 96

  func bytes(of pages: [PageDrawing], title: String) throws(DocumentFileError) -> [UInt8] {
    var uses = Array(repeating: Int32(0), count: composer.fragments.count)
    var order: [Int] = []
    for page in pages {
      for mark in page.marks {
        if uses[mark.fragment] == 0 { order.append(mark.fragment) }
        uses[mark.fragment] += 1
      }
    }
    var objects = PDFObjects(composer.packer)
    let (catalog, tree, info) = (objects.reserve(), objects.reserve(), objects.reserve())
    // What is shared uses fonts only, and does not name itself among what it may use.
    let (resources, fontsOnly) = (objects.reserve(), objects.reserve())
    var fonts = FontObjects(composer.typesetter)
    // A number for what is shared, in the order in which it comes; 0 for what is not.
    var names = Array(repeating: 0, count: uses.count)
    var shared: [(name: Int, object: Int)] = []
    for fragment in order {
      let drawn = composer.fragments[fragment]
      fonts.use(drawn.glyphs)
      guard uses[fragment] > 1, drawn.ink.count >= Self.sharedFrom else { continue }
      let object = objects.reserve()
      shared.append((shared.count + 1, object))
      names[fragment] = shared.count
      objects.stream(object, entries: Self.form(drawn, fontsOnly), drawn.ink)
    }
    var kids: [Int] = []
    for page in pages {
      let contents = objects.reserve()
      objects.stream(contents, entries: "", ink(of: page, names))
      kids.append(
        objects.add { ink in
          ink.add("<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 ")
          ink.length(page.width)
          ink.length(page.height)
          ink.add("]/Resources \(resources) 0 R/Contents \(contents) 0 R>>")
        })
    }
    let faces = try fonts.write(to: &objects)
    let named = faces.map { "/F\($0.face) \($0.object) 0 R" }.joined()
    objects.write(fontsOnly) { ink in ink.add("<</Font<<\(named)>>>>") }
    objects.write(resources) { ink in
      ink.add("<</Font<<\(named)>>/XObject<<")
      for form in shared { ink.add("/X\(form.name) \(form.object) 0 R") }
      ink.add(">>>>")
    }
    objects.write(tree) { ink in
      ink.add("<</Type/Pages/Count \(kids.count)/Kids[")
      for kid in kids { ink.add("\(kid) 0 R ") }
      ink.add("]>>")
    }
    PDFMetadata(title: title).write(to: &objects, catalog: catalog, info: info, pages: tree)
    return objects.file(root: catalog, info: info)
  }

  /// The box is wider than the drawing: accents and signs may stand out of their lines.
  private static func form(_ fragment: Fragment, _ resources: Int) -> String {
    let (width, height) = (fragment.width / 1000 + 50, fragment.height / 1000 + 50)
    return "/Type/XObject/Subtype/Form/BBox[-50 -\(height) \(width) 50]/Resources \(resources) 0 R"
  }

  private func ink(of page: PageDrawing, _ names: [Int]) -> [UInt8] {
    var ink = Ink()
    ink.add("0.5 w\n")
    for mark in page.marks {
      let drawn = composer.fragments[mark.fragment]
      if drawn.ink.isEmpty { continue }
      ink.add("q 1 0 0 1 ")
      ink.length(mark.x)
      ink.length(page.height - mark.y)
      ink.add("cm ")
      if names[mark.fragment] > 0 {
        ink.add("/X")
        ink.add(names[mark.fragment])
        ink.add(" Do")
      } else {
        ink.bytes += drawn.ink
      }
      ink.add(" Q\n")
    }
    return ink.bytes
  }
}
