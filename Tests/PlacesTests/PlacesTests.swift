import PlainText
import Testing

@testable import Places

@Suite("Administrative units") struct PlacesTests {
  private let places = Places.of2025

  @Test func counts() {
    #expect(places.provinces.count == 34)
    #expect(places.communes.count == 3_321)
    #expect(Set(places.communes.map(\.code)).count == 3_321)
    #expect(places.communes.count { $0.kind == .ward } == 687)
    #expect(places.communes.count { $0.kind == .specialZone } == 13)
    #expect(places.communes.allSatisfy { $0.code.utf8.count == 5 && isNFC($0.name) })
    #expect(places.provinces.allSatisfy { $0.code.utf8.count == 2 && isNFC($0.name) })
  }

  @Test func everyNameIsFoundByItsFoldedText() {
    for province in places.provinces {
      #expect(places.provinces(matching: foldedForSearch(province.name)).first == province)
      #expect(places.province(named: province.name) == province)
      #expect(places.province(code: province.code) == province)
      for commune in places.communes(matching: "", in: province) {
        let found = places.communes(matching: foldedForSearch(commune.name), in: province)
        #expect(found.contains(commune), "\(commune.name)")
        #expect(places.commune(code: commune.code) == commune)
      }
    }
  }

  @Test(arguments: [
    ("dak lak", "Tỉnh Đắk Lắk"), ("Đắk Lắk", "Tỉnh Đắk Lắk"), ("DAK  LAK ", "Tỉnh Đắk Lắk"), ("66", "Tỉnh Đắk Lắk"),
    ("ha noi", "Thành phố Hà Nội"), ("tinh dien bien", "Tỉnh Điện Biên"), ("hue", "Thành phố Huế"),
  ]) func aProvinceByWhatPeopleType(_ text: String, _ name: String) {
    #expect(places.provinces(matching: text).first?.name == name)
  }

  @Test func namesThatSeveralHaveAreNotGuessed() throws {
    #expect(places.province(named: "Quang") == nil)
    #expect(places.province(named: "") == nil)
    let all = places.communes(matching: "Xã Tân Tiến")
    #expect(all.count > 1)
    let province = try #require(places.province(named: "hai phong"))
    #expect(places.commune(named: "khong co xa nay", in: province) == nil)
  }

  @Test(arguments: ["", " ", "zzz", "\u{202E}", "%", "(", "🦆"]) func hostileTextsFindNothingOrAll(_ text: String) {
    let found = places.communes(matching: text)
    #expect(found.isEmpty || found.count == 3_321)
  }
}

@Suite("Product codes") struct ProductCodeTests {
  private func fault(_ text: String) -> ProductCode.Fault? {
    do throws(ProductCode.Fault) { _ = try ProductCode(text) } catch { return error }
    return nil
  }

  @Test func composedAndReadAgain() throws {
    let commune = try #require(Places.of2025.commune(code: "00004"))
    let code = try #require(ProductCode(commune: commune, number: 3, year: 2026))
    #expect(code.description == "01-00004-03-2026")
    #expect(try ProductCode(code.description) == code)
    #expect(try ProductCode("01-00004-3-2026") == code)
    #expect(ProductCode(commune: commune, number: 0, year: 2026) == nil)
    #expect(ProductCode(commune: commune, number: 1, year: 1999) == nil)
    #expect(ProductCode(commune: commune, number: 120, year: 2026)?.description == "01-00004-120-2026")
  }

  @Test func faultsByPlace() {
    #expect(fault("") == .form)
    #expect(fault("01-00004-03") == .form)
    #expect(fault("01-00004-03-2026-1") == .form)
    #expect(fault("01-00004--2026") == .form)
    #expect(fault("01-00004-3a-2026") == .form)
    #expect(fault("01-００００４-3-2026") == .form)
    #expect(fault("03-00004-03-2026") == .unknownProvince("03"))
    #expect(fault("01-99999-03-2026") == .unknownCommune("99999"))
    #expect(fault("04-00004-03-2026") == .communeElsewhere(code: "00004", province: "Thành phố Hà Nội"))
    #expect(fault("01-00004-00-2026") == .number("00"))
    #expect(fault("01-00004-99999999999999999999-2026") == .number("99999999999999999999"))
    #expect(fault("01-00004-03-26") == .year("26"))
    #expect(fault("01-00004-03-1026") == .year("1026"))
  }
}
