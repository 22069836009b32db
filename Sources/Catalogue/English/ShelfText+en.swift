extension ShelfText {
  package var english: String {
    func meant(_ near: String?) -> String { near.map { "; did you mean \($0)?" } ?? "" }
    return switch self {
    case .listTitle: "Papers of the session"
    case .textTitle: "A paper"
    case .workTitle: "Writing papers"
    case .meetingHead: "The meeting"
    case .decisionsHead: "Submission, draft decisions"
    case .noticesGroup: "Notices of results"
    case .productsGroup: "Score tables and sheets by product"
    case .groupState(let ready, let blocked, let written):
      ["\(ready) ready", blocked > 0 ? "\(blocked) not yet" : "", written > 0 ? "\(written) written" : ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    case .ready: "ready"
    case .blocked(let why): why.english
    case .written(let formats): "written: \(formats)"
    case .inBundle: "in the result bundle"
    case .signed: "signed"
    case .otherTemplates: "signed with earlier templates"
    case .place(let folder): "Folder of papers: \(folder)"
    case .bundle(let path): "In the result bundle: \(path)"
    case .formats(let formats): "Formats: \(formats)"
    case .faultsHead(let count): "The office's templates have \(count) faults (built-in words are used instead):"
    case .faultAt(let file, let line, let what): "\(file):\(line): \(what.english)"
    case .moreFaults(let count): "… and \(count) more: hoidong templates check"
    case .opensGroup: "Enter opens the group; x writes all of it."
    case .ofDesk: "Papers are made by the chair and the secretary: take that seat first."
    case .nothingReady: "No paper here can be made yet."
    case .noCharts: "No charts yet: the report is made after the close."
    case .chartsTitle: "Charts of the result"
    case .columns(let from, let to, let count): "columns \(from)–\(to)/\(count), ← → move sideways"
    case .exportTitle(let title): "Write: \(title)"
    case .exportAllTitle(let count): "Write \(count) papers"
    case .exportHint:
      "Another folder (a memory stick) must be there. A file that says something else is asked about first."
    case .folder: "Folder"
    case .format: "Format"
    case .asGiven: "the usual formats of each paper"
    case .word: "DOCX (to edit)"
    case .pdf: "PDF (to print)"
    case .text: "TXT (plain text)"
    case .workbook: "XLSX (spreadsheet)"
    case .csv: "CSV (table)"
    case .writing(let name): "Writing \(name)"
    case .progress(let done, let count): "\(done)/\(count) files"
    case .into(let folder): "Into the folder \(folder)"
    case .countWritten(let count): "Written: \(count) files"
    case .countSame(let count): "There already, the same bytes: \(count) files"
    case .countDiffering(let count): "Left alone, another file of that name is there: \(count) files"
    case .noSuchForm(let count): "Not to be had in this format: \(count) files"
    case .mayStop: "Esc: stop after this file; what was written stays."
    case .stopped(let done, let count): "Stopped after \(done)/\(count) files. What was written stays in the folder."
    case .broke(let done, let count):
      "Stopped at file \(done + 1)/\(count). What was written stays; put it right and write again: good files are kept."
    case .askReplace: "Enter: overwrite those files."
    case .replaceTitle(let count): "Overwrite \(count) files?"
    case .replaceHint: "What these files say is lost, also what was edited by hand. Enter: overwrite; Esc: leave them."
    case .allDone: "Done."
    case .nothingWritten: "There is no file to write."
    case .printing(let title): "On its way to the printer: \(title)"
    case .printed(let title, let answer): "Sent to the printer: \(title)\(answer.isEmpty ? "" : " (\(answer))")"
    case .noPrintProgram:
      "This machine has no lp command: install cups-client, or write a PDF (x) and print it elsewhere."
    case .notPrinted(let why):
      "Not printed: \(why). Check the printer (lpstat -p), or write a PDF (x) and print it elsewhere."
    case .printingAlready: "The last print is still on its way; wait a moment."
    case .opened(let folder): "\(folder) is open in the file manager."
    case .notOpened(let folder): "This machine has no graphical screen. The papers are in: \(folder)"
    case .noFolderYet(let folder): "No paper was written into \(folder) yet."
    case .unknownPaper(let name, let near):
      "\(name): the session has no such paper\(meant(near)) (see: hoidong session papers)"
    case .unknownFormat(let name): "\(name): no such format; use docx, pdf, txt, xlsx or csv"
    case .blockedPaper(let name, let why): "\(name): \(why.english)"
    case .onlyWithPapers: "--paper, --format and --replace go with --papers only"
    case .notWithPapers: "--papers does not go with --backup or --sign-again"
    case .fileWritten(let path): "written  \(path)"
    case .fileSame(let path): "there    \(path) (the same bytes)"
    case .fileDiffers(let path):
      "\(path): there, but another; left alone. Add --replace to overwrite it, or --out another folder."
    case .fileNoForm(let name, let format): "\(name): not to be had as \(format)"
    case .templatesWritten(let folder): "Templates are in \(folder)"
    case .templatesThere(let files):
      "There already, not overwritten: \(files.joined(separator: ", ")). Move them, or --out another folder."
    case .templatesGood(let folder, let own): "\(folder): \(own) template files, no fault"
    case .noTemplates(let folder):
      "\(folder): no template files; built-in words are used. Make them: hoidong templates export"
    case .notATemplate(let file): "\(file): not the name of a template, the program does not read it"
    case .unknownTemplate(let name, let near): "\(name): no such template\(meant(near))"
    case .notInSession(let name): "\(name): this session has no paper of that template"
    case .needsSession:
      "--session is needed: a session to fill the template with (a rehearsal will do: hoidong demo --auto)"
    }
  }
}
