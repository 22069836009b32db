package import Council
package import Setup
package import TerminalKit

/// A session that is being set up, as the screens know it.
package struct SetupState: Sendable {
  package internal(set) var draft: SetupDraft
  /// What stands between it and its session; `nil` while nobody has looked since the last change.
  package internal(set) var faults: [SetupFault]?
  /// What the secretary should know of the regime.
  package internal(set) var remark: String?
  /// The file that was read and not taken yet.
  package internal(set) var preview: SetupPreview?
  /// The cell in which letters are text now.
  package internal(set) var edit: SetupEdit?
  /// Whether the disk has all that was typed.
  package internal(set) var isKept = true

  init(_ draft: SetupDraft) { self.draft = draft }
}

/// One thing wrong, in words, and where.
package struct SetupFault: Hashable, Sendable {
  package var spot: SetupSpot
  package var text: String

  package init(_ spot: SetupSpot, _ text: String) {
    self.spot = spot
    self.text = text
  }
}

/// A cell being typed.
package struct SetupEdit: Hashable, Sendable {
  package internal(set) var field: TextField
  /// Among the suggestions; `nil` until somebody types.
  package internal(set) var marked: Int?
}

/// Where somebody stands while setting up.
package enum SetupPlace: Hashable, Sendable {
  case steps(selected: Int)
  case fields(SetupSubject, selected: Int)
  case seats(selected: Int)
  case dossiers(selected: Int)
  case rules(selected: Int)
  case files(SetupFiles)
  case preview(scroll: Int)
  /// Of a session that is made: who has typed a PIN.
  case enrol(selected: Int)

  /// The row under the cursor; `nil` for a text.
  var selectedRow: Int? {
    switch self {
    case .steps(let selected), .fields(_, let selected), .seats(let selected), .dossiers(let selected),
      .rules(let selected), .enrol(let selected):
      selected
    case .files(let files): files.selected
    case .preview: nil
    }
  }

  var name: ScreenName {
    switch self {
    case .steps: .setupSteps
    case .fields: .setupFields
    case .seats: .setupSeats
    case .dossiers: .setupDossiers
    case .rules: .setupRules
    case .files: .setupFiles
    case .preview: .setupPreview
    case .enrol: .setupEnrol
    }
  }
}

/// What a page of fields is about.
package enum SetupSubject: Hashable, Sendable {
  case session
  case seat(Int)
  case dossier(Int)
}

/// What a file is chosen for.
package enum SetupPurpose: Hashable, Sendable, CaseIterable {
  case members, dossiers, regulation

  /// How the names of such files end.
  package var endings: [String] { self == .regulation ? [".txt"] : [".csv", ".xlsx"] }
}

/// A folder in which a file is looked for.
package struct SetupFiles: Hashable, Sendable {
  package var purpose: SetupPurpose
  package var path: String
  package var entries: [Entry]
  package var selected = 0

  package struct Entry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// The folder above.
      case parent
      case drive, folder, file
    }

    package var kind: Kind
    package var name: String
    package var path: String

    package init(_ kind: Kind, name: String, path: String) {
      self.kind = kind
      self.name = name
      self.path = path
    }
  }

  package init(_ purpose: SetupPurpose, path: String, entries: [Entry]) {
    self.purpose = purpose
    self.path = path
    self.entries = entries
    // The way up is never the first thing that Enter takes, where there is another.
    selected = entries.firstIndex { $0.kind == .file } ?? entries.firstIndex { $0.kind != .parent } ?? 0
  }
}

/// What a file would bring.
package struct SetupPreview: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case seats([SetupDraft.Entry<SeatField>])
    case dossiers([SetupDraft.Entry<DossierField>])
    /// How many settings it says.
    case regulation(given: Int)
    /// Nothing of it can be taken.
    case faulty
  }

  package var path: String
  package var lines: [String]
  package var content: Content

  package init(path: String, lines: [String], content: Content) {
    self.path = path
    self.lines = lines
    self.content = content
  }
}

/// A form over one of these screens.
package enum SetupForm: Hashable, Sendable {
  case path(SetupPurpose)
  case setting(RuleKey)
  case removeRow
  case removeSetup(SessionID)
  /// - `weak`: the PIN that was called easy to guess.
  case create(weak: String?)
  case permit
  case enrol(SeatID, weak: String?)
  case unlockPIN(WitnessedSeat)
  case newPIN(WitnessedSeat, weak: String?)
}

/// What these screens want done.
package enum SetupIntent: Hashable, Sendable {
  case begin
  case open(SessionID)
  case remove(SessionID)
  case leave(SetupDraft)
  case keep(SetupDraft)
  /// Keeps it and says what is wrong with it.
  case check(SetupDraft)
  /// `nil`: where people begin to look.
  case list(SetupPurpose, path: String?)
  case read(SetupPurpose, path: String, SetupDraft)
  /// The Quy chế of the preview; `nil`: leave it out again.
  case adopt(path: String?, SetupDraft)
  case create(SetupDraft, pin: String, evenIfWeak: Bool)
  case permit(chairPIN: String)
  case endPermit
  case enrol(SeatID, pin: String, evenIfWeak: Bool)
  case unlockPIN(WitnessedSeat, reason: String, chairPIN: String, secretaryPIN: String)
  case newPIN(
    WitnessedSeat, reason: String, chairPIN: String, secretaryPIN: String, pin: String, evenIfWeak: Bool)
}

/// What came of it.
package enum SetupAnswer: Sendable {
  case opened(SetupDraft)
  case left([SessionLine])
  case removed([SessionLine])
  case kept
  case checked([SetupFault], remark: String?)
  case listed(SetupFiles)
  case read(SetupPreview)
  case adopted(SetupDraft.Adopted?)
  case weakPIN
  /// The session stands; its chair has a PIN.
  case made(VisibleSession, Law, [SessionLine])
  case permitted
  case enrolled(SeatID)
  /// Of the session in hand.
  case withoutPIN([SeatID])
  case pinUnlocked(SeatID, VisibleSession)
  case pinReset(SeatID, VisibleSession)
}
