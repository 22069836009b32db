internal import Council
internal import Documents

// Who signs what the meeting leaves: Mẫu 1.9, Phụ lục III, Nghị định 30/2020/NĐ-CP.
extension ConcludedSession {
  /// Empty where nobody keeps the minutes.
  var secretaryName: String { info.seats.first(where: \.role.keepsMinutes).map(Words.person) ?? "" }

  /// Empty where nobody presided: all was decided in writing.
  var presidingName: String {
    (session.attendance?.presiding).flatMap { info.seat($0) }.map(Words.person) ?? ""
  }

  /// Secretary on the left, whoever presided on the right.
  var meetingSignatures: Block {
    .beside(
      Beside(
        Heads.signature(["THƯ KÝ"], note: "(Ký, ghi rõ họ tên)", name: secretaryName),
        Heads.signature(["CHỦ TỌA"], note: "(Ký, ghi rõ họ tên)", name: presidingName), leftShare: 500))
  }
}
