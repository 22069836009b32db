"""Checks a result bundle with Python and openssl alone:    python3 verify-by-hand.py FOLDER
Computed again after format.md: files, chain, seals, code, totals and stars; not whether each event was allowed."""
import base64, calendar, fractions, hashlib, json, pathlib, re, subprocess, sys, tempfile, time, unicodedata
def need(truth, words): None if truth else sys.exit(f"SAI / WRONG: {words}")
def sha(data, prefix=""): return hashlib.sha256(prefix.encode() + data).hexdigest()
def read(name, data):  # JSON in its one form: keys in order, no blanks, whole numbers, NFC
    text = json.dumps(value := json.loads(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return need(text.encode() == data == unicodedata.normalize("NFC", text).encode(), f"{name}: not canonical") or value
def openssl(*words):
    done = subprocess.run(["openssl", *words], cwd=home, capture_output=True, text=True, errors="replace")
    return need(done.returncode == 0, f"openssl {' '.join(words)[:90]}: {done.stderr.strip()[-120:]}") or done.stdout
def sha_der(name): return sha(base64.b64decode(re.sub(b"-----.*?-----|\\s", b"", files[name])))
def pem(seat): return f"trust/{seat}.pem" if (number := keys.get(seat, 1)) == 1 else f"trust/{seat}.{number}.pem"
def seal(p7s, content, certificates):  # by one of these certificates, valid when it was signed
    when = re.search(r":signingTime\n.*\n.*TIME +:(\d{12,14})Z", openssl("asn1parse", "-inform", "DER", "-in", p7s))
    at = when[1] if when else need(0, f"{p7s}: no signed time")
    at = str(calendar.timegm(time.strptime(at, "%Y%m%d%H%M%S" if len(at) > 12 else "%y%m%d%H%M%S")))
    with tempfile.NamedTemporaryFile() as signer:
        openssl("cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", p7s, "-signer", signer.name, "-out",
                "/dev/null", "-content", content, "-CAfile", "trust/council-ca.pem", "-purpose", "any", "-attime", at)
        need(signer.read() in [files.get(name) for name in certificates], f"{p7s}: signed by somebody else")
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
    enough = 1 if product.get("split_floors_met") else len(valid)  # the council's vote
    enough = {"all": len(valid), "majority": len(valid) // 2 + 1, "resolution": enough}[rules["floor_rule"]]
    def met(one, star): return sum(ticked(sheet, one["key"]) >= floor(one, star) for sheet in valid) >= enough
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
        leaves += sha(files[name], f"hoidong {'sheet' if re.match('sheets/.*n$', name) else 'file'} 1\n{name}\n") + "\n"
    need(manifest.get("bundle_sha256") in (None, sha(leaves.encode(), "hoidong bundle 1\n")), "manifest.json: bundle")
def check_chain(manifest, parent="0" * 64):
    for height, line in enumerate(files["events.jsonl"].removesuffix(b"\n").split(b"\n"), 1):
        e = read(f"events.jsonl, line {height}", line)
        need((e["height"], e["parent"]) == (height, parent), f"events.jsonl: broken at line {height}")
        parent = sha(line, "hoidong event 1\n")
        if height == 1: session.update(e["data"])
        if e["event"] == "pinReset":  # the seat has another key from here on, whose certificate is named
            keys[seat] = keys.get(seat := e["data"]["seat"], 1) + 1
            need(sha_der(pem(seat)) == e["data"]["certificate"], f"{pem(seat)}: another one")
        if e["event"] == "sheetSealed":  # a paper sheet is sealed by who typed it the second time
            name = "sheets/{product}/{seat}-{version}".format(**(sheet := e["data"]))
            sheets[name], signers[name] = sheet, pem(sheet.get("paper", {}).get("second", sheet["seat"]))
    need((parent, session["criteria_digest"]) == (manifest["chain_head"], sha(files["criteria.json"])), "events: head")
    need(b'"event":"sessionClosed"' in files["events.jsonl"], "events.jsonl: the session is not closed")
    need({n[:-5]: read(n, files[n]) for n in files if re.match("sheets/.*json$", n)} == sheets, "sheets/: other sheets")
def check_certificates(manifest):
    need(session["council_certificate"] == sha_der("trust/council-ca.pem"), "trust/council-ca.pem: another one")
    for name in [name for name in files if name.startswith("trust/") and name != "trust/council-ca.pem"]:
        subject = openssl("x509", "-noout", "-subject", "-nameopt", "utf8,sep_multiline", "-in", name)
        need(re.search(f"OU={name[6:].split('.')[0]}( |$)", subject, re.M), f"{name}: of another seat")
def check_seals(manifest):
    roles = {seat["id"]: seat["role"] for seat in session["seats"]}
    presiding = (read("result.json", files["result.json"])["attendance"] or {}).get("presiding")
    seal("manifest.chair.p7s", "manifest.json", map(pem, [*(s for s in roles if roles[s] == "chair"), presiding]))
    seal("manifest.secretary.p7s", "manifest.json", [pem(seat) for seat in roles if "secretary" in roles[seat]])
    for name in sorted(n for n in sheets if n + ".p7s" in files): seal(name + ".p7s", name + ".json", [signers[name]])
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
home = pathlib.Path(sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__))
files, session, sheets, keys, signers = {}, {}, {}, {}, {}  # keys: how many a seat had; signers: whose a sheet is
try:
    for path, name in sorted((path, path.relative_to(home).as_posix()) for path in home.rglob("*")):
        plain = re.fullmatch(r"(\w[\w.-]{0,99}(/(?!$)|$)){1,3}", name, re.A) and not path.is_symlink()
        need(plain and (path.is_file() or path.is_dir()), f"{name!a}: no plain file or folder of a bundle")
        files |= {name: path.read_bytes()} if path.is_file() else {}
    for check in (check_files, check_chain, check_certificates, check_seals, check_results):
        check(read("manifest.json", files["manifest.json"])) or print("đúng / right:", check.__name__[6:])
except Exception as fault: sys.exit(f"SAI / WRONG: {type(fault).__name__}: {fault}")
