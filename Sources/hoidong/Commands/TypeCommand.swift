internal import ArgumentParser
internal import PlainText
internal import Typing

/// `hoidong type`: each line of keys as the text that they write.
struct TypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type",
    abstract: "Đổi phím gõ thành chữ Việt: mỗi dòng vào là các phím, mỗi dòng ra là chữ.",
    discussion: "Dấu < trong dòng vào là phím xóa lùi. Quy tắc gõ: docs/typing.md.")

  @Option(help: "Kiểu gõ: telex hoặc vni.") var method: TypingMethod = .telex
  @Option(help: "Vị trí dấu thanh: old (hòa, thủy) hoặc modern (hoà, thuỷ).") var tone: ToneStyle = .old
  @Flag(help: "Telex: phím w đứng một mình là chữ w, không phải ư.") var plainW = false
  @Flag(help: "Hết từ mà không thành tiếng Việt thì trả lại đúng các phím đã gõ.") var restore = false

  func run() {
    let rules = TypingRules(method: method, style: tone, bareW: !plainW, restoresKeys: restore)
    while let line = readLine() {
      // Tabs stay; whatever else would act on a terminal is made visible.
      let text = composed(line, rules).split(separator: "\t", omittingEmptySubsequences: false)
      Console.answer(raw: text.map { visible(String($0)) }.joined(separator: "\t") + "\n")
    }
  }
}

extension TypingMethod: ExpressibleByArgument {}
extension ToneStyle: ExpressibleByArgument {}
