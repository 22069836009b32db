import Testing
import Typing

@Suite("Typing") struct ComposerTests {
  @Test func plainLettersStay() {
    let cases = """
      aa â|aaa aa|aaaa aaa|eeee êê|EEee Êê|dd đ|ddd dd|dddd ddd|www ww|ww w|w ư|W Ư|Ww W|Wwer Wẻ|WWerr Wer|ass as|asss ass|uow uơ|thuowr thuở|uoww ươ|uowww uow
      duowng dương|duwowng dương|duowi dươi|duwoi dươi|huouw hươu|luuw lưu|nguoiw ngươi|NGUOIWF NGƯỜI|gisa giá|gif gì|ginf gìn|gieengs giếng|qusa quá|quyr quỷ|quoocs quốc|quowns quớn
      catf catf|catr catr|caft caft|cafts cát|text text|buwocws bước|buwocs bước|ddawks đắk|Lawks Lắk|Kroong Krông|toowi tơi|lauar lẩu|nguayar nguẩy|thoio thôi|giamaf giầm
      xooong xoong|xooongs xoóng|reff ref|tooss tôs|toans< tóa|toans toán|hoaf hòa|hoafn hoàn|khoer khỏe|thuyr thủy|nuowcs< nướ|nuowcs nước|tois <n toín|loanj< lọa
      HDDND HĐND|QDD-UBND QĐ-UBND|TTg TTg|DDAIJ ĐẠI|VIEETJ VIỆT|asz a|z z|az az|asf à|Kuawng Kuăng|kuawngs kuắng|muaw mưa|muwan mưan|chuawt chuăt|Facebook Facebook|data dât|OCOP OCOP|ocop ocop|Ocops Ocops|banana banana|tiengef tiềng|tieneg tiêng|dand đan|dangd đang|OCOOP OCOP|did đi
      DDakroong Đakrông|Avuowng Avương|Sowmei Sơmei|Karr Kar|giuwax giữa|giuowngf giường|ngoeof ngoèo|ngoaof ngoào|khuyur khuỷu|thuowng thương|duongwf dường|duongf duòng
      tieengs tiếng|tiengse tiếng|tieesng tiếng|nghieengr nghiểng|vieejt việt|hieeuf< hiề|hieef< hi|á|aás aás|thás thás|uaa uâ|uwa ưa|uaw ưa|uaww uaw|iaa iâ|oaw oă|uws ứ|huwowus hướu
      powow pơ|peej pệ|cooih côih|yaw yă|yeeu yêu|yeens yến|quynhf quỳnh|oanhs oánh|wiw uiw|hww hw|uww uw|aww aw|awww aww|giw giư|tuwj tự|tw tư|trw trư|dod đo|dodd dod|ddangd dangd
      """
    for pair in cases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let parts = pair.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let isTwo = parts[0] == "tois"
      let keys = isTwo ? "tois <n" : String(parts[0])
      let wanted = isTwo ? "toín" : String(parts[1])
      #expect(composed(keys) == wanted, "\(keys)")
    }
  }
}
