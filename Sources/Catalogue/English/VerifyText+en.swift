extension VerifyText {
  package var english: String {
    switch self {
    case .holds(let code): "The result bundle holds. Code of the result: \(code)."
    case .doesNotHold(let count):
      "The result bundle does NOT hold: \(count) faults. Do not use it; get the original from the secretary."
    case .firstWrong(let check, let words): "First wrong, at \"\(check.english)\": \(words)"
    case .signatureMeaning:
      "Internal signatures: they prove that nothing was changed, and the seat that signed; not a digital signature of the law."
    case .unsigned: "NOT SIGNED: this bundle has no signatures of chair and secretary."
    case .compareFingerprint(let fingerprint):
      "Fingerprint of the council's certificate: \(fingerprint). Compare it with a source other than this bundle."
    case .notPossible(let other): "Not checked, because \"\(other.english)\" failed."
    case .notCompared(let version):
      "Papers of another version of the program (layout \(version)): hashes checked, words not compared."
    case .unreadable(let file, let number):
      "\(file.isEmpty ? "The bundle" : file): cannot be read (system error \(number)). Check path and permissions."
    case .libraryMissing(let file):
      "\(file.isEmpty ? "The bundle" : file): libzip is not on this machine. Install libzip4, or unpack it and check the folder."
    case .notAFolder: "The path is neither a folder nor a .zip. Give the bundle's folder or its .zip."
    case .notRegular(let file): "\(file): no regular file. A bundle has no links or devices; remove it."
    case .badName(let file): "\(file): no bundle has such a name. Take it out of the folder."
    case .tooManyFiles(let limit): "The bundle has more than \(limit) files. This is no bundle; check the path."
    case .fileTooLarge(let file, let size): "\(file): larger than \(size) MiB, not read. Get the original again."
    case .totalTooLarge(let file, let size):
      "\(file.isEmpty ? "The archive" : file): more than \(size) MiB in all, not read. Get the original again."
    case .damagedArchive(let file):
      file.isEmpty
        ? "The archive is no .zip, cut short, or has something added before or behind. Get the original again."
        : "\(file): cannot be unpacked. The archive is damaged; get the original again."
    case .encrypted(let file): "\(file): encrypted. A bundle has no passwords; get the original again."
    case .unknownCompression(let file): "\(file): packed in an unknown way. Get the original .zip or folder again."
    case .duplicateName(let file): "\(file): twice in the archive. Do not use it; get the original again."
    case .otherArchive:
      "The archive was changed, or packed by another program. Get the original again, or unpack it and check the folder."
    case .missing(let file): "\(file): missing. Get the complete original again."
    case .notListed(let file): "\(file): not in manifest.json. Take it out of the folder if you put it there."
    case .renamed(let file, let old): "\(file): the file \(old) under another name. Give it its name back."
    case .copy(let file, let other): "\(file): a copy of \(other), not in manifest.json. Take it out of the folder."
    case .contentOf(let file, let other):
      "\(file): has the content of \(other). Two were swapped or one replaced; get the original again."
    case .unexpected(let file): "\(file): no bundle of this format has such a file. Do not use it; ask who made it."
    case .notJSON(let file, let line, let column):
      "\(file), line \(line), column \(column): no JSON. Damaged or changed; get the original again."
    case .notCanonical(let file):
      "\(file): not in the form that is signed. Changed or saved anew; get the original again."
    case .unknownFormat(let file, let format):
      "\(file): unknown format \"\(format)\". Use a newer version of the program."
    case .wrongMember(let file, let key):
      "\(file): \"\(key)\" is missing, wrong or too much. Get the original again."
    case .listedTwice(let file, let name): "\(file): lists \(name) twice. Do not use it; get the original again."
    case .listedOutOfOrder(let file, let name):
      "\(file): \(name) is out of order. The list was put in another order; get the original again."
    case .sizeDiffers(let file, let expected, let found):
      "\(file): \(found) bytes, manifest.json says \(expected). Changed; get the original again."
    case .digestDiffers(let file): "\(file): another hash than in manifest.json. Changed; get the original again."
    case .badCertificate(let file, let problem): "\(file): damaged certificate (\(problem)). Get the original again."
    case .notAnAuthority(let file): "\(file): not a council's certificate. Get the original again."
    case .notIssuedByAuthority(let file):
      "\(file): not issued by the council's certificate. Do not trust the bundle; ask the secretary."
    case .wrongUnit(let file, let seat, let unit):
      "\(file): the certificate says \"\(unit)\", not seat \(seat). Do not trust the bundle; ask the secretary."
    case .unknownSeat(let file, let seat):
      "\(file): the session has no seat \(seat). Do not trust the bundle; ask the secretary."
    case .noCertificate(let file, let seat): "\(file): no good certificate of seat \(seat). Get the original again."
    case .notSigned(let file): "\(file): the bundle is not signed. Have chair and secretary sign and write it again."
    case .badSignature(let file, let problem):
      "\(file): the signature is not valid (\(problem)). Get the original again."
    case .wrongSigner(let file, let seats, let name):
      "\(file): signed by \"\(name)\", not by who sits at \(seats). Do not trust the bundle; ask the secretary."
    case .badCriteria(let file, let line): "\(file), line \(line): unreadable criteria. Get the original again."
    case .differs(let file, let what, let expected, let found):
      "\(file): \(what) is \"\(found)\", elsewhere in the bundle \"\(expected)\". Get the original again."
    case .brokenChain(let file, let line, let problem):
      "\(file), line \(line): the chain of events is broken (\(problem)). Changed; get the original again."
    case .eventRefused(let file, let line, let event, let refusal):
      "\(file), line \(line): \(event) is against the rules (\(refusal)). Do not use this result; ask the secretary."
    case .notClosed(let file): "\(file): the session is not closed. Close it and write the bundle again."
    case .conclusionDiffers(let file, let line, let product):
      "\(file), line \(line): \(product) was concluded otherwise than its sheets give. Do not use this result."
    case .notFromEvents(let file, let place):
      "\(file): not what events.jsonl gives\(place.isEmpty ? "" : ", at \(place)"). Get the original again."
    case .recountDigestDiffers(let file):
      "\(file): the recorded recount was not made on this tally-input.json. Count again and write the bundle again."
    case .badTallyInput(let file, let faults): "\(file): \(faults) faults, not computed. See: hoidong tally \(file)"
    case .tallyDiffers(let file, let product):
      "\(file): \(product) differs from what the sheets give. Do not use this result."
    case .recountFailed(let file, let place):
      "\(file): the second count gives no answer, at \(place). Get the original again."
    case .recountDiffers(let file, let product):
      "\(file): \(product) differs in the second count. Do not use this result; tell the developers."
    case .paperDiffers(let file, let line):
      "\(file), line \(line): not the paper that the events give. Get the original again."
    case .badTemplate(let file, let line):
      "\(file), line \(line): not a template that the program would have taken. Get the original again."
    case .gone(let file): "\(file): in the old bundle, not in the new. Do not trust the new one; ask the secretary."
    case .rewritten(let file): "\(file): other than in the old bundle. Do not trust the new one; ask the secretary."
    case .lineRewritten(let file, let line):
      "\(file), line \(line): other than in the old bundle, or gone. Do not trust the new one; ask the secretary."
    case .stampDiffers(let file):
      "\(file): the rehearsal stamp does not fit the session. Do not use the bundle; ask the secretary."
    }
  }
}

extension VerifyCheckTitle {
  package var english: String {
    switch self {
    case .folder: "Reading the bundle"
    case .manifest: "The list manifest.json"
    case .files: "Hashes of the files"
    case .authority: "The council's certificate"
    case .criteria: "The criteria"
    case .chain: "The chain of events"
    case .certificates: "Members' certificates"
    case .chairSignature: "The chair's signature"
    case .secretarySignature: "The secretary's signature"
    case .sheets: "Sheets as in the events"
    case .sheetSignatures: "Signatures of the sheets"
    case .replay: "Events by the rules"
    case .conclusions: "Conclusions as the sheets give"
    case .result: "Result as the events give"
    case .tallyInput: "Tally input as the events give"
    case .tally: "Computed again"
    case .recount: "Counted by the second way"
    case .rehearsal: "The rehearsal stamp"
    case .papers: "Papers as the events give"
    }
  }
}
