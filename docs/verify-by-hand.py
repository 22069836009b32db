#!/usr/bin/env python3
"""Checks a result bundle with Python and openssl alone:    python3 verify-by-hand.py FOLDER
Computed again after format.md: files, chain, seals, code, totals and stars; not whether each event was allowed."""
import base64, calendar, fractions, hashlib, json, pathlib, re, subprocess, sys, tempfile, time, unicodedata
def need(truth, words): None if truth else sys.exit(f"SAI / WRONG: {words}")
def sha(data, prefix=""): return hashlib.sha256(prefix.encode() + data).hexdigest()
def read(name, data):  # JSON in its one form: keys in order, no blanks, whole numbers, NFC
    value = json.loads(data)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return need(text.encode() == data == unicodedata.normalize("NFC", text).encode(), f"{name}: not canonical") or value
def openssl(*words):
    done = subprocess.run(["openssl", *words], cwd=home, capture_output=True, text=True, errors="replace")
    return need(done.returncode == 0, f"openssl {' '.join(words)[:90]}: {done.stderr.strip()[-120:]}") or done.stdout
def seal(p7s, content, seats):  # by the certificate of one of these seats, valid when it was signed
    when = re.search(r":signingTime\n.*\n.*UTCTIME +:(\d{12})Z", openssl("asn1parse", "-inform", "DER", "-in", p7s))
    at = str(calendar.timegm(time.strptime(when[1], "%y%m%d%H%M%S"))) if when else need(0, f"{p7s}: no signed time")
    with tempfile.NamedTemporaryFile() as signer:
        openssl("cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", p7s, "-signer", signer.name, "-out",
                "/dev/null", "-content", content, "-CAfile", "trust/council-ca.pem", "-purpose", "any", "-attime", at)
        need(signer.read() in [files.get(f"trust/{seat}.pem") for seat in seats], f"{p7s}: signed by somebody else")
def ticked(sheet, key):  # points; where a criterion has several cases, those of the case that was ticked
    return c["points"] if isinstance(c := sheet["choices"].get(key, 0), dict) else c
def floor(criterion, star):  # the points that a criterion asks for that star; 0: none
    levels = [level for case in criterion["cases"] for level in case["levels"]]
    own = min([level["points"] for level in levels if level["points"] > 0] or [criterion["max"]])
    marks = [(level["star"], level["points"]) for level in levels] + [(criterion["star"], own)]
    return max([points for mark, points in marks if mark and mark <= star], default=0)
def tally(product, rules, law):  # format.md, section 8
    parts = next(form["parts"] for form in law["sets"] if form["number"] == product["set"])
    criteria = [criterion for part in parts for section in part["sections"] for criterion in section["criteria"]]
    valid = [sheet for sheet in product["sheets"] if sheet["eliminate"] is None]
    if 2 * len(valid) < len(product["sheets"]): return {"eliminated": True, "mean": None, "star": None}
    totals, trim = sorted(sum(ticked(sheet, key) for key in sheet["choices"]) for sheet in valid), rules.get("trim")
    kept = totals[trim["count"]:-trim["count"]] if trim and len(totals) >= trim["from"] else totals
    mean = fractions.Fraction(sum(kept), len(kept))
    band = next(grade["star"] for grade in law["bands"] if mean >= grade["from"])
    def met(criterion, star):
        reached = sum(ticked(sheet, criterion["key"]) >= floor(criterion, star) for sheet in valid)
        return reached == len(valid) or {"all": False, "majority": 2 * reached > len(valid), "resolution":
                                         reached > 0 and product.get("split_floors_met")}[rules["floor_rule"]]
    star = min(band, 2)
    while 2 <= star < band and all(met(criterion, star + 1) for criterion in criteria): star += 1
    if rules.get("floor_effect") == "fail" and star < band: star = min(star, 2)
    return {"eliminated": False, "min": totals[0], "max": totals[-1], "mean": str(mean), "band": band, "star": star}
def check_files(manifest, leaves=""):
    listed = [entry["name"] for entry in manifest["files"]]
    apart = set(listed) ^ set(files) ^ {"manifest.json", "manifest.chair.p7s", "manifest.secretary.p7s"}
    need(not apart and listed == sorted(set(listed)), f"missing, not listed, or out of order: {sorted(apart)}")
    for name, digest, size in [(entry["name"], entry["sha256"], entry["size"]) for entry in manifest["files"]]:
        need((digest, size) == (sha(files[name]), len(files[name])), f"{name}: other bytes than listed")
        kind = "sheet" if re.match("sheets/.*json$", name) else "file"
        leaves += sha(files[name], f"hoidong {kind} 1\n{name}\n") + "\n"
    need(manifest.get("bundle_sha256") in (None, sha(leaves.encode(), "hoidong bundle 1\n")), "manifest.json: bundle")
