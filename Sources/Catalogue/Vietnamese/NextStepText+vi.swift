extension NextStepText {
  package var vietnamese: String {
    switch self {
    case .recognise(let body, let star, let months):
      "\(body.vietnamese) quyết định công nhận kết quả đánh giá, cấp Giấy chứng nhận \(star) sao\(term(months))"
    case .approveAndCertify(let body, let star, let months):
      "\(body.vietnamese) quyết định phê duyệt kết quả đánh giá, cấp Giấy chứng nhận \(star) sao\(term(months))"
    case .approve(let body): "\(body.vietnamese) quyết định phê duyệt kết quả đánh giá (chưa phải là công nhận)"
    case .forward: "cấp huyện không quyết định: chuyển hồ sơ lên cấp tỉnh"
    case .handBack: "không đạt ở cấp trung ương: chuyển kết quả về cấp tỉnh"
    case .belowThreeStars:
      "dưới 3 sao: không có quyết định, không cấp Giấy chứng nhận; có thể nộp hồ sơ mới ở đợt sau"
    case .minimumMissed:
      "chưa đạt mức tối thiểu: không có quyết định, không cấp Giấy chứng nhận; thông báo nêu rõ mức còn thiếu"
    case .eliminated: "không có điểm, không có hạng, không có quyết định; lý do ghi trong biên bản"
    case .withdrawn: "không có kết quả trong phiên này; lý do ghi trong biên bản"
    case .postponed: "chưa có kết quả: hoãn"
    case .unfinished: "chưa có kết quả trong phiên này"
    case .publish: "công bố; thông báo bằng văn bản cho UBND cấp xã và chủ thể"
    case .publishAndTellProvince: "công bố; thông báo cho UBND cấp tỉnh"
    case .sendToMinistry(let body, let papers):
      "UBND cấp tỉnh gửi hồ sơ đến \(body.vietnamese), gồm \(papers.vietnamese)"
    case .sendBefore(let day, let batch, let year):
      "gửi trước ngày \(day) để kịp đợt \(batch) năm \(year) của trung ương"
    case .sendToProvince(let papers): "gửi hồ sơ đến UBND cấp tỉnh, gồm \(papers.vietnamese)"
    case .tellInWriting: "thông báo bằng văn bản cho UBND cấp xã và chủ thể"
    case .tellProvince: "thông báo bằng văn bản cho UBND cấp tỉnh"
    case .laterSession: "đưa ra phiên họp sau"
    case .centralResultOrOwnEvaluation:
      "Chủ tịch UBND cấp tỉnh chọn, ghi rõ: dùng kết quả của trung ương để công nhận 3 sao, 4 sao, hoặc tự tổ chức đánh giá"
    case .districtOrProvince:
      "phải được xác nhận: khi còn cấp huyện, 3 sao do UBND cấp huyện công nhận; nguồn không nói ai công nhận khi Hội đồng "
        + "cấp tỉnh xếp 3 sao"
    case .byAnalogy:
      "văn bản do cơ quan nạp: thẩm quyền nêu theo Quyết định 26/2026/QĐ-TTg, phải đối chiếu với văn bản"
    case .signedByChair: "ký: CHỦ TỊCH, hoặc KT. CHỦ TỊCH - PHÓ CHỦ TỊCH"
    case .signedForCommittee: "ký: TM. ỦY BAN NHÂN DÂN"
    case .signedByMinister: "ký: BỘ TRƯỞNG, hoặc KT. BỘ TRƯỞNG - THỨ TRƯỞNG"
    case .capped(let points, let missed, let places, let star):
      "\(points) điểm nhưng chưa đạt sàn \(missed) sao ở \(places): xếp \(star) sao"
    case .notRecognised(let points, let missed, let places):
      "\(points) điểm nhưng chưa đạt sàn \(missed) sao ở \(places): không công nhận"
    }
  }

  private func term(_ months: Int?) -> String { months.map { " có giá trị \($0) tháng" } ?? "" }
}

extension DecidingBody {
  package var vietnamese: String {
    switch self {
    case .provinceChair: "Chủ tịch UBND cấp tỉnh"
    case .province: "UBND cấp tỉnh"
    case .district: "UBND cấp huyện"
    case .minister: "Bộ trưởng Bộ Nông nghiệp và Môi trường"
    case .ministry: "Bộ Nông nghiệp và Môi trường"
    case .formerMinister: "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn"
    case .formerMinistry: "Bộ Nông nghiệp và Phát triển nông thôn"
    }
  }
}

extension FilePapers {
  package var vietnamese: String {
    switch self {
    case .reportsAndApproval:
      "văn bản của UBND cấp tỉnh, báo cáo của Tổ tư vấn, báo cáo đánh giá của Hội đồng, quyết định phê duyệt kết quả, hồ sơ "
        + "sản phẩm, kết quả kiểm nghiệm bổ sung, 5 mẫu (trừ du lịch)"
    case .reportOnRenewal:
      "văn bản của UBND cấp tỉnh, báo cáo của cơ quan tham mưu quản lý OCOP, hồ sơ sản phẩm, kết quả kiểm nghiệm bổ sung, "
        + "5 mẫu (trừ du lịch)"
    case .minutesAndFile: "công văn, biên bản đánh giá của Hội đồng, hồ sơ sản phẩm"
    }
  }
}
