internal import Documents

extension Style {
  /// The style's key in the file, and its name in the list of styles: the words of Phụ lục I, Nghị định 30/2020/NĐ-CP.
  var word: (id: String, name: String) {
    switch self {
    case .nation: ("Nation", "Quốc hiệu")
    case .motto: ("Motto", "Tiêu ngữ")
    case .agencyAbove: ("AgencyAbove", "Cơ quan chủ quản")
    case .agency: ("Agency", "Cơ quan ban hành")
    case .number: ("Number", "Số, ký hiệu")
    case .placeAndDate: ("PlaceAndDate", "Địa danh, thời gian")
    case .kind: ("Kind", "Tên loại")
    case .subject: ("Subject", "Trích yếu")
    case .authority: ("Authority", "Thẩm quyền ban hành")
    case .addressee: ("Addressee", "Kính gửi")
    case .basis: ("Basis", "Căn cứ")
    case .body: ("Body", "Nội dung")
    case .heading: ("Heading", "Đề mục")
    case .article: ("Article", "Điều")
    case .centred: ("Centred", "Giữa dòng")
    case .signerTitle: ("SignerTitle", "Chức vụ người ký")
    case .signerNote: ("SignerNote", "Chỉ dẫn ký")
    case .signerName: ("SignerName", "Họ tên người ký")
    case .recipientsHead: ("RecipientsHead", "Nơi nhận")
    case .recipients: ("Recipients", "Danh sách nơi nhận")
    case .annexNumber: ("AnnexNumber", "Số phụ lục")
    case .annexTitle: ("AnnexTitle", "Tên phụ lục")
    case .annexNote: ("AnnexNote", "Kèm theo")
    case .caption: ("Caption", "Tên hình")
    case .note: ("Note", "Chú thích")
    }
  }
}
