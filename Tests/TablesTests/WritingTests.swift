import Foundation
import RunningProgram
import Tables
import Testing

/// The file: the same bytes every time, whole at its place or not there.
@Suite("Writing workbooks") struct WritingTests {
  let folder: Folder
  var place: String { folder.path + "/bang.xlsx" }

  init() throws { folder = try Folder() }

  @Test func theSameTablesGiveTheSameBytes() async throws {
    try Workbook.write([summary], to: place, title: "Kết quả")
    #expect(try content() == Workbook.bytes(of: [summary], title: "Kết quả"))
    let other = folder.path + "/khac.xlsx"
    // Another process, another time, zone and language, and no folder for temporary files.
    await #expect(processExitsWith: .success) { [other = other as String] in
      for (name, value) in ["TZ": "Pacific/Auckland", "TMPDIR": "/nowhere", "LC_ALL": "vi_VN.UTF-8"] {
        setenv(name, value, 1)
      }
      tzset()
      setlocale(LC_ALL, "")
      sleep(2)
      try Workbook.write([summary], to: other, title: "Kết quả")
    }
    #expect(FileManager.default.contents(atPath: other) == FileManager.default.contents(atPath: place))
  }

  @Test func unzipFindsNoFaultAndTheTypesComeFirst() throws {
    try Workbook.write([summary], to: place, title: "")
    #expect(try Program.tool("/usr/bin/unzip", "-t", place, in: folder).code == 0)
    let names = try Program.tool("/usr/bin/unzip", "-Z1", place, in: folder).outputLines
    // By this one a reader knows what it is.
    #expect(names.first == "[Content_Types].xml")
    #expect(folder.files() == ["bang.xlsx"])
  }

  @Test func aFileThatStandsThereIsReplaced() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: place))
    try Workbook.write([summary], to: place, title: "")
    #expect(try content() == Workbook.bytes(of: [summary], title: ""))
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(mode.map { $0 & 0o600 } == 0o600)
    #expect(folder.files() == ["bang.xlsx"])
  }

  @Test func beforeTheFileSystemIsAskedTheTablesAreThere() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: place))
    #expect(throws: WorkbookError.cannotHold) { try Workbook.write([], to: place, title: "") }
    #expect(try content() == Array("old".utf8))
    #expect(folder.files() == ["bang.xlsx"])
  }

  /// A place below the test's folder, and the error number; the folder "thu-muc" is there, with a file in it.
  static let badPlaces: [(String, Int32)] = [
    ("khong-co/bang.xlsx", ENOENT), ("thu-muc", EISDIR), ("thu-muc/tep/bang.xlsx", ENOTDIR), ("a\0b.xlsx", EINVAL),
    (String(repeating: "x", count: 256), ENAMETOOLONG), ("khong-co/", ENOENT), ("thu-muc/..", EISDIR),
  ]

  @Test(arguments: badPlaces) func nothingIsLeftWhereItCannotBe(name: String, number: Int32) throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/thu-muc", withIntermediateDirectories: false)
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path + "/thu-muc/tep"))
    let path = folder.path + "/" + name
    #expect(throws: WorkbookError.system(path: path, errno: number)) {
      try Workbook.write([summary], to: path, title: "")
    }
    #expect(folder.files() == ["thu-muc/tep"])
  }

  @Test func anEmptyPathIsNone() {
    #expect(throws: WorkbookError.system(path: "", errno: EINVAL)) { try Workbook.write([summary], to: "", title: "") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere")) func aFolderThatMayNotBeWritten() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    #expect(throws: WorkbookError.system(path: place, errno: EACCES)) {
      try Workbook.write([summary], to: place, title: "")
    }
    #expect(folder.files() == [])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount")) func aFullDisk() throws {
    let disk = try SmallDisk(kibibytes: 16)
    let path = disk.path + "/bang.xlsx"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    let table = column((1...1000).map { "Dòng \($0)" })
    #expect(throws: WorkbookError.diskFull(path: path)) { try Workbook.write([table], to: path, title: "") }
    #expect(Folder.files(under: disk.path) == ["bang.xlsx"])
    #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
  }

  /// libxlsxwriter says that all is well when its temporary files are cut short.
  @Test func noRoomForTemporaryFiles() async {
    await #expect(processExitsWith: .success) {
      // For this process alone: no file of more than 16 KiB. That is room for the smaller parts only.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 16 << 10, rlim_max: 16 << 10)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(try !Workbook.bytes(of: [summary], title: "").isEmpty)
      let table = column((1...1000).map { "Dòng \($0)" })
      #expect(throws: WorkbookError.outOfMemory) { try Workbook.bytes(of: [table], title: "") }
    }
  }

  private func content() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: place))) }
}
