extension VerifyText {
  package var vietnamese: String {
    switch self {
    case .holds(let code): "Hồ sơ kết quả đúng và đủ. Mã đối chiếu: \(code)."
    case .doesNotHold(let count):
      "Hồ sơ kết quả KHÔNG đạt: \(count) điểm sai. Không dùng hồ sơ này; lấy lại bản gốc từ Thư ký."
    case .firstWrong(let check, let words): "Sai đầu tiên, ở bước \"\(check.vietnamese)\": \(words)"
    case .signatureMeaning:
      "Chữ ký nội bộ: chứng tỏ nội dung không bị sửa và ghế nào đã ký – chưa có giá trị như chữ ký số."
    case .unsigned: "CHƯA KÝ: hồ sơ này không có chữ ký của Chủ tịch và Thư ký."
    case .compareFingerprint(let fingerprint):
      "Dấu vân tay chứng thư của Hội đồng: \(fingerprint). Đối chiếu với nguồn khác hồ sơ này."
    case .notPossible(let other): "Chưa kiểm tra được vì bước \"\(other.vietnamese)\" không đạt."
    case .notCompared(let version):
      "Văn bản do phiên bản khác của chương trình lập (kiểu \(version)): chỉ kiểm tra mã băm, không lập lại để so."
    case .unreadable(let file, let number):
      "\(file.isEmpty ? "Hồ sơ" : file): không đọc được (lỗi hệ thống \(number)). Kiểm tra đường dẫn và quyền đọc."
    case .libraryMissing(let file):
      "\(file.isEmpty ? "Hồ sơ" : file): máy thiếu thư viện libzip. Cài gói libzip4, hoặc giải nén rồi kiểm tra thư mục."
    case .notAFolder: "Đường dẫn không phải thư mục hay tệp .zip. Chỉ vào thư mục hoặc tệp .zip của hồ sơ."
    case .notRegular(let file): "\(file): không phải tệp thường. Hồ sơ kết quả không có liên kết hay thiết bị; xóa đi."
    case .badName(let file): "\(file): tên không có trong hồ sơ kết quả. Bỏ ra khỏi thư mục."
    case .tooManyFiles(let limit): "Hồ sơ có quá \(limit) tệp. Đây không phải hồ sơ kết quả; kiểm tra lại đường dẫn."
    case .fileTooLarge(let file, let size): "\(file): lớn hơn \(size) MiB nên không đọc. Lấy lại bản gốc."
    case .totalTooLarge(let file, let size):
      "\(file.isEmpty ? "Tệp nén" : file): tổng dung lượng quá \(size) MiB nên không đọc tiếp. Lấy lại bản gốc."
    case .damagedArchive(let file):
      file.isEmpty
        ? "Tệp nén không phải .zip, bị cắt cụt hoặc bị thêm nội dung ở đầu hay cuối. Lấy lại bản gốc."
        : "\(file): không giải nén được. Tệp nén đã hỏng; lấy lại bản gốc."
    case .encrypted(let file): "\(file): đã mã hóa. Hồ sơ kết quả không đặt mật khẩu; lấy lại bản gốc."
    case .unknownCompression(let file): "\(file): nén theo kiểu chưa biết. Lấy lại tệp .zip hoặc thư mục gốc."
    case .duplicateName(let file): "\(file): có hai lần trong tệp nén. Không dùng tệp này; lấy lại bản gốc."
    case .otherArchive:
      "Tệp nén đã bị sửa hoặc do chương trình khác nén lại. Lấy lại bản gốc, hoặc giải nén rồi kiểm tra thư mục."
    case .missing(let file): "\(file): thiếu tệp. Lấy lại bản gốc đầy đủ."
    case .notListed(let file): "\(file): không có trong manifest.json. Bỏ ra khỏi thư mục nếu tự thêm vào."
    case .renamed(let file, let old): "\(file): là tệp \(old) bị đổi tên. Trả lại tên cũ."
    case .copy(let file, let other): "\(file): bản chép của \(other), không có trong manifest.json. Bỏ ra khỏi thư mục."
    case .contentOf(let file, let other):
      "\(file): mang nội dung của \(other). Hai tệp bị tráo hoặc tệp bị thay bằng bản khác; lấy lại bản gốc."
    case .unexpected(let file): "\(file): loại hồ sơ này không có tệp như vậy. Không dùng gói; hỏi người lập."
    case .notJSON(let file, let line, let column):
      "\(file), dòng \(line), cột \(column): không đọc được JSON. Tệp đã hỏng hoặc bị sửa; lấy lại bản gốc."
    case .notCanonical(let file): "\(file): không đúng dạng chuẩn đã ký. Tệp đã bị sửa hoặc lưu lại; lấy lại bản gốc."
    case .unknownFormat(let file, let format):
      "\(file): kiểu hồ sơ \"\(format)\" chưa biết. Dùng phiên bản mới hơn của chương trình."
    case .wrongMember(let file, let key): "\(file): mục \"\(key)\" thiếu, thừa hoặc sai. Lấy lại bản gốc."
    case .listedTwice(let file, let name): "\(file): ghi \(name) hai lần. Không dùng hồ sơ này; lấy lại bản gốc."
    case .listedOutOfOrder(let file, let name): "\(file): \(name) không đúng thứ tự. Danh mục bị xếp lại; lấy bản gốc."
    case .sizeDiffers(let file, let expected, let found):
      "\(file): dài \(found) byte, manifest.json ghi \(expected). Tệp đã bị thay đổi; lấy lại bản gốc."
    case .digestDiffers(let file): "\(file): mã băm khác manifest.json. Tệp đã bị thay đổi; lấy lại bản gốc."
    case .badCertificate(let file, let problem): "\(file): chứng thư hỏng (\(problem)). Lấy lại bản gốc."
    case .notAnAuthority(let file): "\(file): không phải chứng thư của Hội đồng. Lấy lại bản gốc."
    case .notIssuedByAuthority(let file):
      "\(file): không do chứng thư của Hội đồng cấp. Không tin hồ sơ này; hỏi Thư ký."
    case .wrongUnit(let file, let seat, let unit):
      "\(file): chứng thư ghi \"\(unit)\", không phải ghế \(seat). Không tin hồ sơ này; hỏi Thư ký."
    case .unknownSeat(let file, let seat): "\(file): phiên họp không có ghế \(seat). Không tin hồ sơ này; hỏi Thư ký."
    case .noCertificate(let file, let seat): "\(file): không có chứng thư hợp lệ của ghế \(seat). Lấy lại bản gốc."
    case .notSigned(let file): "\(file): hồ sơ chưa ký. Đề nghị Chủ tịch và Thư ký ký rồi lập lại gói."
    case .badSignature(let file, let problem): "\(file): chữ ký không hợp lệ (\(problem)). Lấy lại bản gốc."
    case .wrongSigner(let file, let seats, let name):
      "\(file): \"\(name)\" ký, nhưng phải là người ở ghế \(seats). Không tin hồ sơ này; hỏi Thư ký."
    case .badCriteria(let file, let line): "\(file), dòng \(line): không đọc được bộ tiêu chí. Lấy lại bản gốc."
    case .differs(let file, let what, let expected, let found):
      "\(file): \(what) là \"\(found)\", nơi khác trong hồ sơ là \"\(expected)\". Lấy lại bản gốc."
    case .brokenChain(let file, let line, let problem):
      "\(file), dòng \(line): chuỗi sự kiện đứt (\(problem)). Sự kiện đã bị sửa, bớt hoặc thêm; lấy lại bản gốc."
    case .eventRefused(let file, let line, let event, let refusal):
      "\(file), dòng \(line): sự kiện \(event) trái quy tắc (\(refusal)). Không dùng kết quả này; hỏi Thư ký."
    case .notClosed(let file): "\(file): phiên họp chưa kết thúc. Kết thúc phiên rồi lập lại gói."
    case .conclusionDiffers(let file, let line, let product):
      "\(file), dòng \(line): kết luận của \(product) khác kết quả tính từ phiếu. Không dùng kết quả này; hỏi Thư ký."
    case .notFromEvents(let file, let place):
      "\(file): khác nội dung lập từ events.jsonl\(place.isEmpty ? "" : ", tại \(place)"). Lấy lại bản gốc."
    case .recountDigestDiffers(let file):
      "\(file): lần tính lại đã ghi không phải trên tally-input.json này. Tính lại và lập lại gói."
    case .badTallyInput(let file, let faults):
      "\(file): có \(faults) lỗi nên không tính được. Xem: hoidong tally \(file)"
    case .tallyDiffers(let file, let product): "\(file): \(product) khác kết quả tính từ phiếu. Không dùng kết quả này."
    case .recountFailed(let file, let place):
      "\(file): cách tính thứ hai không tính được, tại \(place). Lấy lại bản gốc."
    case .recountDiffers(let file, let product):
      "\(file): \(product) khác kết quả của cách tính thứ hai. Không dùng kết quả này; báo người phát triển."
    case .paperDiffers(let file, let line): "\(file), dòng \(line): khác văn bản lập từ sự kiện. Lấy lại bản gốc."
    case .badTemplate(let file, let line):
      "\(file), dòng \(line): mẫu lời văn không đúng cách viết, chương trình không lập văn bản từ mẫu này. Lấy lại bản gốc."
    case .gone(let file): "\(file): hồ sơ cũ có, hồ sơ mới không có. Không tin hồ sơ mới; hỏi Thư ký."
    case .rewritten(let file): "\(file): khác tệp trong hồ sơ cũ. Không tin hồ sơ mới; hỏi Thư ký."
    case .lineRewritten(let file, let line):
      "\(file), dòng \(line): khác hoặc mất so với hồ sơ cũ. Không tin hồ sơ mới; hỏi Thư ký."
    case .stampDiffers(let file): "\(file): dấu TẬP HUẤN không khớp với phiên họp. Không dùng hồ sơ này; hỏi Thư ký."
    }
  }
}

extension VerifyCheckTitle {
  package var vietnamese: String {
    switch self {
    case .folder: "Đọc hồ sơ"
    case .manifest: "Danh mục manifest.json"
    case .files: "Mã băm của các tệp"
    case .authority: "Chứng thư của Hội đồng"
    case .criteria: "Bộ tiêu chí"
    case .chain: "Chuỗi sự kiện"
    case .certificates: "Chứng thư của thành viên"
    case .chairSignature: "Chữ ký của Chủ tịch"
    case .secretarySignature: "Chữ ký của Thư ký"
    case .sheets: "Phiếu khớp với sự kiện"
    case .sheetSignatures: "Chữ ký trên phiếu"
    case .replay: "Sự kiện đúng quy tắc"
    case .conclusions: "Kết luận khớp với phiếu"
    case .result: "Kết quả khớp với sự kiện"
    case .tallyInput: "Dữ liệu tính khớp với sự kiện"
    case .tally: "Tính lại"
    case .recount: "Tính lại bằng cách thứ hai"
    case .rehearsal: "Dấu tập huấn"
    case .papers: "Văn bản khớp với sự kiện"
    }
  }
}
