extension ProductSet {
  /// Whether it is the set of tourism: no samples come with its dossiers (Điều 7 khoản 2, Quyết định 26/2026/QĐ-TTg), and
  /// the place is visited instead. Every regime has one such set, under a name that begins alike.
  package var isTourism: Bool { name.hasPrefix("Dịch vụ du lịch") }
}
