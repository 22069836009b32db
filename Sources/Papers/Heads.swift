internal import Documents

/// The fixed parts of a paper by Nghị định 30/2020/NĐ-CP: its head and its end.
enum Heads {
  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"
  /// Văn thư gives the number; room to write it.
  static let blankNumber = "........."
  static let blankDay = "ngày ...... tháng ...... năm ......"
  /// 25 mm and more between title and name.
  static let signatureRoom = 1500

  /// - Parameters:
  ///   - above: cơ quan chủ quản; empty where there is none.
  ///   - series: what follows the number, "/BB-HĐ"; `nil` where the paper has no number.
  ///   - place: địa danh; `nil` where the paper bears no day (biên bản, Mẫu 1.9).
  static func head(above: String, agency: String, series: String?, place: String?) -> [Block] {
    let name = agency.uppercased()
    var left: [Block] = above.isEmpty ? [] : [.paragraph(Paragraph(above.uppercased(), .agencyAbove))]
    left += [.paragraph(Paragraph(name, .agency)), .rule(Rule(as: lastLine(name), in: .agency, percent: 40))]
    let right: [Block] = [
      .paragraph(Paragraph(nation, .nation)), .paragraph(Paragraph(motto, .motto)),
      .rule(Rule(as: motto, in: .motto, percent: 100)),
    ]
    let number = series.map { [Block.paragraph(Paragraph("Số: \(blankNumber)\($0)", .number))] } ?? []
    let day = place.map { [Block.paragraph(Paragraph("\($0), \(blankDay)", .placeAndDate))] } ?? []
    let names = Block.beside(Beside(left, right, leftShare: leftShare))
    return number.isEmpty && day.isEmpty ? [names] : [names, .beside(Beside(number, day, leftShare: leftShare))]
  }

  /// Quốc hiệu in 13 points bold is 95,7 mm long and stays on one line: 100 of 165 mm for it.
  private static let leftShare = 390

  /// A long name breaks; the line below is as long as a part of what would stand on one line.
  private static func lastLine(_ name: String) -> String { String(name.prefix(26)) }

  /// Tên loại and trích yếu, with the line below.
  static func title(_ kind: String, _ subject: [String]) -> [Block] {
    var blocks: [Block] = [.paragraph(Paragraph(kind.uppercased(), .kind))]
    let lines = subject.filter { !$0.isEmpty }
    blocks += lines.map { .paragraph(Paragraph($0, .subject)) }
    if let last = lines.last { blocks.append(.rule(Rule(as: String(last.prefix(40)), in: .subject, percent: 40))) }
    return blocks
  }

  /// Title lines, room for a signature, name; one column.
  static func signature(_ title: [String], note: String = "", name: String) -> [Block] {
    title.map { .paragraph(Paragraph($0, .signerTitle)) }
      + (note.isEmpty ? [] : [.paragraph(Paragraph(note, .signerNote))]) + [.room(signatureRoom)]
      + [.paragraph(Paragraph(name, .signerName))]
  }

  /// "Nơi nhận:", a line each, "Lưu: VT, …" last.
  static func recipients(_ lines: [String]) -> [Block] {
    [.paragraph(Paragraph("Nơi nhận:", .recipientsHead))]
      + lines.enumerated().map { index, line in
        .paragraph(Paragraph("\(line)\(index == lines.count - 1 ? "." : ";")", .recipients, mark: "- "))
      }
  }

  /// Recipients on the left, level with who signs on the right.
  static func end(recipients: [String], signature: [Block]) -> Block {
    .beside(Beside(recipients.isEmpty ? [] : Self.recipients(recipients), signature, leftShare: 450))
  }
}
