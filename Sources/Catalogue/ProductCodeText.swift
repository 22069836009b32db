/// What is wrong with a product code; codes of any kind are taken.
package enum ProductCodeText: Hashable, Sendable, Worded {
  case form, province(String), commune(String), elsewhere(code: String, province: String), number(String), year(String)
}
