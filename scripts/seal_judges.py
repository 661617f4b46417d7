#!/usr/bin/env python3
"""Has two strangers judge the seal: pyHanko and pdfsig (poppler with NSS).

Makes a test authority, PKCS#12 files and a time-stamp authority with OpenSSL, sets documents with `entente pdf-worker`, seals
them with `entente seal`, and asks both judges about each, about one-byte changes inside what is signed, an appended page, an
unknown and an expired signer. Ends with 1 when an answer is another than it must be.

    pip install pyhanko ; apt-get install poppler-utils libnss3-tools openssl
    python3 scripts/seal_judges.py --program target/debug/entente
"""
import argparse
import asyncio
import copy
import datetime
import hashlib
import http.server
import io
import json
import logging
import os
import pathlib
import random
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from asn1crypto import pem, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

ROOT = pathlib.Path(__file__).resolve().parent.parent
PASSPHRASE = "example"
KEYS = {
    "rsa2048": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
    "rsa3072": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:3072"],
    "p256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
    "p384": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
}
CONFIG = """
[ca]
default_ca=d
[d]
dir=.
new_certs_dir=.
database=index.txt
serial=serial
default_md=sha256
policy=p
unique_subject=no
[p]
countryName=optional
organizationName=optional
commonName=supplied
[root]
basicConstraints=critical,CA:true
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[seal]
basicConstraints=critical,CA:false
keyUsage=critical,digitalSignature,nonRepudiation
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[other]
basicConstraints=critical,CA:false
keyUsage=critical,keyEncipherment
[time]
basicConstraints=critical,CA:false
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
[web]
basicConstraints=critical,CA:false
extendedKeyUsage=serverAuth
subjectAltName=IP:127.0.0.1
[tsa]
default_tsa=t
[t]
serial=tsaserial
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
accuracy=secs:1
ordering=no
ess_cert_id_alg=sha256
"""
PAST, FUTURE = "20260101000000Z", "21250101000000Z"


class Keys:
    """A test authority in a folder."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "c.cnf").write_text(CONFIG)
        (folder / "index.txt").write_text("")
        (folder / "serial").write_text("1000\n")
        (folder / "tsaserial").write_text("01\n")
        for root in ("root", "stranger"):
            self.key(root, KEYS["rsa3072"], f"/C=PL/O=Test of seals/CN=Test {root} of seals")
            self.ssl("ca", "-batch", "-config", "c.cnf", "-selfsign", "-keyfile", f"{root}.key", "-in", f"{root}.csr",
                     "-extensions", "root", "-startdate", PAST, "-enddate", "21260101000000Z", "-out", f"{root}.pem", "-notext")
        for trusted in ("root", "stranger"):
            (folder / f"nss-{trusted}").mkdir()
            nss = f"sql:{folder}/nss-{trusted}"
            subprocess.run(["certutil", "-N", "-d", nss, "--empty-password"], check=True)
            subprocess.run(["certutil", "-A", "-d", nss, "-n", trusted, "-t", "CT,CT,CT", "-i", folder / f"{trusted}.pem"], check=True)

    def ssl(self, *words):
        subprocess.run(["openssl", *words], cwd=self.folder, check=True, capture_output=True)

    def key(self, name, kind, subject):
        self.ssl("genpkey", *kind, "-out", f"{name}.key")
        self.ssl("req", "-new", "-key", f"{name}.key", "-subj", subject, "-out", f"{name}.csr")

    def issue(self, name, kind, extensions="seal", start=PAST, end=FUTURE, more=()):
        self.key(name, kind, "/C=PL/O=Ministry of Example/CN=Seal of the Ministry of Example")
        self.ssl("ca", "-batch", "-config", "c.cnf", "-keyfile", "root.key", "-cert", "root.pem", "-in", f"{name}.csr",
                 "-extensions", extensions, "-startdate", start, "-enddate", end, "-out", f"{name}.pem", "-notext")
        self.ssl("pkcs12", "-export", "-inkey", f"{name}.key", "-in", f"{name}.pem", "-certfile", "root.pem",
                 "-passout", f"pass:{PASSPHRASE}", "-out", f"{name}.p12", *more)
        (self.folder / f"{name}.p12").chmod(0o600)

    def trust(self, name):
        _, _, der = pem.unarmor((self.folder / f"{name}.pem").read_bytes())
        return x509.Certificate.load(der)


def authority(keys, tls=False):
    """A time-stamp authority: OpenSSL behind HTTP on this machine; `last.tsr` is what it answered last."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            (keys.folder / "ask.tsq").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path == "/broken":
                body = (keys.folder / "last.tsr").read_bytes()
            else:
                keys.ssl("ts", "-reply", "-config", "c.cnf", "-queryfile", "ask.tsq", "-signer", "time.pem", "-inkey", "time.key",
                         "-chain", "root.pem", "-out", "last.tsr")
                body = (keys.folder / "last.tsr").read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(keys.folder / "web.pem", keys.folder / "web.key")
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"


