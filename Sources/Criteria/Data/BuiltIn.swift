internal import CriteriaData

extension CriteriaLibrary {
  /// The criteria inside the program.
  package static let builtIn = CriteriaLibrary(regimeIDs: [.qd26, .qd148, .qd781], file: embedded)

  private static func embedded(_ name: String) -> [UInt8]? {
    var size = 0
    guard let bytes = cd_file(name, &size) else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }
}
