import Documents

/// Documents with every kind of block, for looking at and for measuring.
enum Samples {
  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"
  static let sentence =
    "Hội đồng đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm họp phiên thứ nhất, nghe thư ký báo cáo hồ sơ, "
    + "nếm thử, thảo luận rồi chấm điểm từng sản phẩm theo bộ tiêu chí đã công bố. "

  static func paragraph(_ text: String, _ style: Style = .body, mark: String = "", level: Int = 0) -> Block {
    .paragraph(Paragraph(text, style, mark: mark, level: level))
  }

  static func body(_ count: Int) -> [Block] { (1...count).map { paragraph("\($0). " + sentence + sentence) } }

  static let head: [Block] = [
    .beside(
      Beside(
        [
          paragraph("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", .agencyAbove),
          paragraph("HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP CẤP TỈNH", .agency),
          .rule(Rule(as: "HỘI ĐỒNG ĐÁNH GIÁ", in: .agency, percent: 40)), paragraph("Số:        /BB-HĐ", .number),
        ],
        [
          paragraph(nation, .nation), paragraph(motto, .motto), .rule(Rule(as: motto, in: .motto, percent: 100)),
          paragraph("Cà Mau, ngày      tháng      năm 2026", .placeAndDate),
        ])),
    paragraph("BIÊN BẢN", .kind), paragraph("Họp Hội đồng đánh giá, phân hạng sản phẩm", .subject),
    .rule(Rule(as: "Họp Hội đồng đánh giá, phân hạng sản phẩm", in: .subject, percent: 40)),
  ]

  static let signature: Block = .beside(
    Beside(
      [
        paragraph("Nơi nhận:", .recipientsHead), paragraph("UBND tỉnh;", .recipients, mark: "- "),
        paragraph("Lưu: VT, HĐ.", .recipients, mark: "- "),
      ],
      [
        paragraph("CHỦ TỊCH HỘI ĐỒNG", .signerTitle), paragraph("(Ký, ghi rõ họ tên)", .signerNote), .room(1440),
        paragraph("Nguyễn Thị Hằng", .signerName),
      ]))

  static let styles = Document(
    title: "Biên bản họp Hội đồng",
    parts: [
      Part(
        .portrait,
        head + [
          paragraph("Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ;", .basis),
          paragraph("I. Thành phần tham dự", .heading), paragraph(sentence + sentence),
          paragraph(
            "Ông Trần Văn Nghĩa, Phó Chủ tịch Hội đồng, Giám đốc Sở Nông nghiệp và Môi trường tỉnh", mark: "- "),
          paragraph("Mức một của danh sách. " + sentence, mark: "a) ", level: 1),
          paragraph("Mức hai của danh sách. " + sentence, mark: "+ ", level: 2),
          .paragraph(
            Paragraph(
              [
                Run("Điều 1. Công nhận", bold: true), Run(" các sản phẩm sau, "), Run("có hiệu lực", italic: true),
                Run(" đến năm 2029, "), Run("cả hai", bold: true, italic: true), Run("."),
              ], .article)),
          paragraph("QUYẾT ĐỊNH:", .authority), paragraph("Kính gửi: Ủy ban nhân dân tỉnh", .addressee),
          paragraph("Ở giữa", .centred), paragraph("Chú thích ☐ ☒ ★★★", .note), .writing(lines: 3, level: 1),
          signature,
          .code(
            payload: "https://example.vn/phieu/0123456789abcdef",
            caption: ["Phiếu 12 · phiên bản 3", "Mã băm: 3f9a-77c1-08bd"]),
        ])
    ])

  static let longText = Document(
    title: "Dài", banners: ["BẢN DIỄN TẬP, KHÔNG CÓ GIÁ TRỊ", "CHƯA CÓ CHỮ KÝ"],
    parts: [
      Part(.portrait, head + body(12) + [signature]),
      Part(.landscape, [paragraph("Phụ lục I", .annexNumber), paragraph("DANH SÁCH SẢN PHẨM", .annexTitle)] + body(8)),
    ])

  static let columns = [
    Grid.Column(8, .centre), Grid.Column(30), Grid.Column(40), Grid.Column(12, .trailing), Grid.Column(10, .centre),
  ]

  static func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> Grid.Cell {
    Grid.Cell(text, columns: columns, rows: rows)
  }