def document(program, number):
    """One PDF, set by the program's own worker; each number gives another document."""
    template = ("dossier", "register")[number % 2]
    data = json.loads((ROOT / f"tests/it/pdf/{template}.json").read_text())
    data["export"]["no"] = f"E-2026-{number:06}"
    data = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    proof = json.dumps({"data_sha256": hashlib.sha256(data).hexdigest(), "data_bytes": len(data), "chain": f"{number:064x}"}).encode()
    ask = {"template": template, "lang": ("en", "pl", "uk")[number % 3], "data_bytes": len(data), "proof_bytes": len(proof),
           "extra_fonts": None, "address_space": 4 << 30, "cpu_seconds": 60}
    told = subprocess.run([program, "pdf-worker"], input=json.dumps(ask).encode() + b"\n" + data + proof, capture_output=True, check=True)
    line, _, pdf = told.stdout.partition(b"\n")
    assert json.loads(line).get("answer") == "made", line
    return pdf


def seal(sealer, keys, name, into, files, tsa=None, trusted="root"):
    into.mkdir(exist_ok=True)
    env = {"PATH": os.environ["PATH"], "ENTENTE_SEAL_FILE": str(keys.folder / f"{name}.p12"), "ENTENTE_SEAL_PASSPHRASE": PASSPHRASE}
    if tsa:
        env["ENTENTE_SEAL_TSA"] = tsa
        env["SSL_CERT_FILE"] = str(keys.folder / f"{trusted}.pem")
    told = subprocess.run([sealer, "seal", "--into", into, *files], env=env, capture_output=True, text=True)
    return told.returncode == 0, told.stderr.strip().splitlines()[:1]


