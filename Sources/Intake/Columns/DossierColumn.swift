/// The columns of a table of dossiers, in the order of the forms (Mẫu 01-03, 26/2026).
package enum DossierColumn: Hashable, Sendable, CaseIterable, IntakeColumn {
  case id, product, set, kind, producer, producerType, commune, province, address, phone, code, registration
  case filed, received
  case star, certificate, issued, expires
  case communeDocument, materials, labour, idea, identity
  case advisers
  case evidence
  case samples, samplesReceived
  case acceptedBecause

  package static let byKey = Heading.keys(of: Self.self)

  package var isRequired: Bool {
    switch self {
    case .product, .set, .kind, .producer: true
    default: false
    }
  }

  package var names: [String] {
    switch self {
    case .id: ["Mã hồ sơ", "Dossier", "Hồ sơ", "Mã", "ID", "Dossier ID", "Ký hiệu"]
    case .product: ["Tên sản phẩm", "Product", "Sản phẩm", "Product name", "Name"]
    case .set: ["Bộ sản phẩm", "Set", "Bộ", "Số bộ", "Bộ sản phẩm số", "Product set", "Product set number"]
    case .kind:
      [
        "Loại đăng ký", "Kind", "Hình thức đăng ký", "Loại hồ sơ", "Nội dung đăng ký", "Registration kind",
        "Kind of registration",
      ]
    case .producer:
      ["Chủ thể", "Producer", "Tên chủ thể", "Chủ thể sản xuất", "Tên chủ thể sản xuất", "Entity name", "Entity"]
    case .producerType:
      ["Loại hình chủ thể", "Producer type", "Loại hình", "Loại chủ thể", "Hình thức tổ chức", "Entity type"]
    case .commune: ["Xã, phường", "Commune", "Xã", "Phường", "Xã, phường, đặc khu", "UBND xã", "Tên xã"]
    case .province: ["Tỉnh", "Province", "Tỉnh, thành phố", "Thành phố"]
    case .address: ["Địa chỉ", "Address", "Địa chỉ chủ thể", "Địa chỉ sản xuất"]
    case .phone: ["Điện thoại", "Phone", "Số điện thoại", "SĐT"]
    case .code: ["Mã số sản phẩm", "Code", "Mã sản phẩm", "Mã số", "Product code"]
    case .registration: ["Số đăng ký", "Registration", "Số vào sổ", "Registration number"]
    case .filed: ["Ngày nộp", "Filed", "Ngày nộp hồ sơ", "Ngày đăng ký", "Filing day"]
    case .received: ["Ngày nhận đủ hồ sơ", "Received", "Ngày nhận hồ sơ", "Ngày tiếp nhận"]
    case .star: ["Hạng sao đang giữ", "Star held", "Hạng sao hiện tại", "Hạng hiện tại", "Hạng sao cũ"]
    case .certificate:
      [
        "Số giấy chứng nhận", "Certificate", "Giấy chứng nhận", "Số GCN", "Số quyết định công nhận",
        "Certificate number",
      ]
    case .issued: ["Ngày cấp", "Issued", "Ngày cấp giấy chứng nhận", "Ngày cấp GCN"]
    case .expires: ["Ngày hết hạn", "Expires", "Giấy chứng nhận hết hạn", "Hết hạn", "Hiệu lực đến"]
    case .communeDocument: ["Báo cáo của xã", "Commune report", "Văn bản của xã", "Số báo cáo của xã", "Mẫu 03"]
    case .materials:
      ["Xã nhận xét: nguyên liệu", "Commune on materials", "Xã: nguồn gốc, nguyên liệu", "Nguồn gốc, nguyên liệu"]
    case .labour: ["Xã nhận xét: lao động", "Commune on labour", "Xã: lao động", "Lao động địa phương"]
    case .idea: ["Xã nhận xét: ý tưởng", "Commune on idea", "Xã: ý tưởng", "Nguồn gốc ý tưởng"]
    case .identity: ["Xã nhận xét: bản sắc", "Commune on identity", "Xã: bản sắc", "Bản sắc địa phương"]
    case .advisers: ["Báo cáo Tổ tư vấn", "Advisers", "Báo cáo của Tổ tư vấn", "Ý kiến Tổ tư vấn", "Advisers report"]
    case .evidence: ["Minh chứng", "Evidence", "Tài liệu minh chứng", "Danh mục minh chứng"]
    case .samples: ["Số mẫu", "Samples", "Số lượng mẫu", "Mẫu sản phẩm"]
    case .samplesReceived: ["Ngày nhận mẫu", "Samples received"]
    case .acceptedBecause: ["Lý do nhận", "Accepted because", "Lý do vẫn nhận"]
    }
  }

  /// Columns that offices keep beside and that say nothing of the dossier: known, and passed over.
  package static let passedOver: Set<String> = Set(
    [
      "STT", "TT", "Số thứ tự", "No", "Ghi chú", "Note", "Notes", "Nguồn", "Source", "Province code", "Commune code",
      "Place published", "Published stars", "Published year",
    ].map(Heading.key))
}
