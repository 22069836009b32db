internal import Disk
package import Papers

/// The office's words for papers: `mau` in the data folder.
package enum TemplateFolder {
  /// Of a file with a fault the program's own words are used; one that is not there is no fault.
  package static func read(
    _ folder: String
  ) throws(OfficeError) -> (templates: PaperTemplates, faults: [String: [TemplateFault]]) {
    var files: [String: [UInt8]] = [:]
    for name in TemplateName.allCases.map(\.fileName) + [PaperTemplates.settingsName] {
      do throws(DiskError) {
        files[name] = try FolderListing.bytes(of: "\(folder)/\(name)", limit: 1 << 20)
      } catch { throw .machine(path: error.path, errno: error.errno) }
    }
    return PaperTemplates.reading(files)
  }
}
