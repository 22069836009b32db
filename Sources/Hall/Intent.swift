package import Council
package import Criteria

/// What a screen wants done; the loop does it and answers. Screens have no effects of their own.
package enum Intent: Hashable, Sendable {
  case openSession(SessionID)
  case leaveSession
  /// Take the seat with that PIN.
  case enterSeat(SeatID, pin: String)
  case leaveSeat
  case keepDraft(DossierID, Draft)
  case seal(DossierID, Draft, reason: String, pin: String)
  /// By the seat that sits at the terminal.
  case command(Command)
  /// Opens scoring of every dossier that waits.
  case openAll
  /// In order, until one is refused.
  case commands([Command])
  /// Begin to type somebody's paper, or go on; what was typed of it comes back.
  case openPaper(PaperEntry)
  case keepPaper(PaperEntry)
  case typePaper(PaperEntry)
  /// What another typed, to compare it with the paper.
  case readPaper(DossierID, SeatID)
  case sealPaper(DossierID, SeatID, confirming: Bool, pin: String)
  /// What happened in the session.
  case readTimeline
  /// On a bundle, in steps.
  case work(WorkIntent)
  /// Papers of the session in hand, for the desk.
  case papers(PaperIntent)
  /// The regimes that there are.
  case openLibrary
  case readSets([RegimeID])
  case compare(LibraryView.Comparison.Key)
  case keepSettings(Settings)
  /// The second copy, now.
  case copyAgain
  /// What a key changed by the way: kept without an answer.
  case rememberSettings(Settings)
  case setup(SetupIntent)
  case redraw
  case quit
}

/// What came of it.
package enum Answer: Sendable {
  /// With the short code where the session is closed.
  case sessionOpened(VisibleSession, Law, code: String?)
  case sessionLeft([SessionLine])
  case seatEntered(VisibleSession, drafts: [DossierID: Draft])
  case seatLeft(VisibleSession)
  case draftKept(DossierID, Draft)
  case sealed(VisibleSession, DossierID)
  case done(VisibleSession)
  case paperOpened(PaperEntry)
  case paperKept(PaperEntry)
  case paperTyped(VisibleSession, PaperEntry)
  case paperRead(TypedPaper)
  case paperSealed(VisibleSession, SeatID)
  case timelineRead([TimelineEntry])
  case refused(Refusal)
  /// How many failures in a row this seat has now.
  case wrongPIN(SeatID, failures: Int)
  case work(WorkAnswer)
  case papers(PaperAnswer)
  case libraryOpened(LibraryView)
  case setsRead([RegimeID: [ProductSet]])
  case compared(LibraryView.Comparison.Key, LibraryView.Comparison)
  case settingsKept(Settings)
  case setup(SetupAnswer)
  /// The machine refused; the words say what, where and what to do. Nothing that was entered is lost.
  case failed(String)
  /// Something was put right, or should be known.
  case noted(String)
}

/// A session in the list.
package struct SessionLine: Hashable, Sendable {
  package var id: SessionID
  package var title: String
  package var rehearsal: Bool
  package var isClosed: Bool
  /// Not made yet.
  package var isBeingSetUp: Bool
  package var products: Int
  package var concluded: Int
  /// Why it cannot be opened; `nil` where it can.
  package var fault: String?

  package init(
    id: SessionID, title: String, rehearsal: Bool = false, isClosed: Bool = false, isBeingSetUp: Bool = false,
    products: Int = 0,
    concluded: Int = 0, fault: String? = nil
  ) {
    self.id = id
    self.title = title
    self.rehearsal = rehearsal
    self.isClosed = isClosed
    self.isBeingSetUp = isBeingSetUp
    self.products = products
    self.concluded = concluded
    self.fault = fault
  }
}

/// A bundle, and what the verifier said of it.
package struct SignedReport: Hashable, Sendable {
  package var path: String
  package var code: String
  package var lines: [Line]
  package var passed: Bool
  /// What the reader compares by eye: title, signers, fingerprint.
  package var closing: [String] = []
  /// Paths of what people read.
  package var papers: [String] = []
  /// Nothing is wrong but that nobody has signed it.
  package var isOnlyUnsigned = false
  /// The bundle is of a rehearsal.
  package var isRehearsal = false

  package struct Line: Hashable, Sendable {
    package var text: String
    package var passed: Bool

    package init(text: String, passed: Bool) {
      self.text = text
      self.passed = passed
    }
  }

  package init(path: String, code: String, lines: [Line], passed: Bool) {
    self.path = path
    self.code = code
    self.lines = lines
    self.passed = passed
  }
}
