import Foundation
import RunningProgram
import Testing

@testable import WordFiles

@Suite struct PieceTests {
  @Test(
    "Columns fill the room, whatever the shares", arguments: [[1], [1, 1, 1], [50, 300, 1], [0, -5, 7], [997, 3]])
  func widths(shares: [Int]) {
    let widths = GridTable.widths(shares, in: 9355)
    #expect(widths.reduce(0, +) == 9355 && widths.count == shares.count && widths.allSatisfy { $0 > 0 })
  }

  /// By Python's own reader of what a PNG is packed with.
  @Test("A code is a whole PNG: 33 modules of 8 points a side, dark where it is dark")
  func picture() throws {
    let folder = try Folder()
    let size = 25
    var isDark = Array(repeating: false, count: size * size)
    for place in [0, 24, 30, 624] { isDark[place] = true }
    let path = folder.path + "/ma.png"
    try Data(CodePicture.png(size: size, isDark: isDark)).write(to: URL(fileURLWithPath: path))
    let reader = """
      import struct, sys, zlib
      d = open(sys.argv[1], 'rb').read()
      assert d[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
      at, parts = 8, {}
      while at < len(d):
          n, name = struct.unpack('>I4s', d[at:at + 8])
          body = d[at + 8:at + 8 + n]
          assert zlib.crc32(name + body) == struct.unpack('>I', d[at + 8 + n:at + 12 + n])[0]
          parts[name] = body
          at += 12 + n
      width, height, bits, colour = struct.unpack('>IIBB', parts[b'IHDR'][:10])
      rows = zlib.decompress(parts[b'IDAT'])
      step = width // 8 + 1
      assert len(rows) == step * height and all(rows[i * step] == 0 for i in range(height))
      dark = [(i // 8 - 4) * 25 + k - 4 for i in range(0, height, 8) for k in range(width // 8) if rows[i * step + 1 + k] == 0]
      same = all(rows[i * step:(i + 1) * step] == rows[i // 8 * 8 * step:(i // 8 * 8 + 1) * step] for i in range(height))
      print(width, height, bits, colour, dark, same)
      """
    let run = try Program.tool("/usr/bin/python3", "-c", reader, path, in: folder)
    #expect(run.output == "264 264 1 0 [0, 24, 30, 624] True\n", "\(run.talk)")
  }
}
