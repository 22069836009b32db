/// Why a product stands before the council (Mẫu 01, Quyết định 26/2026/QĐ-TTg).
package enum RegistrationKind: String, Hashable, Sendable, CaseIterable {
  case first
  case upgrade
  case renewal
}

/// Which council judges, hence what its result leads to.
package enum Authority: String, Hashable, Sendable, CaseIterable {
  case province
  case central
  case district
}
