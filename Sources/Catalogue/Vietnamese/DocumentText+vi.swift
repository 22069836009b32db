extension DocumentText {
  package var vietnamese: String {
    func meant(_ near: String?) -> String { near.map { "; có phải \($0)?" } ?? "" }
    return switch self {
    case .ready: "sẵn sàng"
    case .sessionNotClosed: "chờ khép phiên"
    case .productNotConcluded: "chờ kết luận sản phẩm"
    case .nothingToDecide: "phiên không có sản phẩm thuộc loại quyết định này"
    case .checkFails(let check): "số liệu không khớp (\(check)): không lập văn bản nào. Báo người phát triển."
    case .conclusionDiffers(let product):
      "kết luận của \(product) khác kết quả tính từ phiếu: không lập văn bản nào. Báo người phát triển."
    case .decisionsDiffer(let counted, let evaluated):
      "dự thảo quyết định tính \(counted) sản phẩm, đã đánh giá \(evaluated): không lập văn bản nào. Báo người phát triển."
    case .packageMissing(let file, let package): "\(file): máy thiếu thư viện. Cài gói \(package) rồi làm lại."
    case .fontMissing(let file, let package): "\(file): máy thiếu phông chữ. Cài gói \(package) rồi làm lại."
    case .failed(let file): "\(file): không lập được tệp. Kiểm tra bộ nhớ và các thư viện, rồi làm lại."
    case .unknownDirective(let name, let near): "@\(name): không có lệnh này\(meant(near.map { "@\($0)" }))"
    case .unknownField(let name, let near): "{\(name)}: không có trường này\(meant(near.map { "{\($0)}" }))"
    case .unknownList(let name, let near): "@lap \(name): không có danh sách này\(meant(near))"
    case .unknownBlock(let name, let near): "@bang \(name): không có bảng này ở văn bản này\(meant(near))"
    case .brace: "dấu { và } không đi thành cặp; viết {{ hoặc }} để có dấu ngoặc thường"
    case .unclosed: "@neu hoặc @lap mở ở dòng này không có @het"
    case .stray: "@het hoặc @khong không có @neu, @lap đứng trước"
    case .empty: "thiếu nội dung sau lệnh"
    case .notUTF8: "tệp không phải văn bản UTF-8; lưu lại với mã UTF-8"
    case .badValue(let value): "\(value): giá trị không dùng được; viết co hoặc khong, mỗi cột một lần"
    case .usesBuiltIn(let file): "\(file) có lỗi: dùng lời văn có sẵn của chương trình cho đến khi sửa xong."
    }
  }
}
