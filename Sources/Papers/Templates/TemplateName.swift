/// The papers whose words an office may change; the raw value is the name of the file and of the paper.
package enum TemplateName: String, Hashable, Sendable, CaseIterable {
  case report = "bao-cao"
  case submission = "to-trinh"
  case recognition = "quyet-dinh-cong-nhan"
  case approval = "quyet-dinh-phe-duyet"
  case producerNotice = "thong-bao-chu-the"
  case communeNotice = "thong-bao-xa"
  case opinion = "phieu-lay-y-kien"

  package var fileName: String { "\(rawValue).txt" }
}

/// The words of all papers: an office's where it has them, the program's else.
package struct PaperTemplates: Hashable, Sendable {
  package static let settingsName = "cai-dat.txt"

  package private(set) var settings = PaperSettings()
  private var templates: [TemplateName: Template] = [:]
  /// What an office's folder holds of it, byte for byte.
  package private(set) var files: [String: [UInt8]] = [:]

  /// The program's own.
  package static let builtIn = PaperTemplates()
  private init() {}

  /// What is good of an office's folder; of a file with a fault the program's own words are used.
  /// - Parameter files: by name; only names that are templates, or the settings, are looked at.
  package static func reading(
    _ files: [String: [UInt8]]
  ) -> (templates: PaperTemplates, faults: [String: [TemplateFault]]) {
    var (read, faults) = (PaperTemplates(), [String: [TemplateFault]]())
    for name in TemplateName.allCases {
      guard let bytes = files[name.fileName] else { continue }
      var (template, found) = Template.reading(bytes)
      found = (found + template.faults(against: name.vocabulary)).sorted { $0.line < $1.line }
      if found.isEmpty {
        (read.templates[name], read.files[name.fileName]) = (template, bytes)
      } else {
        faults[name.fileName] = found
      }
    }
    if let bytes = files[settingsName] {
      do throws(TemplateFaults) {
        (read.settings, read.files[settingsName]) = (try PaperSettings(bytes), bytes)
      } catch {
        faults[settingsName] = error.faults
      }
    }
    return (read, faults)
  }

  /// - Throws: all faults, by file.
  package init(files: [String: [UInt8]]) throws(TemplateFolderFaults) {
    let (read, faults) = Self.reading(files)
    if !faults.isEmpty { throw TemplateFolderFaults(faults: faults) }
    self = read
  }

  package func template(_ name: TemplateName) -> Template { templates[name] ?? name.builtIn }

  package static func isFile(_ name: String) -> Bool {
    name == settingsName || TemplateName.allCases.contains { $0.fileName == name }
  }
}

package struct TemplateFolderFaults: Error, Hashable, Sendable {
  package let faults: [String: [TemplateFault]]
}
