internal import Documents
internal import QRCodes

extension QRCode {
  /// Its dark modules as boxes, those beside each other as one.
  func boxes(side: Int, x: Int) -> [(x: Int, y: Int, width: Int, height: Int)] {
    func edge(_ module: Int) -> Int { side * module / size }
    var boxes: [(x: Int, y: Int, width: Int, height: Int)] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        var end = column
        while end < size, isDark(row: row, column: end) { end += 1 }
        if end > column {
          boxes.append(
            (x + edge(column), edge(row), edge(end) - edge(column), edge(row + 1) - edge(row)))
        }
        column = max(end, column + 1)
      }
    }
    return boxes
  }
}

extension QRCodeError {
  var asDocumentFileError: DocumentFileError {
    switch self {
    case .libraryMissing: .libraryMissing(package: QRCodeError.package)
    case .outOfMemory: .outOfMemory
    case .tooLong, .internalFailure: .internalFailure
    }
  }
}
