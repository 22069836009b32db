import FoundationEssentials

/// Reads one JSON document: strict about doubled names and fractions, which a plain decoder lets pass.
func read<Value: Decodable>(
  _ type: Value.Type, from bytes: [UInt8], as document: RecountError.Document
) throws(RecountError) -> Value {
  let value: Value
  do {
    value = try JSONDecoder().decode(type, from: Data(bytes))
  } catch let error as DecodingError {
    throw malformed(error, in: document)
  } catch {
    throw .malformed(document, place: "", reason: "unreadable")
  }
  var scan = StrictScan(bytes: bytes, document: document)
  try scan.run()
  return value
}

/// The text of a JSON string given with its quotes, escapes resolved; nil where it is none.
func textOfJSONString(_ bytes: some Collection<UInt8>) -> String? {
  try? JSONDecoder().decode(String.self, from: Data(bytes))
}

private func malformed(_ error: DecodingError, in document: RecountError.Document) -> RecountError {
  switch error {
  case .keyNotFound(let key, let context):
    .malformed(document, place: path(context.codingPath + [key]), reason: "missing")
  case .typeMismatch(_, let context): .malformed(document, place: path(context.codingPath), reason: "type")
  case .valueNotFound(_, let context): .malformed(document, place: path(context.codingPath), reason: "null")
  case .dataCorrupted(let context): .malformed(document, place: path(context.codingPath), reason: "value")
  @unknown default: .malformed(document, place: "", reason: "unreadable")
  }
}

private func path(_ keys: [any CodingKey]) -> String {
  keys.reduce(into: "") { text, key in
    if let index = key.intValue {
      text += "[\(index)]"
    } else {
      text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
    }
  }
}
