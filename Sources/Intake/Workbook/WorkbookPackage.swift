internal import Archive

/// The parts of a workbook: an archive in memory, every part within its limits. Nothing is unpacked onto a disk, and
/// nothing outside the archive is read.
struct WorkbookPackage {
  /// An office's table is a thousandth of it; an archive that unpacks to more is refused.
  static let limits = ArchiveLimits(entries: 1000, fileSize: 32 << 20, total: 64 << 20)

  private let content: ArchiveContent

  init(_ bytes: [UInt8]) throws(IntakeFaults) {
    do { content = try ArchiveReader.read(bytes, limits: Self.limits) } catch {
      switch error {
      case .outOfMemory: throw IntakeFaults(.tooLarge)
      case .libraryMissing: throw IntakeFaults(.libraryMissing)
      case .damaged, .tooManyEntries, .cannotHold, .internalFailure: throw IntakeFaults(.notAWorkbook)
      }
    }
    for fault in content.faults {
      switch fault.reason {
      case .fileTooLarge, .totalTooLarge: throw IntakeFaults(.tooLarge)
      case .encrypted, .damaged, .duplicateName, .unknownCompression, .notRegular, .badName: continue
      }
    }
  }

  /// Reads a part; whatever is wrong with its form is the part's fault.
  func read<Value>(_ name: String, _ body: (inout XMLReader) throws -> Value) throws(IntakeFaults) -> Value {
    // Two entries of one name would leave open which one is meant.
    guard let bytes = content.files[name], !content.faults.contains(where: { $0.name.elementsEqual(name.utf8) }) else {
      throw IntakeFaults(.damagedPart(name))
    }
    do {
      var reader = try XMLReader(bytes)
      let value = try body(&reader)
      // A part is whole, or it is not taken.
      while try reader.next() != nil {}
      return value
    } catch let faults as IntakeFaults {
      throw faults
    } catch XMLFault.documentType {
      throw IntakeFaults(.documentType(part: name))
    } catch {
      throw IntakeFaults(.damagedPart(name))
    }
  }

  func has(_ name: String) -> Bool { content.files[name] != nil }

  struct Relationship {
    let id: String
    /// The last word of the type: "worksheet".
    let kind: String
    /// The name of the part.
    let target: String
  }

  /// What a part refers to inside the package; what lies outside is not there for us.
  func relationships(of part: String) throws(IntakeFaults) -> [Relationship] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last ?? ""
    let place = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    return try read(place) { reader in
      var found: [Relationship] = []
      guard try reader.root() == "Relationships" else { throw XMLFault.malformed }
      try reader.children { _, element, attributes in
        guard element == "Relationship", attributes["TargetMode"] != "External" else { return }
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
          throw XMLFault.malformed
        }
        found.append(
          Relationship(
            id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
            target: Self.resolved(target, in: target.hasPrefix("/") ? [] : folder)))
      }
      return found
    }
  }

  private static func resolved(_ target: String, in folder: [String]) -> String {
    var levels = folder
    for level in target.split(separator: "/") {
      if level == ".." {
        _ = levels.popLast()
      } else if level != "." {
        levels.append(String(level))
      }
    }
    return levels.joined(separator: "/")
  }
}
