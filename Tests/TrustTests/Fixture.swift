import Foundation
import Testing

@testable import Trust

/// A council with one member, cheap to make: the scrypt cost is the lowest.
struct Fixture {
  let authority: CouncilAuthority
  let key: SealedKey
  let certificate: Certificate
  let start: Int64

  static let chairPIN = "802417"
  static let memberPIN = "739164"
  static let councilName = "Hội đồng đánh giá, phân hạng sản phẩm OCOP xã Đường Thượng"
  static let memberName = "Nguyễn Thị Ánh Tuyết"
  static let memberUnit = "Phòng Kinh tế xã Đường Thượng"
  static let content = Array(#"{"format":1,"session":"đợt 2"}"#.utf8)
  static let day: Int64 = 86_400

  /// The middle of a day long after the start of validity.
  var moment: Int64 { start + 3 * Self.day }

  static func cost() throws -> ScryptCost { try ScryptCost(log2N: 10, parallelism: 1) }

  /// - Parameter start: first second of the authority's and the member's validity; by default a fixed day.
  init(start: Int64 = 1_790_000_000, days: Int = 30) throws {
    self.start = start
    authority = try CouncilAuthority.make(
      council: Self.councilName, pin: PIN(Self.chairPIN), cost: Self.cost(), validFrom: start, days: days)
    key = try SealedKey.generate(pin: PIN(Self.memberPIN), cost: Self.cost())
    certificate = try authority.issue(
      for: key, pin: PIN(Self.memberPIN), authorityPIN: PIN(Self.chairPIN), name: Self.memberName,
      unit: Self.memberUnit, validFrom: start)
  }

  /// One that is valid while the test runs, for the openssl command, which asks the clock.
  static func current() throws -> Fixture {
    try Fixture(start: Int64(Date().timeIntervalSince1970) - 4 * day)
  }

  func sign(_ content: [UInt8] = Self.content, at moment: Int64? = nil) throws -> [UInt8] {
    try signDetached(
      content, with: key, pin: PIN(Self.memberPIN), certificate: certificate, authority: authority.certificate,
      at: moment ?? self.moment)
  }

  @discardableResult
  func verify(
    _ signature: [UInt8], _ content: [UInt8] = Self.content, validAt: Int64? = nil
  ) throws(TrustError) -> SignerFacts {
    try verifyDetached(content, signature: signature, authority: authority.certificate, validAt: validAt)
  }
}
