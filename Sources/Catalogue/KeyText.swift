/// What the keys do, for the help page and the bar at the foot.
package enum KeyText: Hashable, Sendable, CaseIterable, Worded {
  case help, back, quit, redraw, typing, open, sit, scoreOrSee, up, down, left, right, scrollUp, scrollDown, pageUp,
    pageDown,
    top, bottom
  case settings, enterPIN, otherSeat, find, findNext, findPrevious
  case pickLevel, pickLevelMore, pickNone, detail, untick, remark, opinion, nextUnanswered, otherCase,
    proposeElimination, undo
  case review, seal, record, chooseLine
  case previousUnanswered, nextPart, previousPart, map, goToCriterion, criterionDossier
  case attendance, openScoring, openAll, closeScoring, reveal, conclude, rescore, vote, excuse, recuse, withdraw, result
  case ranking, sign, otherRole
  case acts, declare, resolutions, rules, timeline, dossier, ofProduct, ofSeat, perform, choose, mend
  case toggle, online, allPresent, preside, confirm
  case agenda, lift, earlier, later, settle, talk, otherOrder, previousMembers, nextMembers, whoGaveWhat, numbers
  case fields, fill, verifyBundle, copyBundle, signAgain, copyNow
  case papers, openPaper, exportPaper, exportAllPapers, printPaper, openFolder, charts, replaceFiles
  case library, openLaw, search, applies, lawPage, otherRegime, nextSet, previousSet, regimeNotes
  case newSetup, editField, addRow, removeRow, rowUp, rowDown, importFile, nextValue, resetSetting, dropRegulation
  case typePath, parentFolder, takeFile, appendFile, setPIN, otherPINs, unlockPIN, newPIN
}
