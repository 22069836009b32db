extension LawText {
  package var vietnamese: String {
    switch self {
    case .inForce(let from): "đang áp dụng, từ \(from)"
    case .inForceUntil(let from, let to): "áp dụng từ \(from) đến \(to)"
    case .lapsed(let day): "hết hiệu lực \(day)"
    case .notYet(let from): "chưa áp dụng, từ \(from)"
    case .loadedByOffice: "do cơ quan nạp"
    case .regimeLine(let id, let number, let sets, let status, let digest):
      "\(id)  Quyết định \(number)  \(sets) bộ  \(status)  sha256 \(digest)"
    case .amendedBy(let number, let date, let changes):
      "  Sửa đổi: \(number) (\(date))\(changes.isEmpty ? "" : ". \(changes)")"
    case .wordingLine(let name, let sets, let source, let digest):
      "  Lời văn \(name): \(sets) bộ, \(source)  sha256 \(digest)"
    case .wordingInUse(let name, let sets, let source, let digest):
      "* Lời văn \(name) (đang dùng): \(sets) bộ, \(source)  sha256 \(digest)"
    case .builtInWording(let isInUse):
      isInUse ? "* Lời của chương trình (built-in, đang dùng)" : "  Lời của chương trình (built-in)"
    case .wordingOfSet(let name, let source, let digest): "Lời văn: \(name) (\(source)), sha256 \(digest)"
    case .checkedAll(let regimes, let sets, let criteria, let levels):
      "đúng: \(regimes) văn bản, \(sets) bộ, \(criteria) tiêu chí, \(levels) mức"
    case .checkedWording(let file, let sets, let criteria):
      "\(file): đúng cơ cấu (\(sets) bộ, \(criteria) tiêu chí); đưa vào dùng bằng: hoidong criteria import"
    case .notCanonical(let file, let line):
      "\(file), dòng \(line): chưa viết theo dạng chuẩn; sửa bằng: hoidong criteria format"
    case .formatted(let file): "\(file): đã viết lại theo dạng chuẩn"
    case .formattedAlready(let file): "\(file): đã đúng dạng chuẩn"
    case .notOfAFolder(let file): "\(file): là tệp xuất, không phải tệp trong thư mục của một văn bản"
    case .written(let file): "Đã ghi \(file)"
    case .filesWritten(let count, let folder): "Đã ghi \(count) tệp vào \(folder)"
    case .outputNeeded: "Bảng XLSX cần tên tệp: thêm --output TỆP.xlsx"
    case .imported(let name, let regime, let sets, let digest):
      "Đã lưu lời văn \(name) cho \(regime): \(sets) bộ, sha256 \(digest)"
    case .importedAlready(let name, let source):
      "Tệp này đã được lưu với tên \(name), nguồn “\(source)”; không ghi lại."
    case .nowInUse(let name, let regime):
      "Phiên lập từ nay theo \(regime) dùng lời văn này. Đổi lại: hoidong criteria wording \(regime) built-in (đang chọn: \(name))"
    case .correctionApplied(let key, let source, let reading, let why):
      "Đọc lại \(key): “\(source)” thành “\(reading)” (\(why))"
    case .setSkipped(let number, let name): "Bỏ qua bộ \(number) (\(name)): tệp không có tiêu chí nào của bộ này."
    case .notesKept(let count):
      "\(count) căn cứ loại hoặc dừng không tìm được trong tệp: giữ lời của chương trình."
    case .correctionKept(let place, let source, let why):
      "Giữ nguyên \(place): bản nguồn ghi “\(source)” (\(why)), chưa có cách đọc"
    case .disqualifiersDiffer(let set, let ours, let theirs):
      "Bộ \(set): tệp ghi \(theirs) căn cứ loại hồ sơ, chương trình ghi \(ours); dùng lời của tệp, nên đọc lại"
    case .mended(let name): "Lời văn \(name) bị sửa trên đĩa; đã ghi lại đúng tệp này."
    case .notOfSession: "Đây là bộ của phiên đang họp; đối chiếu thì mở thư viện từ danh sách phiên."
    case .disqualifiersKept(let set, let count):
      "Bộ \(set): tệp không có căn cứ loại hồ sơ; giữ \(count) căn cứ của chương trình."
    case .notesSurplus(let count):
      "\(count) ghi chú trong tệp nói về loại hoặc dừng đánh giá mà chương trình không có; hiện như ghi chú thường, nên đọc lại."
    case .leftOut(let product, let regime): "\(regime) không có bộ cho “\(product)”: phiên này không có sản phẩm đó."
    case .sameDecision(let number, let regime):
      "Lưu ý: số Quyết định \(number) trùng với \(regime) có sẵn trong chương trình; sửa regime.json nếu đây là văn bản khác."
    case .evaluatedOn(let day): "Ngày đánh giá để xét văn bản áp dụng: \(day)"
    case .tallyByBundle: "Tính theo bộ tiêu chí của hồ sơ kết quả: thêm --criteria criteria.json"
    case .notImported(let count): "\(count) lỗi; không lưu gì."
    case .regimeLoaded(let id, let sets, let criteria): "Đã nạp văn bản \(id): \(sets) bộ, \(criteria) tiêu chí."
    case .regimeUse(let id):
      "Thử bằng một phiên tập huấn: trong tệp của session new ghi \"regime\": \"\(id)\" và \"rehearsal\": true."
    case .applies(let id, let number, let basis): "Áp dụng \(id) (Quyết định \(number)). Căn cứ: \(basis)."
    case .proposed(let id, let number):
      "Đề nghị \(id) (Quyết định \(number)); Thư ký quyết định và ghi lý do."
    case .asked(let question): question.vietnamese
    case .alsoPossible(let ids): "Cũng có thể: \(ids)"
    case .basisOf(let basis): "Căn cứ: \(basis)."
    case .outsideWindow(let filed): "Ngày nộp \(filed) nằm ngoài thời hạn nộp hồ sơ đánh giá lại."
    case .evaluateBy(let day): "Phải đánh giá xong chậm nhất \(day)."
    case .councilsThen(let names): "Hội đồng vào ngày đó: \(names)"
    case .renewalWindow(let from, let until, let certificateUntil, let basis):
      "Nộp hồ sơ đánh giá lại từ \(from) đến \(until); nếu không kịp thời hạn này, giấy chứng nhận dùng tiếp chậm nhất đến \(certificateUntil). Căn cứ: \(basis)."
    case .filedAfterEvaluation: "Ngày nộp hồ sơ đứng sau ngày đánh giá: xem lại hai ngày."
    case .noRegime(let day): "Chưa có văn bản nào áp dụng ngày \(day)."
    case .appliesFound(let id, let basis): "Văn bản áp dụng theo ngày nộp hồ sơ: \(id) (\(basis))."
    case .appliesNotChecked:
      "Hồ sơ chưa có ngày nộp (filed): chưa kiểm được văn bản áp dụng."
    case .appliesOtherwise(let id, let basis):
      "Lưu ý: theo ngày nộp hồ sơ thì văn bản áp dụng, hoặc được đề nghị, là \(id) (\(basis))."
    case .differenceHead(let older, let olderSet, let newer, let newerSet):
      "\(older), \(olderSet)  →  \(newer), \(newerSet)"
    case .notReviewed: "Chưa có bảng đối chiếu được duyệt: ghép theo tên tiêu chí."
    case .sourceHasGaps(let regime):
      "\(regime): bản nguồn có chỗ thiếu (xem cuối trang); thiếu ở đó không phải là luật không có."
    case .noCounterpart(let set, let regime, let why):
      "Bộ \(set) không có bộ tương ứng ở \(regime)\(why.isEmpty ? "." : ": \(why)")"
    case .changedCount(let changed, let gone, let added, let same):
      "\(changed) tiêu chí đổi, \(gone) bỏ, \(added) mới, \(same) giữ nguyên"
    case .added: "MỚI"
    case .gone: "BỎ"
    case .pointsOf(let points): "\(points) điểm"
    case .floorsOf(let floors): "tối thiểu \(floors)"
    case .noFloors: "không có mức tối thiểu"
    case .remark(let text): "Ghi chú đối chiếu: \(text)"
    case .change(let change): change.vietnamese
    case .movedPart(let from, let to): "chuyển từ phần \(from) sang phần \(to)"
    case .found(let count): "\(count) tiêu chí"
    case .nothingFound(let words): "Không tìm thấy tiêu chí nào có “\(words)”."
    case .tooManyFound(let shown, let all): "Hiện \(shown) trong \(all) kết quả; thêm từ để thu hẹp, hoặc --all."
    case .setsOf(let sets): "bộ \(sets)"
    case .coverageHead(let star, let from, let floors, let points):
      "\(star) sao: từ \(from) điểm, \(floors) mức tối thiểu (cộng lại \(points) điểm)"
    case .floorLine(let code, let title, let needs, let of, let level):
      level.isEmpty
        ? "\(code) \(title): đạt (\(needs)/\(of) điểm)" : "\(code) \(title): ít nhất \(needs)/\(of) điểm: \(level)"
    case .noFloorsAt(let star): "Dữ liệu của bộ này không có mức tối thiểu cho \(star) sao: chỉ xét điểm."
    case .bestPoints(let best, let nominal, let parts):
      best == nominal
        ? "Cao nhất có thể đạt: \(best) điểm (\(parts))"
        : "Cao nhất có thể đạt: \(best) trên \(nominal) điểm của phiếu (\(parts)): bản nguồn hụt \(nominal - best) điểm"
    case .notReachable(let star): "Không đạt được \(star) sao: tổng cao nhất chưa tới mức điểm."
    case .lossByAlternative(let key, let title, let number, let alternative, let points):
      "\(key) \(title): chọn trường hợp \(number)\(alternative.isEmpty ? "" : " (\(alternative))") thì hụt \(points) điểm"
    case .lossByCondition(let key, let title, let points):
      "\(key) \(title): 0 điểm thì tiêu chí đi kèm không được chấm, hụt tất cả \(points) điểm"
    case .requires(let note): "Phải tránh: \(note)"
    case .lawTitle: "Thư viện bộ tiêu chí"
    case .setsTitle: "Bộ sản phẩm"
    case .setTitle: "Bộ tiêu chí"
    case .floorsTitle: "Yêu cầu của từng hạng sao"
    case .differenceTitle: "Đối chiếu hai văn bản"
    case .appliesTitle: "Văn bản áp dụng"
    case .searchTitle: "Tìm tiêu chí"
    case .moreBelow: "▼ còn nữa"
    case .judgedBy(let regime, let number): "Văn bản: \(regime) (Quyết định \(number))"
    case .regimeReason(let reason): "Lý do áp dụng văn bản này: \(reason)"
    case .regimeTitle: "Văn bản"
    case .chooseRegime: "Chọn văn bản; a: văn bản nào áp dụng cho một hồ sơ"
    case .searchHint: "Gõ từ cần tìm, có dấu hoặc không dấu; Enter xem, Esc trở lại"
    case .searchAll: "Tìm"
    case .noHits: "Không có tiêu chí nào."
    case .criteriaCount(let criteria, let levels): "\(criteria) tiêu chí, \(levels) mức"
    case .gapMark: "có chỗ thiếu"
    case .notTwoRegimes: "Cần ít nhất hai văn bản để đối chiếu."
    case .filed: "Ngày nộp hồ sơ (ví dụ 15/5/2026; để trống nếu chưa rõ)"
    case .kind: "Loại đăng ký: 1 lần đầu (hoặc để trống), 2 nâng hạng, 3 đánh giá lại"
    case .evaluated: "Ngày đánh giá"
    case .expires: "Ngày hết hạn công nhận, nếu đánh giá lại (có thể để trống)"
    case .appliesForm: "Văn bản nào áp dụng?"
    case .badDay(let text): "“\(text)” không phải một ngày; viết như 15/5/2026 hoặc 2026-05-15"
    case .badKind(let text):
      "“\(text)” không phải loại đăng ký: 1 lần đầu (first), 2 nâng hạng (upgrade), 3 đánh giá lại (renewal)"
    }
  }
}

