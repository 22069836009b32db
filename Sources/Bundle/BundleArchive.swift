internal import Archive
internal import Glibc
internal import PlainText

extension BundleFolder {
  /// The bundle's .zip, with the same files under the same names, within the same limits.
  ///
  /// Only the archive that the writer makes of these files is taken: then it says nothing that the folder does not say.
  static func read(archive path: String, limits: Limits) -> BundleFolder {
    do throws(VerifyReason) { return read(archive: try contents(path, limits), limits: limits) } catch {
      return BundleFolder(files: [:], problems: [VerificationReport.Failure(file: "", reason: error)])
    }
  }

  /// The bytes of such an archive.
  package static func read(archive bytes: [UInt8], limits: Limits = Limits()) -> BundleFolder {
    do throws(VerifyReason) {
      let content = try unpack(bytes, limits)
      var files = content.files
      var problems: [VerificationReport.Failure] = []
      if !content.isCanonical { problems.add("", .otherArchive) }
      for fault in content.faults { problems.add(visible(fault.text), VerifyReason(fault.reason)) }
      for name in files.keys.sorted() where !FileNameRule.isExpected(name) {
        problems.add(name, .badName)
        files[name] = nil
      }
      return BundleFolder(files: files, problems: problems)
    } catch {
      return BundleFolder(files: [:], problems: [VerificationReport.Failure(file: "", reason: error)])
    }
  }

  /// A regular file that is named as an archive or begins as one.
  private static func contents(_ path: String, _ limits: Limits) throws(VerifyReason) -> [UInt8] {
    // O_NONBLOCK: were it a pipe, opening must not wait.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFolder }
    let size = Int(status.st_size)
    var start: [UInt8] = [0, 0]
    guard path.hasSuffix(".zip") || pread(descriptor, &start, 2, 0) == 2 && start == Array("PK".utf8) else {
      throw .notAFolder
    }
    guard size <= limits.total else { throw .totalTooLarge(limit: limits.total) }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), size - done)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .unreadable(errno: errno) }
      // It became shorter meanwhile.
      if count == 0 { throw .damagedArchive }
      done += count
    }
    return bytes
  }

  private static func unpack(_ bytes: [UInt8], _ limits: Limits) throws(VerifyReason) -> ArchiveContent {
    let bounds = ArchiveLimits(entries: limits.files, fileSize: limits.fileSize, total: limits.total)
    do { return try ArchiveReader.read(bytes, limits: bounds) } catch {
      switch error {
      case .tooManyEntries(let limit): throw .tooManyFiles(limit: limit)
      case .outOfMemory: throw .unreadable(errno: ENOMEM)
      case .libraryMissing: throw .unreadable(errno: ELIBACC)
      case .damaged, .cannotHold, .internalFailure: throw .damagedArchive
      }
    }
  }
}

extension ArchiveContent.Fault {
  fileprivate var text: String { name.isEmpty ? "?" : String(decoding: name, as: UTF8.self) }
}

extension VerifyReason {
  fileprivate init(_ reason: ArchiveContent.Reason) {
    self =
      switch reason {
      case .badName: .badName
      case .duplicateName: .duplicateName
      case .notRegular: .notRegular
      case .encrypted: .encrypted
      case .unknownCompression: .unknownCompression
      case .fileTooLarge(let limit): .fileTooLarge(limit: limit)
      case .totalTooLarge(let limit): .totalTooLarge(limit: limit)
      case .damaged: .damagedArchive
      }
  }
}
