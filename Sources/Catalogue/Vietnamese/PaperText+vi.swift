extension PaperText {
  package var vietnamese: String {
    switch self {
    case .mark(let seat, let typing): "PHIẾU GIẤY ghế \(seat) – lần nhập \(typing)/2"
    case .returnedOn(let day): "nhận \(day)"
    case .late: "QUÁ HẠN, không tính"
    case .correction(let reason): "Sửa phiếu: \(reason)"
    case .reviewTitle: "Soát phiếu giấy"
    case .reviewNote(let typing):
      typing == 1
        ? "Ghi lần nhập này: người thứ hai sẽ nhập lại hoặc xác nhận, rồi phiếu mới có hiệu lực."
        : "Ghi lần nhập này để so với lần đầu; giống nhau thì niêm phong bằng mã PIN của ông/bà."
    case .typedOnce(let seat): "Đã ghi lần nhập 1 phiếu giấy ghế \(seat); cần người thứ hai."
    case .typedTwice(let seat): "Đã ghi; hai lần nhập phiếu giấy ghế \(seat) khác nhau."
    case .differs(let count): "Hai lần nhập khác nhau ở \(count) chỗ:"
    case .differsElsewhere: "ghi chú, ý kiến, đề nghị loại, ngày nhận hoặc lý do"
    case .lookAgain:
      "Xem lại phiếu giấy. Lần nhập này sai: q rồi sửa. Lần kia sai: người kia vào ghế mình, mở lại và sửa."
    case .same: "Hai lần nhập giống nhau: nhấn s để niêm phong bằng mã PIN của ông/bà."
    case .waiting(let seats): "Phiếu giấy chờ người thứ hai: \(seats)."
    case .confirmTitle: "Xác nhận phiếu giấy"
    case .typedBy(let seat, let typist): "Phiếu giấy ghế \(seat), ghế \(typist) đã nhập"
    case .confirmNote: "So từng dòng với phiếu giấy. Đúng hết thì s; sai thì q và nhờ người đã nhập sửa."
    case .sealTitle(let seat): "Niêm phong phiếu giấy ghế \(seat)"
    case .sealed(let seat): "Đã niêm phong phiếu giấy ghế \(seat)."
    case .remarkAt(let key, let text): "Ghi chú \(key): \(text)"
    case .opinion(let text): "Ý kiến chung: \(text)"
    case .eliminate(let text): "Đề nghị loại: \(text)"
    }
  }
}
