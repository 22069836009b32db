internal import CDisk
internal import Glibc

/// A file that is on no disk: what another program shall read and nobody else find.
package enum MemoryFile {
  /// With these bytes, to be read from the first on; whoever asked for it closes it.
  package static func descriptor(holding bytes: [UInt8]) throws(DiskError) -> Int32 {
    let name = "memory"
    let descriptor = cd_memory_file()
    guard descriptor >= 0 else { throw .failed(name) }
    do throws(DiskError) {
      try FileReplacement.write(bytes, to: descriptor, saying: name)
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .failed(name) }
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }
}
