extension SpokenText {
  package var vietnamese: String {
    switch self {
    case .choose(let count): count == 1 ? "Số 1, phím, hoặc ?:" : "Số 1–\(count), phím, hoặc ?:"
    case .chooseKey: "Phím, hoặc ?:"
    case .agree: "Enter: đồng ý, q: bỏ:"
    case .searchFor: "Chữ cần tìm, số để xem, q trở lại:"
    case .level(let code, let title, let highest, let left):
      left == 0
        ? "\(code) \(title) — mức 0–\(highest)? (đã chấm đủ, s để soát)"
        : "\(code) \(title) — mức 0–\(highest)? (còn \(left))"
    case .entry(let label): "\(label):"
    case .entryNow(let label, let text): "\(label) (đang có: \(text); Enter giữ nguyên, dấu - để xóa):"
    case .choiceNow(let label, let choices, let text):
      "\(label) (\(choices); đang là \(text), Enter giữ nguyên):"
    case .more(let count): "Còn \(count) dòng; Enter xem tiếp:"
    case .criterion(let code, let title, let points, let max): "\(code) \(title): \(points)/\(max) điểm"
    case .criterionOpen(let code, let title): "\(code) \(title): chưa chấm"
    case .criterionOff(let code, let title): "\(code) \(title): không áp dụng"
    case .levelLine(let digit, let points, let words): "Mức \(digit): \(points) điểm, \(words)"
    case .chosen(let points): "Đang chọn: \(points) điểm"
    case .sealedAt(let products): "đã niêm phong \(products)"
    case .awaitedAt(let products): "đang chờ \(products)"
    case .inHand(let row): "Đang đứng ở: \(row)"
    case .handOver: "Đã rời ghế. Những gì đã hiện vẫn còn trên màn hình: xóa hoặc cuộn đi trước khi nhường máy."
    case .simpleTerminal: "Màn hình này không đặt được con trỏ: dùng lối từng dòng (như --plain)."
    case .helpHead: "Phím ở đây:"
    case .helpEmpty: "Gõ xong một dòng thì nhấn Enter; dòng trống là phím Enter."
    case .helpAll: "*: nghe lại tất cả."
    case .helpRow(let count): "Một số từ 1 đến \(count): chọn dòng đó."
    case .helpRowKey: "Số rồi phím, ví dụ 2c: đến dòng 2 rồi nhấn c."
    case .helpCriteria:
      "Số mục, ví dụ 1.3 hoặc #8: đến tiêu chí đó. Nhiều mức cách nhau, ví dụ 3 2 3: chấm liền nhiều tiêu chí."
    case .helpForm: "Gõ nội dung rồi Enter. Tab: ô sau, Shift-Tab: ô trước, q: bỏ, không ghi."
    case .helpClear: "Dấu - một mình: xóa nội dung của ô."
    case .or(let one, let other): "\(one) hoặc \(other)"
    case .notUnderstood(let text): "Không hiểu “\(text)”. Gõ ? để nghe các phím ở đây."
    case .noSuchRow(let count): count == 0 ? "Ở đây không có dòng nào để chọn." : "Chỉ có các dòng 1–\(count)."
    }
  }
}
