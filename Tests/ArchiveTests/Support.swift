import Archive
import Foundation

/// An archive of some files by the description of the format, without the library: every byte is accounted for here.
func byTheBook(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  func number(_ value: Int, _ size: Int) -> [UInt8] { (0..<size).map { UInt8(value >> (8 * $0) & 0xFF) } }
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for (name, bytes) in files {
    let noon = number(12 << 11, 2) + number(1 << 5 | 1, 2)
    let facts =
      noon + number(Int(crc32(bytes)), 4) + number(bytes.count, 4) + number(bytes.count, 4)
      + number(name.utf8.count, 2) + number(0, 2)
    let place = archive.count
    archive += [0x50, 0x4B, 3, 4] + number(10, 2) + number(0, 2) + number(0, 2) + facts + Array(name.utf8) + bytes
    directory += [0x50, 0x4B, 1, 2] + [63, 3] + number(10, 2) + number(0, 2) + number(0, 2) + facts
    directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0o100644 << 16, 4) + number(place, 4)
    directory += Array(name.utf8)
  }
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2) + number(directory.count, 4)
    + number(archive.count, 4) + number(0, 2)
  return archive + directory + end
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}

let small = ArchiveLimits(entries: 100, fileSize: 1 << 20, total: 4 << 20)

/// "bad-name ../x", one for each fault.
func faults(_ content: ArchiveContent) -> [String] {
  content.faults.map { "\($0.reason) \(String(decoding: $0.name, as: UTF8.self))" }
}

func exists(_ tool: String) -> Bool {
  ((try? run(["sh", "-c", "command -v \(tool)"]))?.status ?? 1) == 0
}

/// Runs a tool found through PATH; gives what it wrote, errors apart.
func run(_ command: [String], input: [UInt8] = []) throws -> (status: Int32, output: [UInt8]) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  let (give, take) = (Pipe(), Pipe())
  process.standardInput = give
  process.standardOutput = take
  process.standardError = FileHandle.nullDevice
  try process.run()
  try give.fileHandleForWriting.write(contentsOf: Data(input))
  try give.fileHandleForWriting.close()
  let output = take.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, Array(output))
}

/// An archive made by Python's zipfile: `z` is the archive to fill, `entry(name, mode)` a ZipInfo with just what ours
/// have; `data` may be changed after it.
func python(_ filling: String, after: String = "") throws -> [UInt8] {
  let script = """
    import io, stat, struct, sys, warnings, zipfile
    warnings.simplefilter('ignore')
    def entry(name, mode=0o100644):
        info = zipfile.ZipInfo(name, (1980, 1, 1, 12, 0, 0))
        info.create_system, info.external_attr = 3, mode << 16
        info.create_version, info.extract_version = 63, 10
        return info
    held = io.BytesIO()
    with zipfile.ZipFile(held, 'w') as z:
        z.writestr(entry('a.txt'), b'first')
    \(filling.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
    data = bytearray(held.getvalue())
    \(after)
    sys.stdout.buffer.write(data)
    """
  let (status, output) = try run(["python3", "-c", script])
  struct Failed: Error {}
  guard status == 0 else { throw Failed() }
  return output
}
