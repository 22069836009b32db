import Documents

/// A paper with everything that a document can have.
let everything = Document(
  title: "Biên bản họp Hội đồng <đánh giá> & phân hạng",
  banners: ["BẢN TẬP HUẤN, KHÔNG CÓ GIÁ TRỊ"],
  parts: [Part(.portrait, frontPage), Part(.landscape, annex), Part(.portrait, charts)])

private let frontPage: [Block] =
  [
    .beside(
      Beside(
        [
          .paragraph(Paragraph("ỦY BAN NHÂN DÂN TỈNH AN GIANG", .agencyAbove)),
          .paragraph(Paragraph("HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG", .agency)),
          .rule(Rule(as: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG", in: .agency, percent: 40)),
          .paragraph(Paragraph("Số:      /BB-HĐ", .number)),
        ],
        [
          .paragraph(Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .nation)),
          .paragraph(Paragraph(motto, .motto)),
          .rule(Rule(as: motto, in: .motto, percent: 100)),
          .paragraph(Paragraph("An Giang, ngày 05 tháng 01 năm 2026", .placeAndDate)),
        ], leftShare: 400)),
    .paragraph(Paragraph("BIÊN BẢN", .kind)),
    .paragraph(Paragraph("Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP", .subject)),
    .rule(Rule(as: "Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP", in: .subject, percent: 40)),
    .paragraph(Paragraph("Kính gửi: Ủy ban nhân dân tỉnh An Giang", .addressee)),
    .paragraph(Paragraph("Căn cứ Quyết định số 26/2026/QĐ-TTg;", .basis)),
    .paragraph(Paragraph("I. THÀNH PHẦN", .heading)),
    .paragraph(Paragraph([Run("Điều 1. ", bold: true), Run(longText)], .article)),
    .paragraph(Paragraph(longText)),
    .paragraph(Paragraph(longText, .body, mark: "- ")),
    .paragraph(
      Paragraph([Run("nghiêng", italic: true), Run(" rồi thẳng, " + longText)], .body, mark: "a) ", level: 1)),
    .paragraph(Paragraph("☒ Đạt ☐ Không đạt, hạng ★★★★", .body, level: 2)),
    .writing(lines: 2, level: 1),
    .table(products),
    .paragraph(Paragraph("Chú thích dưới bảng", .note)),
    .code(payload: "hoidong:1:abcdef", caption: ["Phiếu số 12", "Mã: ABCD-EFGH"]),
    .beside(
      Beside(
        [
          .paragraph(Paragraph("Nơi nhận:", .recipientsHead)),
          .paragraph(Paragraph("Như trên;", .recipients, mark: "- ")),
          .paragraph(Paragraph("Lưu: VT, HĐ.", .recipients, mark: "- ")),
        ],
        [
          .paragraph(Paragraph("CHỦ TỌA", .signerTitle)), .paragraph(Paragraph("(Ký, ghi rõ họ tên)", .signerNote)),
          .room(1500), .paragraph(Paragraph("Nguyễn Thị Hằng", .signerName)),
        ], leftShare: 500)),
    .newPage, .paragraph(Paragraph("Trang sau", .centred)),
  ]

private let annex: [Block] = [
  .paragraph(Paragraph("Phụ lục I", .annexNumber)),
  .paragraph(Paragraph("DANH SÁCH SẢN PHẨM", .annexTitle)),
  .paragraph(Paragraph("(Kèm theo Biên bản số /BB-HĐ ngày tháng năm 2026)", .annexNote)),
  .table(manyRows(60)),
]

private let charts: [Block] = [
  .chart(
    Chart(
      "Hình 1. Phân bố điểm",
      .bars([
        Chart.Bar("Dưới 30", length: 0, shown: "0"), Chart.Bar("30 đến dưới 50", length: 5, shown: "1"),
        Chart.Bar("50 đến dưới 70", length: 500, shown: "10"), Chart.Bar("70 đến dưới 90", length: 1000, shown: "20"),
      ]))),
  .chart(
    Chart(
      "Hình 2. Khoảng điểm của thành viên",
      .spans([
        Chart.Span("Nước mắm", from: 700, to: 900, mark: 800, shown: "70,00–90,00"),
        Chart.Span("Mật ong", from: 0, to: 1000, mark: 1000, shown: "0,00–100,00"),
      ]))),
  .chart(
    Chart(
      "Hình 3. Phần A, B, C",
      .multiples(
        (1...5).map {
          Chart.Panel(
            "SP0\($0)",
            [
              Chart.Bar("A", length: 600, shown: "21,00"), Chart.Bar("B", length: 200 * $0, shown: "5,25"),
              Chart.Bar("C", length: 900, shown: "39,00"),
            ])
        }))),
  .table(products),
]

let motto = "Độc lập - Tự do - Hạnh phúc"
let longText =
  "Hội đồng đã đánh giá các sản phẩm theo Bộ tiêu chí, từng thành viên chấm điểm độc lập trên phiếu, điểm của sản phẩm "
  + "là trung bình cộng điểm của các thành viên, làm tròn đến hai chữ số thập phân."

/// With cells over columns and rows.
let products = Grid(
  columns: [.init(60, .centre), .init(300), .init(200), .init(100, .trailing), .init(100, .trailing)],
  head: [
    .init([
      .init("STT", rows: 2), .init("Sản phẩm", rows: 2), .init("Chủ thể", rows: 2), .init("Kết quả", columns: 2),
    ]), .init([.init("Điểm"), .init("Sao")]),
  ],
  rows: [
    .init(
      [
        .init("1"), .init("Nước mắm Cái Rồng"), .init("Hợp tác xã Vân Đồn", .centre, rows: 2), .init("78,33"),
        .init("4"),
      ],
      keepsWithNext: true),
    .init([.init("2"), .init("Sá sùng khô"), .init("65,00"), .init("3")]),
    .init([.init("Cộng", bold: true, columns: 3), .init("2", columns: 2)]),
  ], size: 12)

func manyRows(_ count: Int) -> Grid {
  Grid(
    [
      ("STT", .init(50, .centre)), ("Sản phẩm", .init(300)), ("Chủ thể", .init(300)), ("Điểm", .init(80, .trailing)),
    ], (1...count).map { [String($0), "Sản phẩm số \($0)", "Chủ thể số \($0)", "7\($0 % 10),50"] }, size: 11)
}

/// Not a code that a reader reads: a frame and stripes, to see where it stands.
func pattern(_ payload: String) -> (size: Int, isDark: [Bool])? {
  let size = 25
  return (size, (0..<size * size).map { ($0 / size) % 24 == 0 || ($0 % size) % 24 == 0 || $0 % size % 2 == 0 })
}

let empty = Document(title: "", parts: [])

let huge = Document(title: "Bảng lớn", parts: [Part(.landscape, [.table(manyRows(3000))])])

/// What people may enter, and what they may not.
let hostileTexts = [
  "<w:p>&amp;]]>\"'", "=CMD()|' /C calc'!A0", "\u{0}\u{B}\u{1B}[2J", "abc\u{202E}txt.exe",
  "Ho\u{302}\u{300} Chi\u{301}",
  "🍯 mật", "\u{FFFF}", "a\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}", "dòng\nhai\tba",
  String(repeating: "ặ", count: 200),
  "  hai  blanks  ", "_x000A_", "]]>", "%PDF", "{\\rtf1}",
]

let hostile = Document(
  title: hostileTexts.joined(separator: " "), banners: [hostileTexts[0], hostileTexts[3]],
  parts: [
    Part(
      .portrait,
      hostileTexts.flatMap { text -> [Block] in
        [
          .paragraph(Paragraph(text)), .paragraph(Paragraph(text, .recipients, mark: text, level: -1)),
          .rule(Rule(as: text, in: .kind, percent: 100)), .code(payload: text, caption: [text]), .room(.max),
          .chart(Chart(text, .bars([Chart.Bar(text, length: .max, shown: text)]))),
          .chart(Chart(text, .multiples([Chart.Panel(text, [])]))), .chart(Chart(text, .spans([]))),
          .table(Grid([(text, .init(0))], [[text]], size: 9)),
          .beside(Beside([.table(Grid([(text, .init(1))], [[text]]))], [], leftShare: 5000)),
          .writing(lines: -1, level: -3),
        ]
      } + [
        .table(Grid(columns: [], head: [], rows: [])), .table(Grid(columns: [.init(1)], head: [], rows: [])),
        .table(
          Grid(
            columns: [.init(-5), .init(.zero), .init(1)], head: [.init([.init("a", columns: 99, rows: .max)])],
            rows: [
              .init([.init("b", columns: -1, rows: 0), .init("c", columns: 2, rows: .max)]), .init([]),
              .init([.init("d"), .init("e"), .init("f"), .init([])]),
            ])),
      ]),
    Part(.landscape, []), Part(.portrait, [.newPage]),
  ])

/// A text that ends at the foot of a page, with the room that signatures take below it, one line more each time.
let signatures = Document(
  title: "Chữ ký",
  parts: (0..<14).map { count in
    Part(
      .portrait,
      (0..<20 + count).map { .paragraph(Paragraph("Dòng \($0)")) } + [
        .paragraph(Paragraph(longText)),
        .beside(
          Beside(
            [.paragraph(Paragraph("THƯ KÝ", .signerTitle))],
            [.paragraph(Paragraph("CHỦ TỌA", .signerTitle)), .room(1500), .paragraph(Paragraph("A", .signerName))])),
      ])
  })