  /// Producers with one to six products each, their cell over all of these rows.
  static func spanned(producers: Int) -> Grid {
    var rows: [Grid.Row] = []
    var number = 0
    for producer in 1...producers {
      let count = 1 + producer % 6
      for product in 1...count {
        number += 1
        let tail = [cell("Mật ong rừng U Minh số \(number)"), cell("\(60 + number % 40),5"), cell("★★★")]
        let lead = product == 1 ? [cell("Hợp tác xã nông nghiệp sạch số \(producer)", rows: count)] : []
        rows.append(Grid.Row([cell("\(number)")] + lead + tail))
      }
      rows.append(Grid.Row([Grid.Cell("Cộng", bold: true, .trailing, columns: 3), cell("\(count)"), cell("")]))
    }
    return Grid(
      columns: columns,
      head: [
        Grid.Row([cell("STT", rows: 2), cell("Chủ thể", rows: 2), cell("Sản phẩm được đánh giá", columns: 3)]),
        Grid.Row([cell("Tên"), cell("Điểm"), cell("Sao")]),
      ], rows: rows)
  }

  static let tables = Document(
    title: "Bảng",
    parts: [
      Part(
        .portrait,
        [
          paragraph("Bảng 1. Có ô ghép", .caption), .table(spanned(producers: 20)),
          paragraph("Nguồn: phiên họp.", .note),
        ])
    ])

  static func tall(_ lines: Int) -> Grid.Cell { Grid.Cell((1...lines).map { [Run("dòng \($0)")] }) }

  /// A row higher than a page, and a cell over three rows that is.
  static let tallRows = Document(
    title: "Dòng cao",
    parts: [
      Part(
        .portrait,
        [
          .table(
            Grid(
              columns: [Grid.Column(1), Grid.Column(3)], head: [Grid.Row([cell("A"), cell("B")])],
              rows: [
                Grid.Row([cell("trước"), cell("trước")]), Grid.Row([tall(130), tall(70)]),
                Grid.Row([cell("sau"), cell("sau")]),
                Grid.Row([Grid.Cell((1...90).map { [Run("ghép \($0)")] }, rows: 3), cell("một")]),
                Grid.Row([cell("hai")]), Grid.Row([cell("ba")]), Grid.Row([cell("cuối"), cell("cuối")]),
              ]))
        ])
    ])

  static let bars = (1...6).map { Chart.Bar("\($0) sao, sản phẩm nhóm \($0)", length: $0 * 160, shown: "\($0 * 3)") }

  static let charts = Document(
    title: "Biểu đồ",
    parts: [
      Part(
        .portrait,
        [
          .chart(Chart("Số sản phẩm theo sao", .bars(bars + [Chart.Bar("Không", length: 0, shown: "0")]))),
          .chart(
            Chart(
              "Điểm của các thành viên",
              .spans(
                (1...8).map {
                  Chart.Span(
                    "Sản phẩm \($0)", from: 300 + 40 * $0, to: 600 + 50 * $0, mark: 450 + 45 * $0, shown: "7\($0),25")
                }))),
          .chart(
            Chart(
              "Từng phần A, B, C",
              .multiples(
                (1...7).map { number in
                  Chart.Panel(
                    "Mật ong rừng U Minh số \(number)",
                    ["A", "B", "C"].enumerated().map {
                      Chart.Bar("Phần \($1)", length: 900 - $0 * 150 - number * 30, shown: "\(30 - $0),5")
                    })
                }))),
        ])
    ])

  static let hostile = [
    "中文字符测试", "ภาษาไทย กำลังทดสอบ", "السلام عليكم و 123 رحمة", "👩‍👩‍👧‍👦🇻🇳😀", "Z͑ͫa̴l͝go̴̢̡", "Nguyễn Thị Hằng".decomposedByHand,
    String(repeating: "x", count: 10_000), "a\u{202E}b\u{0}c\u{200B}d\u{FEFF}e\n\t\r", "()\\<>[]{}/%",
    "ﬁﬂ Ω Å ™ ½ … – — “”",
    "=1+1", "", " ", String(repeating: "đ ", count: 5000),
  ]

  static let hostileTexts = Document(
    title: hostile.joined(separator: "&<>\"'"), banners: [hostile[2]],
    parts: [
      Part(
        .portrait,
        hostile.flatMap { text -> [Block] in
          [
            paragraph(text), paragraph(text, .signerTitle, mark: text.count > 99 ? "- " : text, level: 3),
            .rule(Rule(as: text, in: .motto, percent: 100)),
            .table(Grid([(text.count > 99 ? "x" : text, Grid.Column(1)), ("y", Grid.Column(9))], [[text, text]])),
            .chart(Chart(text, .bars([Chart.Bar(text, length: 500, shown: text)]))),
            .code(payload: text, caption: [text]),
          ]
        })
    ])
}

extension String {
  /// Vietnamese letters as base and marks (form D), for the few that the samples need.
  var decomposedByHand: String {
    var result = ""
    for character in self {
      switch character {
      case "ễ": result += "e\u{302}\u{303}"
      case "ị": result += "i\u{323}"
      case "ằ": result += "a\u{306}\u{300}"
      default: result.append(character)
      }
    }
    return result
  }
}