def check_chain(manifest, parent="0" * 64):
    for height, line in enumerate(files["events.jsonl"].removesuffix(b"\n").split(b"\n"), 1):
        e = read(f"events.jsonl, line {height}", line)
        need((e["height"], e["parent"]) == (height, parent), f"events.jsonl: broken at line {height}")
        parent = sha(line, "hoidong event 1\n")
        if height == 1: session.update(e["data"])
        if e["event"] == "sheetSealed": sheets["sheets/{product}/{seat}-{version}".format(**e["data"])] = e["data"]
    hashes = (manifest["chain_head"], sha(files["criteria.json"]))
    need((parent, session["criteria_digest"]) == hashes, "events.jsonl: another head or other criteria")
    need(b'"event":"sessionClosed"' in files["events.jsonl"], "events.jsonl: the session is not closed")
    written = {name[:-5]: read(name, files[name]) for name in files if re.match("sheets/.*json$", name)}
    need(written == sheets, "sheets/: not those of events.jsonl")
def check_certificates(manifest):
    council = sha(base64.b64decode(re.sub(b"-----.*?-----|\\s", b"", files["trust/council-ca.pem"])))
    need(session["council_certificate"] == council, "trust/council-ca.pem: not the one of events.jsonl")
    for seat in [name[6:-4] for name in files if name.startswith("trust/") and name != "trust/council-ca.pem"]:
        subject = openssl("x509", "-noout", "-subject", "-nameopt", "utf8,sep_multiline", "-in", f"trust/{seat}.pem")
        need(re.search(f"OU={seat}( |$)", subject, re.M), f"trust/{seat}.pem: of another seat")
def check_seals(manifest):
    roles = {seat["id"]: seat["role"] for seat in session["seats"]}
    presiding = (read("result.json", files["result.json"])["attendance"] or {}).get("presiding")
    seal("manifest.chair.p7s", "manifest.json", [seat for seat in roles if roles[seat] == "chair"] + [presiding])
    seal("manifest.secretary.p7s", "manifest.json", [seat for seat in roles if "secretary" in roles[seat]])
    for name in [name for name in sheets if name + ".p7s" in files]:  # a paper sheet: by who typed it the second time
        seal(name + ".p7s", name + ".json", [sheets[name].get("paper", {}).get("second", sheets[name]["seat"])])
def check_results(manifest):
    law, counted, result = [read(name, files[name]) for name in ("criteria.json", "tally-input.json", "result.json")]
    shown = [product for product in result["products"] if product.get("tally")]
    need([p["dossier"]["id"] for p in shown] == [p["id"] for p in counted["products"]], "result.json: other products")
    last = {(s["product"], s["seat"]): (s["choices"], s["eliminate"]) for s in sheets.values()}  # the latest versions
    for one, product in zip(shown, counted["products"]):
        for given in product["sheets"]:
            need(last[product["id"], given["member"]] == (given["choices"], given["eliminate"]), f"{given}: not sealed")
        for key, value in tally(product, counted["rules"], law).items():
            need(one["tally"][key] == value, f"result.json: {product['id']}: {key} should be {value}")
        need(one["decision"]["star"] in (one["tally"]["star"], None), f"result.json: {product['id']}: decision")
    print(f"mã đối chiếu / short code: {int(sha(files['result.json'])[:16], 16) % 10**12:012d}")
home, files, session, sheets = pathlib.Path(sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)), {}, {}, {}
try:
    for path, name in sorted((path, path.relative_to(home).as_posix()) for path in home.rglob("*")):
        plain = re.fullmatch(r"(\w[\w.-]{0,99}(/(?!$)|$)){1,3}", name, re.A) and not path.is_symlink()
        if plain and path.is_file(): files[name] = path.read_bytes()
        else: need(plain and path.is_dir(), f"{name!a}: no plain file or folder of a bundle")
    for check in (check_files, check_chain, check_certificates, check_seals, check_results):
        check(read("manifest.json", files["manifest.json"]))
        print("đúng / right:", check.__name__[6:])
except Exception as fault: sys.exit(f"SAI / WRONG: {type(fault).__name__}: {fault}")
