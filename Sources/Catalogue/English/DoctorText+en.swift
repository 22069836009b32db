extension DoctorText {
  package var english: String {
    switch self {
    case .noTerminal: "terminal: this does not run in a terminal, so the terminal cannot be checked"
    case .size(let columns, let rows): "terminal size: \(columns)x\(rows)"
    case .sizeUnknown: "terminal size: cannot be asked"
    case .tooSmall(let columns, let rows):
      "terminal size: \(columns)x\(rows), 80x24 or more is needed; enlarge the window or take a smaller font"
    case .colours(let count): "colours: \(count)"
    case .noColours: "colours: none; the program works with bold and reversed text"
    case .colourUnknown(let term): "colours: unknown kind of terminal “\(term)”; set TERM=linux or TERM=xterm-256color"
    case .localeUTF8: "character set: UTF-8"
    case .localeOther: "character set: not UTF-8; set LANG=C.UTF-8 or vi_VN.UTF-8 and open the terminal again"
    case .widthRight: "Vietnamese letters: shown in the right width"
    case .widthWrong(let found, let expected):
      "Vietnamese letters: \(found) columns instead of \(expected); turn on UTF-8 in this terminal, or take another one"
    case .widthUnknown: "Vietnamese letters: the terminal does not answer, so their width cannot be checked"
    case .fontWhole: "font: has all Vietnamese letters"
    case .fontLacks(let letters):
      "font: lacks \(letters); run setfont Vietnamese-Fixed16 (package console-setup-linux) and open it again"
    case .fontUnknown: "font: chosen by the window, cannot be checked from here; have a look: ẳ ỗ ợ ử Đ"
    case .clock(let time): "clock: \(time)"
    case .clockBefore2026(let time):
      "clock: \(time) is wrong, perhaps a dead battery; set it with sudo date -s 'YEAR-MONTH-DAY HOUR:MINUTE'"
    case .clockBeforeEvent(let time, let session, let event):
      "clock: \(time), before the last event of session \(session) (\(event)); set it with sudo date -s 'YEAR-MONTH-DAY HOUR:MINUTE'"
    case .clockSynchronised: "time from the network: yes"
    case .clockAlone: "time from the network: no; compare the clock with a telephone before the session"
    case .clockUnknown: "time from the network: cannot be asked"
    case .room(let path, let megabytes): "disk: \(megabytes) MB free at \(path)"
    case .roomLow(let path, let megabytes):
      "disk: only \(megabytes) MB free at \(path); remove other files before the session"
    case .roomGone(let path, let megabytes):
      "disk: \(megabytes) MB free at \(path), too little for a session; remove other files"
    case .sync(let path, let milliseconds): "safe writing to the disk: \(milliseconds) ms at \(path)"
    case .syncSlow(let path, let milliseconds):
      "safe writing to the disk: \(milliseconds) ms at \(path), slow; move the data folder to a disk inside the machine"
    case .folderOpen(let path, let mode):
      "folder: \(path) is open to other users of the machine (mode \(mode)); run chmod go-rwx on it"
    case .folderPrivate(let path): "folder: only its owner can use \(path)"
    case .folderNotYet(let path): "folder: \(path) is not there yet and is made with the first session"
    case .folderUnwritable(let path):
      "folder: \(path) cannot be written to; give the right to write, or choose another with --home"
    case .folderOfOther(let path):
      "folder: \(path) belongs to another user of the machine; log in as the right user, or run chown"
    case .copyMissing(let path): "second copy: \(path) is not there; plug the medium in, or set another folder (key c)"
    case .copyUnwritable(let path):
      "second copy: \(path) cannot be written; look at the medium's lock and the folder's rights"
    case .papersWhole: "papers: DOCX, PDF and XLSX can be made"
    case .paperLacks(let what): "papers: \(what) A session can still be closed; its bundle only lacks such files."
    case .noSessions: "sessions: none yet"
    case .session(let id, let words): "session \(id): \(words)"
    case .leftover(let path):
      "temporary file: \(path) was left by an unfinished write; the program removes it when it starts"
    case .logHead(let path): "Log (\(path)), its last lines:"
    case .allGood: "Nothing wrong was found."
    case .failures(let count): count == 1 ? "1 thing is wrong." : "\(count) things are wrong."
    }
  }
}
