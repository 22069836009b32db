internal import Council
internal import Evidence

/// `README.txt`: how to check the bundle by hand, in Vietnamese and English.
enum Readme {
  static func bytes(session: Session, shortCode: ShortCode, signed: Bool) -> [UInt8] {
    let text =
      vietnamese(session, shortCode, signed) + "\n" + String(repeating: "-", count: 78) + "\n\n"
      + english(session, shortCode, signed)
    return Array(text.utf8)
  }

  /// Lists name and hash from the manifest in the form that sha256sum reads.
  static let hashes = #"""
    grep -o '"name":"[^"]*","sha256":"[0-9a-f]*"' manifest.json \
      | sed 's/"name":"\(.*\)","sha256":"\(.*\)"/\2  \1/' | sha256sum -c -
    """#
  static let authority = "openssl x509 -in trust/council-ca.pem -noout -subject -fingerprint -sha256"

  static func verify(_ signature: String, _ content: String) -> String {
    """
    openssl cms -verify -binary -inform DER -in \(signature) \\
      -content \(content) -CAfile trust/council-ca.pem -purpose any -out /dev/null
    """
  }

  private static func sheetExample(_ session: Session) -> String {
    let sheet = session.products.lazy.flatMap(\.sheets).first
    let names = sheet.map { (BundleNames.sheetSignature($0), BundleNames.sheet($0)) }
    return verify(names?.0 ?? "sheets/SP01/M1-1.p7s", names?.1 ?? "sheets/SP01/M1-1.json")
  }

  private static func vietnamese(_ session: Session, _ code: ShortCode, _ signed: Bool) -> String {
    let stamp = session.info.rehearsal ? "*** TẬP HUẤN - không có giá trị công nhận ***\n\n" : ""
    let unsigned =
      signed
      ? ""
      : """

      CHƯA KÝ: hồ sơ này không có chữ ký của Chủ tịch và Thư ký. Lệnh kiểm tra của chương trình
      báo không đạt; chỉ có thể đối chiếu mã băm và tính lại kết quả.

      """
    return """
      \(stamp)GÓI KẾT QUẢ PHIÊN HỌP \(session.info.id)
      Mã đối chiếu: \(code)
      \(unsigned)
      Kiểm tra bằng chương trình:   hoidong verify <thư mục này>

      Kiểm tra bằng tay, trong thư mục này:

      1. Mã băm của từng tệp (mọi dòng phải là OK):
      \(hashes)

      2. Chữ ký của Chủ tịch và của Thư ký trên manifest.json:
      \(verify(BundleNames.chairSignature, BundleNames.manifest))
      \(verify(BundleNames.secretarySignature, BundleNames.manifest))

      3. Chữ ký của thành viên trên phiếu, ví dụ:
      \(sheetExample(session))

      4. Chứng thư của Hội đồng; so dấu vân tay với nguồn khác (ví dụ bản đã in):
      \(authority)

      Khi chứng thư đã hết hạn, thêm -no_check_time vào lệnh ở mục 2 và 3.
      Tính lại kết quả từ các phiếu:   hoidong tally tally-input.json --criteria criteria.json

      Giá trị của chữ ký: Chữ ký nội bộ phục vụ kiểm tra toàn vẹn – chưa có giá trị như chữ ký số.
      Chữ ký cho biết nội dung không bị sửa sau khi ký bằng khóa của phiên họp. Ai tự lập một Hội
      đồng khác cũng ký lại được toàn bộ; vì vậy phải đối chiếu mã kiểm tra đã đọc trước Hội đồng và
      ghi trong biên bản ký tay, hoặc dấu vân tay ở mục 4.

      """
  }

  private static func english(_ session: Session, _ code: ShortCode, _ signed: Bool) -> String {
    let stamp = session.info.rehearsal ? "*** REHEARSAL - recognises nothing ***\n\n" : ""
    let unsigned =
      signed
      ? ""
      : """

      NOT SIGNED: this bundle has no signatures of chair and secretary. The program's check fails;
      only hashes can be compared and the result computed again.

      """
    return """
      \(stamp)RESULT BUNDLE OF THE SESSION \(session.info.id)
      Code of the result: \(code)
      \(unsigned)
      To check with the program:   hoidong verify <this folder> --lang en

      By hand, in this folder: the commands are those above.
      1. The hash of every file (each line must say OK).
      2. The signatures of chair and secretary over manifest.json.
      3. A member's signature over a sheet.
      4. The council's certificate; compare its fingerprint with another source.
      Once certificates have expired, add -no_check_time to the commands of 2 and 3.
      To compute the result again from the sheets:   hoidong tally tally-input.json --criteria criteria.json

      What the signatures are worth: internal signatures for checking integrity; they do not have the
      value of a digital signature under Vietnamese law. They show that nothing was changed after it
      was signed with the keys of this session. Somebody who sets up a council of his own can sign
      everything anew: compare the code that was read aloud and stands in the minutes signed by hand,
      or the fingerprint of 4.

      """
  }
}
