extension IntakeText {
  package var vietnamese: String {
    switch self {
    case .csvCell(let file, let row, let column, let heading, let what):
      heading.isEmpty
        ? "\(file), dòng \(row), cột \(column): \(what)" : "\(file), dòng \(row), cột \(column) “\(heading)”: \(what)"
    case .sheetCell(let file, let address, let heading, let what):
      heading.isEmpty ? "\(file), ô \(address): \(what)" : "\(file), ô \(address) “\(heading)”: \(what)"
    case .row(let file, let row, let what): "\(file), dòng \(row): \(what)"
    case .moreFaults(let count): "… và \(count) lỗi nữa."
    case .nothingTaken(let count): "\(count) lỗi. Chưa nhận gì: sửa các lỗi trên rồi chạy lại."
    case .quoteNotClosed: "dấu ngoặc kép mở ở đây mà không đóng"
    case .textAfterQuote: "còn chữ sau dấu ngoặc kép đóng: ngoặc kép ở trong ô phải viết hai lần"
    case .tooManyRows(let limit): "bảng có quá \(limit) dòng"
    case .tooLarge: "bảng quá lớn (hoặc tệp nén bung ra quá lớn): chép riêng phần cần dùng ra tệp mới"
    case .oldWorkbook: "tệp Excel đời cũ (.xls) hoặc có mật khẩu: lưu lại thành .xlsx không mật khẩu"
    case .libraryMissing: "máy thiếu thư viện libzip để mở tệp XLSX: cài gói libzip4, hoặc lưu bảng thành CSV UTF-8"
    case .notAWorkbook: "không phải tệp XLSX: mở bằng bảng tính rồi lưu lại thành .xlsx hoặc CSV UTF-8"
    case .damagedPart(let part): "tệp XLSX hỏng hoặc không đúng chuẩn ở phần \(part): mở bằng bảng tính rồi lưu lại"
    case .documentType(let part): "phần \(part) có khai báo DOCTYPE: không nhận tệp như vậy"
    case .noSuchSheet(let name, let sheets): "không có trang “\(name)”; các trang: \(sheets)"
    case .noSheets: "chỉ tệp XLSX mới có trang để chọn"
    case .noHeader(let needed): "không thấy dòng tiêu đề: cần các cột \(needed)"
    case .columnMissing(let name): "thiếu cột “\(name)”"
    case .unknownColumn(let name):
      "không hiểu cột “\(name)”: sửa tên theo mẫu (hoidong import template), hoặc bỏ cột này"
    case .columnTwice(let name): "cột “\(name)” có hai lần"
    case .noHeading: "ô ở ngoài các cột có tiêu đề"
    case .errorValue(let text): "ô báo lỗi của bảng tính: \(text)"
    case .uncomputed: "công thức chưa được tính: mở bằng bảng tính, dán giá trị rồi lưu lại"
    case .notADay(let text): "“\(text)” không phải một ngày: viết như 05/8/2026 hoặc 2026-08-05"
    case .notANumber(let text, let low, let high): "“\(text)” không phải số nguyên từ \(low) đến \(high)"
    case .unknownWord(let text, let allowed): "không hiểu “\(text)”: dùng \(allowed)"
    case .unknownSet(let text, let numbers): "không có bộ sản phẩm “\(text)”: ghi số (\(numbers)) hoặc đúng tên bộ"
    case .severalSets(let text, let numbers): "“\(text)” là tên của nhiều bộ (\(numbers)): ghi số"
    case .setNeedsNumber(let text):
      "“\(text)” không phải số của bộ sản phẩm: ghi số, hoặc ghi regime trong tệp phiên họp để dùng tên bộ"
    case .badName(let text): "“\(text)” không dùng làm mã được: chữ không dấu, số, gạch nối, tối đa 40 ký tự"
    case .twice(let text, let row): "“\(text)” đã có ở dòng \(row)"
    case .inSession(let text): "“\(text)” đã có trong phiên họp"
    case .tooManyParts(let text): "“\(text)” có quá năm phần: tên; số; ngày; hiệu lực đến; tiêu chí"
    case .paperMissing: "minh chứng không có tên: viết tên; số; ngày; hiệu lực đến; tiêu chí 1.1, 2.3"
    case .neededWith(let column): "cần ghi cả cột “\(column)”"
    case .rowHead: "Dòng"
    case .idHead: "Mã"
    case .productHead: "Sản phẩm"
    case .setHead: "Bộ"
    case .kindHead: "Loại"
    case .producerHead: "Chủ thể"
    case .communeHead: "Xã, phường"
    case .roleHead: "Vai trò"
    case .personHead: "Họ và tên"
    case .agencyHead: "Cơ quan"
    case .scoresHead: "Chấm điểm"
    case .scores: "chấm"
    case .doesNotScore: "không chấm"
    case .setsOf(let regime, let number): "Bộ sản phẩm theo Quyết định \(number) (\(regime))."
    case .dossiers(let count, let blocked, let findings):
      "\(count) hồ sơ, \(blocked) hồ sơ chưa vào danh sách được, \(findings) điều cần xem."
    case .seats(let count, let scoring): "\(count) ghế, \(scoring) ghế chấm điểm."
    case .obstacles(let count):
      "\(count) hồ sơ chưa vào danh sách được: bổ sung, hoặc ghi lý do vào cột “Lý do nhận”."
    case .confirmFirst(let count, let session):
      "Chưa ghi gì. Thêm --yes để đưa \(count) hồ sơ này vào phiên \(session)."
    case .queued(let count, let session): "Đã đưa \(count) hồ sơ vào phiên \(session)."
    case .useInSession:
      "Đưa vào phiên mới: hoidong session new TỆP --dossiers TỆP-NÀY, hoặc --json để chép vào tệp phiên họp."
    case .seatsStay:
      "Ghế không thêm được vào phiên đã lập (khóa của ghế được tạo khi lập): hoidong session new TỆP --members TỆP-NÀY."
    case .templateWritten(let path): "Đã ghi bảng mẫu \(path)"
    case .badEnding(let path): "\(path): tên tệp mẫu phải kết thúc bằng .xlsx hoặc .csv"
    case .notInFile: "tệp chưa có dòng nào"
    }
  }
}
