extension BackupText {
  package var english: String {
    switch self {
    case .done(let path, let events, let head): "done: \(path), up to event \(events), head of the chain \(head)"
    case .readBack(let files, let drafts, let keys):
      "read back, as the session was when it was copied: \(files) signatures, \(drafts) drafts, \(keys) keys"
    case .mediumMissing(let path): "\(path) is not there: plug the medium in or make the folder, and do it again"
    case .notAFolder(let path): "\(path) is not a folder: choose one"
    case .readOnly(let path): "\(path) is read-only: move the medium's switch or choose another place"
    case .noPermission(let path): "writing into \(path) is not allowed: allow it or choose another place"
    case .full(let path): "\(path) is full: free some space or use another medium; nothing half-written stays there"
    case .mediumFailed(let path): "the medium failed or was pulled out while \(path) was written: try another one"
    case .differs(let path): "\(path) reads back differently: it was taken away; use another medium"
    case .backupAlone: "--backup does not go with --out or --sign-again"
    case .restored(let id, let path): "session \(id) is restored in \(path)"
    case .withoutKeys:
      "Restored from a result bundle: there are no private keys, so no seat can type its PIN on this machine. The session can be looked at, checked and exported."
    case .wasHere(let id): "session \(id) is here already, in this very state: nothing to do"
    case .neither(let path): "\(path) is neither a backup nor a result bundle"
    case .foreign(let path): "\(path) holds more than a backup does: do not use this file"
    case .doesNotHold(let path): "the bundle \(path) does not verify, so nothing is restored from it"
    case .otherStateHere(let id, let here, let there):
      "session \(id) is here in another state (\(here) events; this file has \(there)): choose another data folder with --home"
    case .keyElsewhere(let seat):
      "The private key of seat \(seat) is not on this machine: the session was restored from a result bundle. Type the PIN where the council met, or restore from a backup."
    case .sameSignatures:
      "The signatures of before are used: the bundle is the same, byte for byte, and no PIN is asked."
    case .resultDiffers:
      "This program makes another result than the one that was signed: the old signatures do not fit, sign again."
    case .copyNone: "Second copy: none since this session was opened; press S to write it"
    case .copyWorking: "Second copy: being written…"
    case .copyDone(let events, let time, let folder): "Second copy: done up to event \(events) at \(time), in \(folder)"
    case .copyMissing(let folder): "Second copy: NO MEDIUM AT \(folder); plug it in and press S"
    case .copyFailed(let words): "Second copy: NOT WRITTEN (S: try again): \(words)"
    case .noCopyFolder: "No folder for the second copy: choose one with c in the list of sessions"
    case .copyFolder: "Folder of the second copy, the whole path (empty: none)"
    case .copyFolderNotWhole: "Give the whole path of the folder, beginning with /; or leave it empty."
    }
  }
}
