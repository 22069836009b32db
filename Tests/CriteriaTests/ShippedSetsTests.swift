import CanonicalJSON
import CriteriaData
import Foundation
import Testing

@testable import Criteria

@Suite("The criteria inside the program")
struct ShippedSetsTests {
  let regime: Regime
  let sets: [ProductSet]

  init() throws {
    regime = try CriteriaLibrary.builtIn.regime(.qd26)
    sets = try CriteriaLibrary.builtIn.sets(regime.sets, of: regime)
  }

  @Test("26/2026: parts of 40, 25 and 35 points and half-open bands")
  func head() {
    #expect(regime.decision.number == "26/2026/QĐ-TTg")
    #expect(regime.inForceFrom.description == "2026-05-22")
    #expect(regime.parts.map(\.code) == ["A", "B", "C"])
    #expect(regime.parts.map(\.max) == [40, 25, 35])
    #expect(regime.bands.map(\.from) == [90, 70, 50, 30, 0])
    #expect(regime.bands.map(\.star) == [.five, .four, .three, .two, .one])
  }

  @Test("All 26 sets load, each by itself and together, with as many criteria as the forms of Phụ lục II")
  func load() throws {
    #expect(sets.map(\.number) == Array(1...26))
    for set in sets { #expect(try CriteriaLibrary.builtIn.set(set.number, of: regime) == set) }
    let counts = [
      32, 31, 32, 32, 31, 32, 32, 32, 31, 32, 32, 32, 34, 29, 29, 29, 29, 31, 30, 30, 28, 28, 26, 26, 25, 32,
    ]
    #expect(sets.map { $0.criteria.count } == counts)
    #expect(sets.flatMap { $0.criteria.flatMap { $0.cases.flatMap(\.levels) } }.count == 2535)
  }

  @Test("Every sum holds, counted here from the criteria up")
  func sums() {
    for set in sets {
      #expect(set.parts.map { $0.sections.flatMap(\.criteria).map(\.max).reduce(0, +) } == [40, 25, 35])
      #expect(set.criteria.map { $0.points(inCase: 0).last ?? 0 }.reduce(0, +) == 100)
      for section in set.parts.flatMap(\.sections) {
        #expect(section.criteria.map(\.max).reduce(0, +) == section.max, "\(set.number) \(section.code)")
        for group in section.groups {
          let members = section.criteria.filter { group.criteria.contains($0.key) }
          #expect(members.map(\.max).reduce(0, +) == group.max, "\(set.number) \(group.code)")
        }
      }
      #expect(Set(set.criteria.map(\.key)).count == set.criteria.count)
    }
  }

  @Test("Ladders rise, their best level is the maximum, zero can always be ticked")
  func ladders() {
    for criterion in sets.flatMap(\.criteria) {
      #expect(criterion.cases.isEmpty == false)
      for index in criterion.cases.indices {
        let points = criterion.points(inCase: index)
        #expect(points.first == 0)
        #expect(points == points.sorted() && Set(points).count == points.count)
        #expect(points.last == criterion.max)
      }
      #expect(criterion.points(inCase: criterion.cases.count).isEmpty)
    }
  }

  @Test("Floors of set 1: the highest marked level of that grade or a lower one")
  func floors() throws {
    let expected: [String: [Int?]] = [
      "1.3": [nil, nil, 3], "1.5": [nil, 2, 3], "1.6": [nil, 1, 1], "2.1": [nil, 3, 3], "2.2": [2, 2, 2],
      "2.3": [1, 3, 3], "3.4": [nil, 2, 2], "3.5": [1, 2, 2], "4.1": [2, 3, 5], "5.1": [nil, 5, 5], "5.3": [1, 1, 1],
      "6.1": [nil, 2, 2], "6.2": [nil, 3, 3], "8": [nil, 3, 3], "9": [2, 2, 2], "10": [1, 3, 3],
    ]
    for criterion in sets[0].criteria {
      #expect(
        Star.withFloors.map { criterion.floor(for: $0) } == expected[criterion.key.rawValue] ?? [nil, nil, nil],
        "\(criterion.key)")
    }
  }

