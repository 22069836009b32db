import Disk
import Foundation
import Glibc
import RunningProgram
import Testing

@Suite("Watching one file of another process") struct FileWatchTests {
  private let folder: Folder
  private let watch = FileWatch()
  private var place: String { folder.path + "/s/one" }
  private var file: String { place + "/f.db" }

  init() throws {
    folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/s/one", withIntermediateDirectories: true)
    try Data("a".utf8).write(to: URL(fileURLWithPath: folder.path + "/s/one/f.db"))
    #expect(watch.follow(folder.path + "/s/one/f.db"))
  }

  /// Whether the descriptor can be read at once.
  private var isReady: Bool {
    var entry = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  @Test func aTouchIsTold() {
    #expect(!isReady)
    #expect(watch.take().isEmpty)
    utimensat(AT_FDCWD, file, nil, 0)
    #expect(isReady)
    #expect(watch.take() == .written)
    #expect(!isReady)
    #expect(watch.take().isEmpty)
  }

  /// A process that is killed closes its files: what it had written may be read now.
  @Test func aWriterThatClosesIsTold() {
    let descriptor = open(file, O_RDWR)
    write(descriptor, "b", 1)
    #expect(watch.take().isEmpty)
    close(descriptor)
    #expect(watch.take() == .written)
  }

  /// Whoever has written says so by closing the log once more; that it comes and goes tells nothing.
  @Test func itsLogIsToldWhenClosed() {
    close(open(place + "/f.db-wal", O_WRONLY | O_CREAT, 0o600))
    #expect(watch.take() == .written)
    close(open(place + "/f.db-wal", O_RDONLY))
    unlink(place + "/f.db-wal")
    #expect(watch.take().isEmpty)
  }

  @Test func otherFilesAreNot() throws {
    for name in ["f.db-shm", "f.db-wal2", "f.d", "x-wal"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: place + "/" + name))
    }
    try FileManager.default.createDirectory(atPath: folder.path + "/s/two", withIntermediateDirectories: true)
    #expect(watch.take().isEmpty)
  }

  @Test func replacedAndMissing() throws {
    try Data("new".utf8).write(to: URL(fileURLWithPath: place + "/other"))
    rename(place + "/other", file)
    #expect(watch.take().contains(.moved))
    unlink(file)
    #expect(watch.take().contains(.moved))
    // The whole folder goes and comes back: followed anew it is told again.
    rename(place, folder.path + "/away")
    #expect(watch.take().contains(.moved))
    #expect(watch.follow(file))
    rename(folder.path + "/away", place)
    #expect(watch.take().contains(.moved))
    #expect(watch.follow(file))
    try Data("again".utf8).write(to: URL(fileURLWithPath: file))
    #expect(watch.take().contains(.moved))
  }

  @Test func whateverComesIntoAFolder() throws {
    #expect(watch.follow(everythingIn: folder.path + "/s"))
    utimensat(AT_FDCWD, file, nil, 0)
    #expect(watch.take().isEmpty)
    try FileManager.default.createDirectory(atPath: folder.path + "/s/three", withIntermediateDirectories: true)
    #expect(watch.take() == .moved)
    #expect(!watch.follow(everythingIn: folder.path + "/nowhere"))
    #expect(!watch.follow(folder.path + "/no/such/f.db"))
  }
}