extension LawQuestion {
  package var vietnamese: String {
    switch self {
    case .filingDayMissing:
      "Chưa biết ngày nộp hồ sơ: luật xét theo ngày này."
    case .deadlineMissed(let day):
      "Hồ sơ nộp theo văn bản cũ nhưng hạn đánh giá \(day) đã qua; luật không nói tiếp theo thế nào."
    case .transitionUnknown(let from, let to):
      "Hồ sơ nộp khi còn \(from), đánh giá khi đã có \(to); dữ liệu không có quy định chuyển tiếp giữa hai văn bản."
    case .filedUnderNoRegime: "Ngày nộp hồ sơ không có văn bản nào trong chương trình đang áp dụng."
    }
  }
}

extension LawChange {
  package var vietnamese: String {
    switch self {
    case .title: "tên"
    case .maximum: "điểm tối đa"
    case .place: "phần"
    case .alternatives: "trường hợp"
    case .points: "điểm từng mức"
    case .words: "lời các mức"
    case .floors: "mức tối thiểu"
    case .condition: "điều kiện"
    case .notes: "ghi chú"
    }
  }
}

extension StructureText {
  package var vietnamese: String {
    switch self {
    case .parts: "các phần và điểm"
    case .sections: "các mục và điểm"
    case .groups: "các nhóm tiêu chí"
    case .criteria: "các tiêu chí theo thứ tự"
    case .maximum: "điểm tối đa"
    case .mark: "dấu sao của tiêu chí"
    case .condition: "điều kiện áp dụng"
    case .alternatives: "số trường hợp"
    case .levels: "điểm và dấu sao của các mức"
    case .knockouts: "căn cứ loại"
    case .disqualifiers: "căn cứ loại hồ sơ"
    }
  }
}

extension LawColumn {
  package var vietnamese: String {
    switch self {
    case .set: "Bộ"
    case .setName: "Tên bộ"
    case .part: "Phần"
    case .section: "Mục"
    case .sectionTitle: "Tên mục"
    case .group: "Nhóm"
    case .key: "Mã tiêu chí"
    case .criterion: "Tiêu chí"
    case .maximum: "Điểm tối đa"
    case .condition: "Chỉ chấm khi có điểm ở"
    case .alternative: "Trường hợp"
    case .points: "Điểm"
    case .level: "Mức"
    case .mark: "Tối thiểu để đạt"
    case .notes: "Ghi chú"
    }
  }
}
