internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Disk
internal import Glibc
internal import Office
internal import PaperFiles
internal import Papers
internal import PlainText

/// An office's words for papers, as files.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Mẫu văn bản của cơ quan: viết ra để sửa, kiểm tra, xem thử (docs/mau-van-ban.md).",
    subcommands: [Export.self, Check.self, Preview.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi lời văn có sẵn của mọi mẫu và tệp cài đặt có chú thích; không ghi đè.")
    @Option(help: "Thư mục (mặc định: mau trong thư mục dữ liệu).") var out: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let folder = out ?? common.folder.templatesPath
      do throws(OfficeError) { try DataFolder.make(folder) } catch { throw Stop(error, common.language) }
      let files =
        TemplateName.allCases.map { ($0.fileName, $0.builtInText + "\n") }
        + [(PaperTemplates.settingsName, PaperSettings.sample)]
      do throws(DiskError) {
        // All or nothing: what an office has changed stands beside nothing that it did not ask for.
        let there = Set(try FolderListing.names(in: folder))
        let taken = files.map(\.0).filter(there.contains)
        if !taken.isEmpty { Stop(.input, [common.text(ShelfText.templatesThere(taken))]).leave() }
        for (name, text) in files { try FileReplacement.writeNew(Array(text.utf8), to: "\(folder)/\(name)") }
        try FileReplacement.sync(folder: folder)
      } catch { throw Stop(error, common.language) }
      for (name, _) in files { Console.answer("\(folder)/\(name)") }
      Console.talk(common.text(ShelfText.templatesWritten(folder)))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kiểm tra các tệp mẫu; nêu mọi lỗi theo tệp:dòng, mã kết thúc 3 khi có lỗi.")
    @Argument(help: "Thư mục mẫu (mặc định: mau trong thư mục dữ liệu).") var folder: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let place = folder.map(DiskPath.trimmed) ?? common.folder.templatesPath
      if folder != nil, !InputFile.isFolder(place) {
        throw Stop(.input, [common.text(FaultText.noSuchPath(place))])
      }
      let names: [String]
      let faults: [String: [TemplateFault]]
      do throws(DiskError) { names = try FolderListing.names(in: place) } catch { throw Stop(error, common.language) }
      do throws(OfficeError) { faults = try TemplateFolder.read(place).faults } catch {
        throw Stop(error, common.language)
      }
      for name in names where !PaperTemplates.isFile(name) {
        Console.talk(common.text(ShelfText.notATemplate("\(place)/\(name)")))
      }
      if !faults.isEmpty { throw Stop(.input, common.lines(of: faults, in: place)) }
      let own = names.count(where: PaperTemplates.isFile)
      Console.answer(
        common.text(own == 0 ? ShelfText.noTemplates(place) : .templatesGood(folder: place, own: own)))
    }
  }

  struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Xem thử một mẫu, điền bằng số liệu của một phiên.",
      discussion: "hoidong templates preview bao-cao --session tap-huan")
    @Argument(help: "Tên mẫu: bao-cao, to-trinh, …") var name: String
    @Option(help: "Tên phiên họp.") var session: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let template = TemplateName(rawValue: name) else {
        let near = Suggestion.for(name, among: TemplateName.allCases.map(\.rawValue))
        throw Stop(.usage, [common.text(ShelfText.unknownTemplate(name, near: near))])
      }
      guard let session else { throw Stop(.usage, [common.text(ShelfText.needsSession)]) }
      let office = try common.office(session)
      do {
        let (shelf, faults) = try office.papers()
        let place = common.folder.templatesPath
        // What is shown would be the program's own words.
        let own = faults.filter { [template.fileName, PaperTemplates.settingsName].contains($0.key) }
        if !own.isEmpty { throw Stop(.input, common.lines(of: own, in: place)) }
        guard let entry = shelf.entries.first(where: { $0.kind.template == template }) else {
          throw Stop(.no, [common.text(ShelfText.notInSession(name))])
        }
        let kind = try common.kind(called: entry.kind.name, on: shelf)
        if let paper = try office.paper(kind, from: shelf) { Console.answer(paper) }
      } catch let error as OfficeError { throw Stop(error, common.language) }
    }
  }
}
