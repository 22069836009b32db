// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Where the headers of pango, GLib, HarfBuzz and FreeType lie. Not by pkg-config: that would link the libraries, which are
/// opened late. A folder that is not there is passed over.
let pangoHeaders =
  ["pango-1.0", "glib-2.0", "harfbuzz", "freetype2", "fribidi"].map { "/usr/include/\($0)" }
  + ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].map { "/usr/lib/\($0)glib-2.0/include" }
  + ["/usr/lib64/glib-2.0/include"]

func room(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, of dependencies: [Target.Dependency], resources: [Resource] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "hoidong",
  products: [.executable(name: "hoidong", targets: ["hoidong"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")],
  targets: [
    // Text and documents: no rule of the council, no effect.
    room("PlainText"),
    room("CanonicalJSON", knows: ["PlainText"]),

    // The core: the law, the council. Pure.
    .target(name: "CriteriaData", exclude: ["qd26-2026", "qd148-2023", "qd781-2020"]),
    room("Criteria", knows: ["CanonicalJSON", "CriteriaData", "PlainText"]),
    room("Council", knows: ["Criteria", "CanonicalJSON"]),
    // The provinces and communes; what a code of a product is made of.
    .target(name: "PlacesData", exclude: ["units-2025.txt"]),
    room("Places", knows: ["PlacesData", "PlainText"]),
    // Words for people: one folder a language.
    room("Catalogue"),
    room("Terms", knows: ["Catalogue", "Council", "Criteria", "Places"]),
    // What officials write: the Quy chế file.
    room("Regulation", knows: ["Catalogue", "Council", "Criteria", "PlainText", "Terms"]),
    // What people do in a session, by name: what it asks for and the commands it comes to.
    room("Acts", knows: ["Catalogue", "Council", "Criteria", "PlainText"]),
    // A session that is being set up: the texts of a session file as they are typed.
    room("Setup", knows: ["CanonicalJSON", "Council", "Criteria"]),
    // Looking things up in the law: search, and pages of it as lines.
    room("Lawbook", knows: ["Catalogue", "Criteria", "PlainText", "Tables", "Terms"]),

    // Vietnamese from plain keys: Telex and VNI.
    room("Typing", knows: ["PlainText"]),

    // The terminal.
    .target(
      name: "CNcurses", cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("TerminalKit", knows: ["PlainText", "Typing", "CNcurses"]),
    room(
      "Hall",
      knows: [
        "Acts", "Council", "Criteria", "Catalogue", "Lawbook", "Terms", "TerminalKit", "PlainText", "Places", "Setup",
        "Typing",
      ]),

    // The second implementation of the tally shares no code with the first.
    room("Recount"),

    // Evidence and storage, around the core. Each C library stands behind one room.
    .target(
      name: "CCrypto", cSettings: [.define("OPENSSL_SUPPRESS_DEPRECATED"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("crypto")]),
    room("Trust", knows: ["CCrypto"]),
    room("Evidence", knows: ["Trust", "Council", "Criteria", "CanonicalJSON"]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    room("Database", knows: ["CSQLite"]),
    room("Ledger", knows: ["Database", "Evidence", "Council", "Criteria", "CanonicalJSON"]),

    // Libraries that only papers and tables need are opened when one is made.
    .target(name: "CLate", cSettings: [.define("_GNU_SOURCE")]),

    // Archives: libzip behind one room.
    .target(name: "CZip", dependencies: ["CLate"], cSettings: [.define("_GNU_SOURCE")]),
    room("Archive", knows: ["CZip"]),

    // Whole files and folders: written at their place or not at all.
    .target(name: "CDisk", cSettings: [.define("_GNU_SOURCE")]),
    room("Disk", knows: ["CDisk"]),

    // Tables for spreadsheets: libxlsxwriter behind one room.
    .target(name: "CXlsx", dependencies: ["CLate"], cSettings: [.define("_GNU_SOURCE")]),
    room("Tables", knows: ["CXlsx", "Archive", "Disk", "PlainText"]),

    // Tables that others filled in: CSV and XLSX to dossiers and seats.
    room("Intake", knows: ["Archive", "Council", "Criteria", "PlainText"]),

    // Papers as documents: a model without a file in it, and a writer each for text, DOCX and PDF.
    room("Documents", knows: ["PlainText"]),

    // QR codes: libqrencode behind one room.
    .target(name: "CQR", dependencies: ["CLate"]),
    room("QRCodes", knows: ["CQR"]),

    // Documents as PDF: pango, fontconfig and HarfBuzz behind one room.
    .target(
      name: "CPango", dependencies: ["CLate"],
      cSettings: [.define("_GNU_SOURCE"), .unsafeFlags(pangoHeaders.map { "-I\($0)" })]),
    room("PDFFiles", knows: ["CPango", "Documents", "QRCodes"]),
    // Documents as DOCX files.
    room("WordFiles", knows: ["Archive", "Documents", "PlainText"]),

    // Results: papers and the signed bundle.
    room(
      "Papers",
      knows: ["Documents", "Tables", "Council", "Criteria", "Catalogue", "Terms", "PlainText", "CanonicalJSON"]),
    room(
      "Bundle",
      knows: [
        "Papers", "Archive", "Disk", "Recount", "Evidence", "Trust", "Council", "Criteria", "Catalogue",
        "CanonicalJSON", "PlainText",
      ]),

    // Papers as files that people open.
    room("PaperFiles", knows: ["Papers", "Documents", "PDFFiles", "QRCodes", "Tables", "WordFiles"]),

    // Acts that need several rooms, and the executable.
    room(
      "Office",
      knows: [
        "Bundle", "Catalogue", "Disk", "Ledger", "PaperFiles", "Papers", "Documents", "Tables", "Terms", "Trust",
        "Evidence", "Recount", "Regulation", "Setup", "Council",
        "Criteria", "CanonicalJSON", "PlainText",
      ]),
    .target(name: "DemoData"),
    .executableTarget(
      name: "hoidong",
      dependencies: [
        "Acts", "Office", "Hall", "Intake", "Places", "Setup", "Catalogue", "Terms", "Lawbook", "Tables", "Disk",
        "Bundle", "Ledger", "PaperFiles", "Papers", "Documents",
        "Trust", "Evidence", "Regulation", "Council",
        "Criteria",
        "CanonicalJSON",
        "TerminalKit", "Typing", "PlainText", "DemoData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // Plays small sessions for the tests of several rooms.
    .target(
      name: "PlayedSession", dependencies: ["Council", "Criteria", "Evidence", "Trust", "CanonicalJSON", "Recount"],
      path: "Tests/PlayedSession", swiftSettings: settings),
    // Sessions for papers: by the totals that members gave, and the demonstration.
    .target(
      name: "PaperWorld",
      dependencies: ["Papers", "PlayedSession", "TestWorld", "Council", "Criteria", "Evidence", "CanonicalJSON"],
      path: "Tests/PaperWorld", swiftSettings: settings),
    // PDF files as poppler reads them.
    .target(
      name: "PaperReading", dependencies: ["RunningProgram"], path: "Tests/PaperReading", swiftSettings: settings),
    tests(
      "PaperFiles",
      of: [
        "Council", "Criteria", "Documents", "PaperFiles", "PaperReading", "PaperWorld", "Papers", "PlainText",
        "PlayedSession", "RunningProgram", "Tables", "CanonicalJSON",
      ]),
    tests(
      "Papers",
      of: [
        "Documents", "PaperWorld", "Papers", "PlayedSession", "Tables", "TestWorld", "Council", "Criteria", "Evidence",
        "CanonicalJSON", "PlainText",
      ],
      resources: [.copy("Fixtures")]),
    tests(
      "Bundle",
      of: [
        "Bundle", "Archive", "Papers", "PlayedSession", "Evidence", "Trust", "CCrypto", "Council", "Criteria",
        "CanonicalJSON", "Catalogue", "TestWorld", "Chance", "RunningProgram",
      ]),
    // Numbers and texts by chance, the same for the same seed.
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: settings),
    // What several test targets share: the law at hand, ticks of a wanted total, a small council in session.
    .target(
      name: "TestWorld", dependencies: ["Chance", "Council", "Criteria", "CanonicalJSON", "Evidence"],
      path: "Tests/TestWorld",
      swiftSettings: settings),
    tests("CanonicalJSON", of: ["Chance", "CanonicalJSON", "TestWorld"]),
    tests("Criteria", of: ["Criteria", "CriteriaData", "CanonicalJSON"]),
    tests(
      "Lawbook", of: ["Lawbook", "Criteria", "Catalogue", "PlainText", "Tables"], exclude: ["Goldens"]),
    tests("Council", of: ["Chance", "Council", "Criteria", "CanonicalJSON", "Recount", "Evidence", "TestWorld"]),
    tests(
      "Regulation", of: ["Chance", "Regulation", "Council", "Criteria", "Catalogue", "Terms", "PlainText"]),
    tests("Places", of: ["Places", "PlainText"]),
    tests("Typing", of: ["Chance", "Typing", "Places", "PlainText"]),
    tests(
      "Setup", of: ["Bundle", "Setup", "Office", "Council", "Criteria", "CanonicalJSON", "Trust", "RunningProgram"]),
    tests("Acts", of: ["Acts", "Catalogue", "Council", "Criteria", "TestWorld"]),
    tests("Evidence", of: ["Chance", "Evidence", "Council", "Criteria", "CanonicalJSON", "TestWorld"]),
    tests(
      "Ledger",
      of: [
        "Chance", "Ledger", "Database", "Disk", "Evidence", "Council", "Criteria", "CanonicalJSON", "TestWorld",
      ]),
    tests("Trust", of: ["Trust"]),
    tests("QRCodes", of: ["QRCodes"]),
    tests("PDFFiles", of: ["Chance", "PDFFiles", "Documents", "PaperReading"]),
    tests("Archive", of: ["Archive", "CLate"]),
    // The built program, run from outside.
    .target(name: "RunningProgram", path: "Tests/RunningProgram", swiftSettings: settings),
    // A session by the rules of today in the built program's data folder.
    .target(
      name: "MeetingAtHand", dependencies: ["RunningProgram", "Office", "Council", "Criteria"],
      path: "Tests/MeetingAtHand", swiftSettings: settings),
    // Plays, reads, follows and damages a session for the proof that nothing acknowledged is lost (`make soak`).
    .executableTarget(
      name: "SoakWorker",
      dependencies: [
        "Archive", "Chance", "Bundle", "CanonicalJSON", "Council", "Criteria", "Disk", "Evidence", "Ledger", "Office",
        "PlayedSession", "Recount", "TestWorld", "Trust",
      ],
      path: "Tests/SoakWorker", swiftSettings: settings),
    tests("Soak", of: ["RunningProgram"]),
    tests("Disk", of: ["Disk", "RunningProgram"]),
    tests(
      "Intake",
      of: ["Chance", "Intake", "Archive", "Council", "Criteria", "PlainText", "RunningProgram", "Tables"]),
    tests("WordFiles", of: ["Documents", "PlainText", "RunningProgram", "WordFiles"]),
    tests("Tables", of: ["Tables", "RunningProgram"]),
    tests(
      "Command",
      of: [
        "MeetingAtHand", "RunningProgram", "Recount", "Bundle", "Catalogue", "Office", "Papers", "Ledger", "Council",
        "Criteria",
      ],
      resources: [.copy("Fixtures")]),
    tests(
      "Terminal",
      of: ["Catalogue", "Chance", "Council", "Criteria", "Intake", "MeetingAtHand", "Office", "RunningProgram"]),
    tests(
      "Hall",
      of: [
        "Acts", "Chance", "Hall", "Papers", "Setup", "TerminalKit", "PlainText", "Council", "Criteria", "Catalogue",
        "Terms", "Typing",
      ],
      exclude: ["Goldens"]),
    tests("PlainText", of: ["Chance", "PlainText"], resources: [.copy("Fixtures")]),
    tests("TerminalKit", of: ["Chance", "TerminalKit", "PlainText", "Typing"]),
    tests("Recount", of: ["Recount"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
