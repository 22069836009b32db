extension PaperSettings {
  /// A `cai-dat.txt` to begin with: every setting with its meaning, none of them given.
  package static var sample: String {
    let head = [
      "# Cài đặt chung cho mọi văn bản của cơ quan. Mỗi dòng: tên: giá trị. Dòng bắt đầu bằng # là ghi chú.",
      "# Bỏ dấu # ở đầu dòng rồi sửa giá trị. Cách viết: docs/mau-van-ban.md. Kiểm tra: hoidong templates check",
    ]
    return (head + Key.allCases.flatMap { ["", "# \($0.meaning)", "# \($0.rawValue): \($0.example)"] })
      .map { $0 + "\n" }.joined()
  }
}

extension PaperSettings.Key {
  var meaning: String {
    switch self {
    case .place: "Địa danh ghi trước ngày, tháng, năm."
    case .adviser: "Cơ quan tham mưu: soạn tờ trình, thông báo, dự thảo quyết định."
    case .adviserAbove: "Cơ quan chủ quản của cơ quan tham mưu; bỏ trống: cơ quan của Hội đồng."
    case .adviserSign: "Chữ viết tắt của cơ quan tham mưu trong số, ký hiệu."
    case .adviserSigner: "Chức vụ người ký văn bản của cơ quan tham mưu; bỏ trống: GIÁM ĐỐC."
    case .adviserSignerName: "Họ tên người ký văn bản của cơ quan tham mưu."
    case .decisionSign: "Ký hiệu của quyết định; bỏ trống: theo cấp quyết định."
    case .decisionSigner: "Chức vụ người ký quyết định; nhiều dòng thì ngăn bằng |; bỏ trống: theo văn bản áp dụng."
    case .decisionSignerName: "Họ tên người ký quyết định."
    case .recipients: "Nơi nhận chung của mọi văn bản, ngăn bằng |."
    case .bases: "Căn cứ thêm của quyết định (bỏ chữ Căn cứ), ngăn bằng |."
    case .annexColumns: "Các cột của Phụ lục, theo thứ tự, ngăn bằng dấu phẩy. Có: \(names(of: AnnexForm.Column.self))."
    case .annexGroups: "Gộp nhóm trong Phụ lục, một trong: \(names(of: AnnexForm.Groups.self))."
    case .annexOrder: "Thứ tự trong Phụ lục, một trong: \(names(of: AnnexForm.Order.self))."
    case .annexPerStar: "Mỗi hạng sao một Phụ lục: co hoặc khong."
    case .annexMerged: "Xếp các sản phẩm của một chủ thể liền nhau và gộp ô của chủ thể: co hoặc khong."
    case .annexElectronic: "Văn bản điện tử: dòng Kèm theo để trống: co hoặc khong."
    }
  }

  /// The usual value, where there is one.
  var example: String {
    let annex = AnnexForm()
    func said(_ yes: Bool) -> String { yes ? "co" : "khong" }
    return switch self {
    case .place: "Lào Cai"
    case .adviser: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
    case .adviserAbove: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    case .adviserSign: "SNNMT"
    case .adviserSigner: "GIÁM ĐỐC"
    case .adviserSignerName, .decisionSignerName: "Nguyễn Văn A"
    case .decisionSign: "QĐ-UBND"
    case .decisionSigner: "CHỦ TỊCH"
    case .recipients: "Văn phòng Điều phối nông thôn mới | Ủy ban nhân dân các xã, phường"
    case .bases: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
    case .annexColumns: annex.columns.map(\.rawValue).joined(separator: ", ")
    case .annexGroups: annex.groups.rawValue
    case .annexOrder: annex.order.rawValue
    case .annexPerStar: said(annex.perStar)
    case .annexMerged: said(annex.merged)
    case .annexElectronic: said(annex.electronic)
    }
  }

  private func names<Name: CaseIterable & RawRepresentable<String>>(of type: Name.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
