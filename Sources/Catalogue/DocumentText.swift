/// Words around papers as files: what stands in their way, and what is wrong with an office's templates.
package enum DocumentText: Hashable, Sendable, Worded {
  // What stands in the way of a paper
  case ready
  case sessionNotClosed, productNotConcluded, nothingToDecide
  case checkFails(String), conclusionDiffers(product: String), decisionsDiffer(counted: Int, evaluated: Int)

  // Making a file
  case packageMissing(file: String, package: String), fontMissing(file: String, package: String)
  case failed(file: String)

  // Faults in a template, without file and line
  case unknownDirective(String, near: String?), unknownField(String, near: String?)
  case unknownList(String, near: String?), unknownBlock(String, near: String?)
  case brace, unclosed, stray, empty, notUTF8
  case badValue(String)
  case usesBuiltIn(file: String)
}
