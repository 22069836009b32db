import Foundation
import PlainText
import Testing

@Test(arguments: [
  ("Điện Biên", "dien bien"), ("ĐIỆN BIÊN", "dien bien"), ("Mật ong rừng U Minh 500 ml", "mat ong rung u minh 500 ml"),
  ("Ở ươn", "o uon"), ("a\u{200B}b", "ab"), ("x\ty\u{A0}z\n", "x y z "), ("", ""), ("B'Lao", "b'lao"),
])
func foldingForSearch(_ text: String, _ expected: String) {
  #expect(foldedForSearch(text) == expected)
  #expect(foldedForSearch(text.decomposedStringWithCanonicalMapping) == expected)
}
