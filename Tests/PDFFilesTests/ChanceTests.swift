import Chance
import Documents
import Testing

@testable import PDFFiles
