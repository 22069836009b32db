import Disk
import Foundation
import Glibc
import RunningProgram
import Testing

@Suite("Files and folders, whole or not at all") struct ReplacementTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func aFileIsReplacedAndKeepsItsMode() throws {
    let path = folder.path + "/a.txt"
    try FileReplacement.write(Array("one".utf8), to: path, mode: 0o640)
    #expect(try FolderListing.bytes(of: path) == Array("one".utf8))
    chmod(path, 0o600)
    try FileReplacement.write(Array("two".utf8), to: path)
    #expect(try FolderListing.bytes(of: path) == Array("two".utf8))
    #expect(try mode(path) == 0o600)
    #expect(names == ["a.txt"])
  }

  @Test func aLinkIsFollowedAndStays() throws {
    let (real, link) = (folder.path + "/real.txt", folder.path + "/link.txt")
    try FileReplacement.write([1], to: real)
    symlink(real, link)
    try FileReplacement.write([2], to: link)
    #expect(try FolderListing.bytes(of: real) == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == real)
  }

  @Test func whatIsNoFileIsNeverRenamedOver() throws {
    let inner = folder.path + "/folder"
    mkdir(inner, 0o700)
    #expect(throws: DiskError(path: inner, errno: EISDIR)) { try FileReplacement.write([1], to: inner) }
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    #expect(throws: DiskError(path: pipe, errno: EINVAL)) { try FileReplacement.write([1], to: pipe) }
    #expect(throws: DiskError(path: "/dev/null", errno: EINVAL)) { try FileReplacement.write([1], to: "/dev/null") }
    #expect(throws: DiskError(path: "/khong/co/a", errno: ENOENT)) { try FileReplacement.write([1], to: "/khong/co/a") }
    #expect(names == ["folder", "pipe"])
  }

  @Test func aFolderIsWrittenExchangedOrRefused() throws {
    let path = folder.path + "/luat"
    let files: [(name: String, bytes: [UInt8])] = [("a.json", [1]), ("sets/01.json", [2]), ("sets/02.json", [3])]
    try FolderReplacement.write(files, to: path + "/")
    #expect(try FolderListing.names(in: path) == ["a.json", "sets"])
    #expect(try FolderListing.bytes(of: path + "/sets/02.json") == [3])
    #expect(throws: DiskError(path: path, errno: EEXIST)) { try FolderReplacement.write([("b", [9])], to: path) }
    #expect(try FolderListing.bytes(of: path + "/a.json") == [1])
    try FolderReplacement.write([("b.json", [9])], to: path, replacing: true)
    #expect(try FolderListing.names(in: path) == ["b.json"])
    #expect(names == ["luat"])
    // A name twice cannot be written: nothing is left, what was there stays.
    #expect(throws: DiskError.self) {
      try FolderReplacement.write([("x", [1]), ("x", [2])], to: path, replacing: true)
    }
    #expect(try FolderListing.names(in: path) == ["b.json"])
    #expect(names == ["luat"])
  }

  @Test func readingTellsAbsentFromUnreadable() throws {
    #expect(try FolderListing.names(in: folder.path + "/khong-co") == [])
    #expect(try FolderListing.bytes(of: folder.path + "/khong-co") == nil)
    #expect(throws: DiskError(path: folder.path, errno: EINVAL)) { try FolderListing.bytes(of: folder.path) }
    let large = folder.path + "/large"
    try FileReplacement.write([UInt8](repeating: 0, count: 2000), to: large)
    #expect(throws: DiskError(path: large, errno: EFBIG)) { try FolderListing.bytes(of: large, limit: 100) }
  }

  @Test(arguments: [
    ("a/b/c", "c", "a/b"), ("a/b/", "b", "a"), ("c", "c", "."), ("/c", "c", "/"), ("/", "/", "/"), ("./x//", "x", "."),
  ])
  func partsOfAPath(_ path: String, _ name: String, _ parent: String) {
    if path != "/" { #expect(DiskPath.name(of: path) == name) }
    #expect(DiskPath.parent(of: path) == parent)
  }
}