  @Test("A floor never falls from one grade to the next, and one and two stars have none")
  func floorsRise() {
    for criterion in sets.flatMap(\.criteria) {
      let floors = Star.allCases.map { criterion.floor(for: $0) ?? 0 }
      #expect(floors == floors.sorted())
      #expect(criterion.floor(for: .one) == nil && criterion.floor(for: .two) == nil)
    }
  }

  @Test("A mark on the criterion means its lowest level above 0")
  func markOnCriterion() {
    var criterion = sets[0].criteria[1]
    #expect(criterion.cases.first?.levels.map(\.points) == [0, 1, 2])
    criterion.star = .four
    #expect(Star.withFloors.map { criterion.floor(for: $0) } == [nil, 1, 1])
    criterion.cases = [Ladder(title: nil, levels: [])]
    #expect(criterion.floor(for: .five) == 2, "met or not met: all its points")
    #expect(criterion.points(inCase: 0) == [0, 2])
  }

  @Test("The story's structure counts only where there is a story")
  func condition() {
    #expect(sets[0].criterion(CriterionKey("5.2"))?.appliesIf == CriterionKey("5.1"))
    #expect(sets[25].criteria.allSatisfy { $0.appliesIf == nil })
  }

  @Test("Tourism: alternatives of 8, 9 and 15, and no clause of elimination")
  func tourism() {
    let tourism = sets[25]
    #expect(tourism.criteria.filter(\.hasAlternatives).map(\.key.rawValue) == ["8", "9", "15"])
    #expect(tourism.disqualifiers.isEmpty)
    #expect(sets[0].disqualifiers.count == 3)
  }

  @Test("What is exported reads back to the same values, and is canonical the second time")
  func export() throws {
    let bytes = CriteriaExport.document(regime, sets: sets).canonicalBytes
    let (regimeAgain, setsAgain) = try ExportFile.read(bytes, file: "x")
    #expect(regimeAgain == regime)
    #expect(setsAgain == sets)
    #expect(CriteriaExport.document(regimeAgain, sets: setsAgain).canonicalBytes == bytes)
    let pretty = CriteriaExport.document(regime, sets: [sets[25]]).prettyText
    let (few, one) = try ExportFile.read(Array(pretty.utf8), file: "x")
    #expect(few.sets == [26])
    #expect(one == [sets[25]])
  }

  @Test("No ladder and no note of the shared wording is unused, and none is missing")
  func wordingIsUsed() throws {
    let office = try Office()
    let wording = try JSONReader.read(Array(try office.text("wording.json").utf8))
    var ladders: Set<String> = []
    var notes: Set<String> = []
    for number in regime.sets {
      var size = 0
      let name = CriteriaLibrary.setFileName(number, of: regime.id)
      let bytes = try #require(cd_file(name, &size), "\(name)")
      collect(try JSONReader.read(Array(UnsafeBufferPointer(start: bytes, count: size))), &ladders, &notes)
    }
    #expect(Set(wording["ladders"]?.members?.map(\.key) ?? []) == ladders)
    #expect(Set(wording["notes"]?.members?.map(\.key) ?? []) == notes)
    #expect(ladders.count > 150)
  }

  @Test("The files are in NFC, without a byte order mark, ended by a newline")
  func form() throws {
    let office = try Office()
    for (name, bytes) in office.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "\(name)")
      #expect(bytes.first == UInt8(ascii: "{") && bytes.last == 0x0A, "\(name)")
      #expect(!bytes.contains(0x0D), "\(name)")
    }
  }

  private func collect(_ node: JSONNode, _ ladders: inout Set<String>, _ notes: inout Set<String>) {
    for member in node.members ?? [] {
      switch member.key {
      case "ladder": ladders.formUnion([member.node.string].compactMap { $0 })
      case "notes", "disqualifiers": notes.formUnion(member.node.items?.compactMap(\.string) ?? [])
      default: collect(member.node, &ladders, &notes)
      }
    }
    for item in node.items ?? [] { collect(item, &ladders, &notes) }
  }
}
