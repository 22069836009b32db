internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Evidence
internal import Glibc
internal import Hall
internal import Ledger
internal import Office

extension SessionCommand {
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Phục hồi một phiên từ bản sao lưu, hoặc chỉ từ hồ sơ kết quả (thư mục hay .zip).")
    @Argument(help: "Tệp sao lưu, thư mục hồ sơ kết quả hoặc tệp .zip của nó.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      do throws(OfficeError) {
        let restored = try common.folder.restore(from: file, clock: Clock.now)
        let id = restored.office.session.info.id
        Console.answer(
          common.text(
            restored.wasHere
              ? BackupText.wasHere(id: id.rawValue)
              : .restored(id: id.rawValue, path: common.folder.folder(of: id))))
        Console.talk(common.state(of: restored.office.session))
        if try !restored.hasKeys() { Console.talk(common.text(BackupText.withoutKeys)) }
      } catch { throw Stop(error, common.language) }
    }
  }
}

extension SessionCommand.Export {
  /// One file with the whole session, also while it meets.
  func backUp(into folder: String) throws {
    if out != nil || signAgain { throw Stop(.usage, [common.text(BackupText.backupAlone)]) }
    // Whoever meets at the same machine comes first.
    if automatic { _ = nice(10) }
    let office = try common.office(id)
    do throws(OfficeError) {
      let made = try automatic ? office.secondCopy(into: folder) : office.backUp(into: folder)
      if json { return Console.answer(raw: CopyReport.done(made).json.prettyText) }
      let facts = made.facts
      Console.answer(
        common.text(BackupText.done(path: made.path, events: facts.height, head: facts.head)))
      Console.talk(
        common.text(BackupText.readBack(files: facts.files, drafts: facts.drafts, keys: facts.keys)))
    } catch {
      let stop = Stop(error, common.language)
      if json { Console.answer(raw: CopyReport(error, stop).json.prettyText) }
      throw stop
    }
  }
}

extension CommonOptions {
  /// The second copy after a conclusion or a close by a command. Whatever comes of it is said and changes nothing in what
  /// was done.
  func copyAgain(_ office: SessionOffice, ifChangedFrom before: Milestone) {
    let folder = SettingsFile.read(self.folder).secondCopy
    guard !folder.isEmpty, Milestone(office.session).differs(from: before) else { return }
    do throws(OfficeError) {
      let made = try office.secondCopy(into: folder)
      Console.talk(CopyReport.done(made).state.words.text(in: language))
    } catch {
      Console.talk(CopyReport(error, Stop(error, language)).state.words.text(in: language))
    }
  }
}