def pyhanko(keys, pdf, trusted="root"):
    """(valid and trusted and whole, in words, whether a valid time-stamp is in it)."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        found = reader.embedded_signatures
        if len(found) != 1:
            return False, f"{len(found)} signatures", False
        context = ValidationContext(trust_roots=[keys.trust(trusted)], allow_fetching=False)
        status = asyncio.run(async_validate_pdf_signature(found[0], context, ts_validation_context=context))
        whole = status.coverage.name == "ENTIRE_FILE" and found[0].sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
        stamp = status.timestamp_validity
        words = f"{status.summary()} {status.coverage.name} {getattr(status.modification_level, 'name', None)}"
        return bool(status.bottom_line and whole), words, bool(stamp and stamp.valid and stamp.trusted)
    except Exception as error:  # whatever it stumbles over: it does not say valid
        return False, f"{type(error).__name__}: {error}"[:90], False


def pdfsig(keys, path, trusted="root"):
    told = subprocess.run(["pdfsig", "-nssdir", f"sql:{keys.folder}/nss-{trusted}", path], capture_output=True, text=True, errors="replace")
    text = told.stdout
    wanted = ("Signature is Valid.", "Certificate is Trusted.", "Total document signed")
    words = [line.strip(" -") for line in text.splitlines() if "Validation" in line or "otal document" in line]
    return all(text.count(word) == 1 for word in wanted[:2]) and wanted[2] in text and "Not total" not in text, "; ".join(words) or told.stderr.strip()[:80]


def ranges(pdf):
    at = pdf.rindex(b"/ByteRange[") + len(b"/ByteRange[")
    return [int(word) for word in pdf[at:pdf.index(b"]", at)].split()]


class Tally:
    def __init__(self):
        self.bad = 0

    def say(self, what, found, wanted):
        holds = found == wanted
        self.bad += not holds
        print(f"{'ok ' if holds else 'BAD'} {what}: {found}" + ("" if holds else f", must be {wanted}"), flush=True)


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--program", default=str(ROOT / "target/debug/entente"))
    ask.add_argument("--sealer", help="another program with the same `seal` subcommand")
    ask.add_argument("--documents", type=int, default=50)
    ask.add_argument("--changes", type=int, default=500)
    ask.add_argument("--keep", type=pathlib.Path, help="a folder that stays")
    ask = ask.parse_args()
    logging.disable(logging.CRITICAL)
    folder = ask.keep or pathlib.Path(tempfile.mkdtemp(prefix="seal-judges-"))
    folder.mkdir(parents=True, exist_ok=True)
    program, sealer = ask.program, ask.sealer or ask.program
    (folder / "keys").mkdir()
    keys, tally = Keys(folder / "keys"), Tally()
    for name, kind in KEYS.items():
        keys.issue(name, kind)
    keys.issue("time", KEYS["rsa3072"], "time")
    keys.issue("web", KEYS["p256"], "web")
    keys.issue("usage", KEYS["p256"], "other")
    keys.issue("past", KEYS["p256"], end="20260201000000Z")
    keys.issue("rsa1024", ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"])
    keys.issue("legacy", KEYS["rsa2048"], more=["-legacy"])
    keys.issue("open", KEYS["p256"])
    (keys.folder / "open.p12").chmod(0o640)

    plain = folder / "plain"
    plain.mkdir()
    for number in range(ask.documents):
        (plain / f"{number:03}.pdf").write_bytes(document(program, number))
    files = sorted(plain.iterdir())
    print(f"{len(files)} documents, {sum(file.stat().st_size for file in files) / len(files) / 1024:.0f} KiB on average, all different: "
          f"{len({file.read_bytes() for file in files}) == len(files)}")

    sealed, names = folder / "sealed", list(KEYS)
    for place, name in enumerate(names):
        took = time.perf_counter()
        done, why = seal(sealer, keys, name, sealed, files[place::len(names)])
        took = (time.perf_counter() - took) / max(1, len(files[place::len(names)]))
        tally.say(f"sealed by {name} ({took * 1000:.0f} ms each)", (done, why), (True, []))
    pdfs = [(sealed / file.name).read_bytes() for file in files]
    tally.say("the document before the seal is untouched", all(new.startswith(old.read_bytes()) for new, old in zip(pdfs, files)), True)
    tally.say("signed is all but the signature", all(
        (r[0], r[2] + r[3]) == (0, len(pdf)) and pdf[r[1]:r[1] + 1] == b"<" and pdf[r[2] - 1:r[2]] == b">"
        for pdf, r in ((pdf, ranges(pdf)) for pdf in pdfs)), True)

    with ThreadPoolExecutor(2) as pool:
        by_pdfsig = list(pool.map(lambda file: pdfsig(keys, sealed / file.name)[0], files))
    tally.say("valid by pyHanko", sum(pyhanko(keys, pdf)[0] for pdf in pdfs), len(pdfs))
    tally.say("valid by pdfsig", sum(by_pdfsig), len(pdfs))

    chance, changed = random.Random(2026), []
    mutants = folder / "mutants"
    mutants.mkdir()
    for number in range(ask.changes):
        pdf = bytearray(pdfs[number % len(pdfs)])
        _, first, second, length = ranges(pdf)
        # A third behind the signature, where tables and trailer lie: by chance alone hardly a change would fall there.
        place = chance.randrange(second, second + length) if number % 3 == 0 else chance.randrange(first)
        pdf[place] ^= chance.randrange(1, 256)
        path = mutants / f"{number:03}.pdf"
        path.write_bytes(pdf)
        changed.append((path, bytes(pdf)))
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: pdfsig(keys, one[0]), changed))
    tally.say("one-byte changes not valid by pdfsig", sum(not valid for valid, _ in answers), len(changed))
    told = [pyhanko(keys, pdf) for _, pdf in changed]
    tally.say("one-byte changes not valid by pyHanko", sum(not valid for valid, _, _ in told), len(changed))
    for judge, said in (("pdfsig", [words for _, words in answers]), ("pyHanko", [words for _, words, _ in told])):
        kinds = {}
        for words in said:
            kinds[words[:64]] = kinds.get(words[:64], 0) + 1
        for words, count in sorted(kinds.items(), key=lambda pair: -pair[1])[:5]:
            print(f"      {judge} {count:4} {words}")

    writer = IncrementalPdfFileWriter(io.BytesIO(pdfs[0]))
    page = copy.copy(writer.prev.root["/Pages"]["/Kids"][0].get_object())
    fresh = type(page)({key: page.raw_get(key) for key in page if key not in ("/Annots", "/Parent", "/StructParents")})
    writer.insert_page(fresh)
    out = io.BytesIO()
    writer.write(out)
    (folder / "page.pdf").write_bytes(out.getvalue())
    valid, words, _ = pyhanko(keys, out.getvalue())
    tally.say(f"a page appended, by pyHanko [{words}]", valid, False)
    valid, words = pdfsig(keys, folder / "page.pdf")
    tally.say(f"a page appended, by pdfsig [{words}]", valid, False)

    valid, words, _ = pyhanko(keys, pdfs[0], "stranger")
    tally.say(f"unknown signer, by pyHanko [{words}]", valid, False)
    valid, words = pdfsig(keys, sealed / files[0].name, "stranger")
    tally.say(f"unknown signer, by pdfsig [{words}]", valid, False)

    soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=8)
    keys.issue("soon", KEYS["p256"], end=soon.strftime("%Y%m%d%H%M%SZ"))
    done, why = seal(sealer, keys, "soon", folder / "soon", files[:1])
    tally.say("sealed a moment before the certificate ends", (done, why), (True, []))
    while datetime.datetime.now(datetime.timezone.utc) < soon + datetime.timedelta(seconds=2):
        time.sleep(0.5)
    valid, words, _ = pyhanko(keys, (folder / "soon" / files[0].name).read_bytes())
    tally.say(f"expired signer, by pyHanko [{words}]", valid, False)
    valid, words = pdfsig(keys, folder / "soon" / files[0].name)
    tally.say(f"expired signer, by pdfsig [{words}]", valid, False)

    tsa = authority(keys)
    stamped, count = folder / "stamped", 0
    for place, name in enumerate(names):
        done, why = seal(sealer, keys, name, stamped, files[place:12:len(names)], tsa + "/")
        tally.say(f"sealed with a time-stamp by {name}", (done, why), (True, []))
    for file in sorted(stamped.iterdir()):
        valid, words, stamp = pyhanko(keys, file.read_bytes())
        count += valid and stamp and pdfsig(keys, file)[0]
    tally.say("valid by both, with a time-stamp that pyHanko trusts", count, len(files[:12]))
    secure = authority(keys, tls=True)
    done, why = seal(sealer, keys, "p384", folder / "secure", files[:1], secure + "/")
    tally.say("sealed with a time-stamp over https", (done, why), (True, []))
    tally.say("which pyHanko trusts", pyhanko(keys, (folder / "secure" / files[0].name).read_bytes())[::2], (True, True))
    done, why = seal(sealer, keys, "p384", folder / "none", files[:1], secure + "/", "stranger")
    tally.say(f"https of an unknown server: no seal {why}", done, False)
    for what, address in (("answers another question", tsa + "/broken"), ("does not answer", "http://127.0.0.1:9/")):
        done, why = seal(sealer, keys, "p256", folder / "none", files[:1], address)
        tally.say(f"an authority that {what}: no seal {why}", done, False)
    for name in ("usage", "past", "rsa1024", "legacy", "open"):
        done, why = seal(sealer, keys, name, folder / "none", files[:1])
        tally.say(f"refused: {why}", done, False)
    print("as it must be" if tally.bad == 0 else f"{tally.bad} answers are wrong")
    return 1 if tally.bad else 0


if __name__ == "__main__":
    sys.exit(main())
