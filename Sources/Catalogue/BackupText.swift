/// Words of backups, second copies and moves to another machine.
package enum BackupText: Hashable, Sendable, Worded {
  // A backup
  case done(path: String, events: Int, head: String)
  case readBack(files: Int, drafts: Int, keys: Int)
  case mediumMissing(String), notAFolder(String), readOnly(String), noPermission(String), full(String)
  case mediumFailed(String), differs(String)
  case backupAlone
  // A move
  case restored(id: String, path: String), withoutKeys, wasHere(id: String)
  case neither(String), foreign(String), doesNotHold(String)
  case otherStateHere(id: String, here: Int, there: Int)
  case keyElsewhere(seat: String)
  // The same bundle again
  case sameSignatures, resultDiffers
  // The second copy
  case copyNone, copyWorking
  case copyDone(events: Int, time: String, folder: String)
  case copyMissing(String), copyFailed(String)
  case noCopyFolder
  case copyFolder, copyFolderNotWhole
}
