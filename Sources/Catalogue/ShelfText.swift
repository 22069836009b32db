/// Words of the list of papers, of writing them into a folder, of printing, and of an office's templates as files.
package enum ShelfText: Hashable, Sendable, Worded {
  // Heads
  case listTitle, textTitle, workTitle
  // The list
  case meetingHead, decisionsHead, noticesGroup, productsGroup
  case groupState(ready: Int, blocked: Int, written: Int)
  case ready, blocked(DocumentText), written(String), inBundle, signed, otherTemplates
  case place(folder: String), bundle(String), formats(String)
  case faultsHead(Int), faultAt(file: String, line: Int, DocumentText), moreFaults(Int)
  case opensGroup, ofDesk, nothingReady, noCharts, chartsTitle
  case columns(from: Int, to: Int, of: Int)
  // Writing into a folder
  case exportTitle(String), exportAllTitle(Int), exportHint
  case folder, format
  case asGiven, word, pdf, text, workbook, csv
  case writing(String), progress(done: Int, of: Int), into(String)
  case countWritten(Int), countSame(Int), countDiffering(Int), noSuchForm(Int)
  case mayStop, stopped(done: Int, of: Int), broke(done: Int, of: Int), askReplace
  case replaceTitle(Int), replaceHint
  case allDone, nothingWritten
  // Printing, opening
  case printing(String), printed(title: String, answer: String), noPrintProgram, notPrinted(String), printingAlready
  case opened(String), notOpened(String), noFolderYet(String)
  // Commands
  case unknownPaper(String, near: String?), unknownFormat(String), blockedPaper(name: String, DocumentText)
  case onlyWithPapers, notWithPapers
  case fileWritten(String), fileSame(String), fileDiffers(String), fileNoForm(name: String, format: String)
  case templatesWritten(String), templatesThere([String])
  case templatesGood(folder: String, own: Int), noTemplates(String), notATemplate(String)
  case unknownTemplate(String, near: String?), notInSession(String), needsSession
}
