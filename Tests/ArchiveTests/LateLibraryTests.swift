import CLate
import Testing

/// Libraries that are opened when they are needed: all of their functions, or none.
@Suite struct LateLibraryTests {
  private func load(_ files: [String], _ functions: [String]) -> [Bool]? {
    var places = [UnsafeMutableRawPointer?](repeating: nil, count: functions.count)
    let isThere = withNames(files) { files in
      withNames(functions) { functions in late_load(files, functions, &places) }
    }
    return isThere ? places.map { $0 != nil } : places.allSatisfy { $0 == nil } ? nil : []
  }

  private func withNames<Value>(_ names: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
    let copies = names.map { Array($0.utf8CString) }
    var flat = copies.flatMap { $0 }
    return flat.withUnsafeMutableBufferPointer { buffer in
      var start = 0
      var pointers: [UnsafePointer<CChar>?] = []
      for copy in copies {
        pointers.append(buffer.baseAddress.map { UnsafePointer($0 + start) })
        start += copy.count
      }
      return body(pointers + [nil])
    }
  }

  @Test func allOfTheFirstThatIsThere() {
    #expect(load(["libnone.so.0", "libzip.so.4", "libzip.so.5"], ["zip_close", "zip_fread"]) == [true, true])
  }

  @Test(arguments: [[], ["libnone.so.0"], ["libnone.so.0", "/nowhere/libzip.so.4"]]) func noLibrary(_ files: [String]) {
    #expect(load(files, ["zip_close"]) == nil)
  }

  @Test(arguments: [["zip_no_such"], ["zip_close", "zip_no_such"], ["zip_no_such", "zip_close"]])
  func aFunctionThatIsNotThere(_ functions: [String]) {
    #expect(load(["libzip.so.4", "libzip.so.5"], functions) == nil)
  }
}
