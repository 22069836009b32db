/// Why a document did not become a file.
package enum DocumentFileError: Error, Hashable, Sendable {
  /// A library that is opened when it is first needed is not on this machine: the Debian package that brings it.
  case libraryMissing(package: String)
  /// No Times-metric font is installed: the Debian package that brings it.
  case fontMissing(package: String)
  case outOfMemory
  /// The library failed in a way that none of its inputs explains.
  case internalFailure
}
