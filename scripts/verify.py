#!/usr/bin/env python3
"""Checks a bundle of an Entente audit log, offline, with Python's standard library and nothing else.

    python3 verify.py BUNDLE.zip [--checkpoint FILE]... [--key VKEY] [--witness-key FILE]...

FILE holds a checkpoint (or a witness's key) that came to you some other way: a mail, an earlier PDF, a colleague.
The answer is one line and an exit code; the table below has all of them.
"""
import argparse, base64, functools, hashlib, json, sys, zipfile

FORMAT, LONGEST, DASH = "entente-audit-bundle/1", 1 << 20, "\u2014 "

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

# Every verdict: its exit code and its words (the same table as src/proof/verdict.rs).
TABLE = {
    "ok": (0, "ok: all {} events are covered by a checkpoint from outside"),
    "event": (10, "broken at {}: this event does not hold"),
    "own": (10, "broken at {}: the log's own checkpoint of this size does not hold"),
    "key": (10, "broken at {}: the key that came with this event does not hold"),
    "truncated": (11, "truncated: {} events are here of {}"),
    "rewritten": (12, "rewritten: the first {} events are not those that were signed"),
    "other key": (12, "rewritten: the first {} events were signed by a key that this log does not know"),
    "restored": (13, "restored at {}: events {} to {} of before are lost, as was declared"),
    "unanchored": (14, "unanchored since {}: whole, but nothing from outside covers what follows"),
    "another log": (15, "another log: the checkpoint speaks of another log"),
    "not genuine": (16, "not genuine: the checkpoint from outside has no signature that holds"),
    "unreadable": (17, "unreadable: this is no bundle of a log"),
    "false witness": (18, "false witness at {}: the witness's signature under the checkpoint of this size is not genuine"),
    "unwitnessed": (19, "unwitnessed: no checkpoint here carries a signature of this witness"),
}

class Verdict(Exception):
    def __init__(self, name, *numbers):
        self.code, self.words = TABLE[name][0], TABLE[name][1].format(*numbers)

# Ed25519 (RFC 8032), checking only: points of the curve in extended coordinates.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        q, p, n = (add(q, p) if n & 1 else q), add(p, p), n >> 1
    return q

def point(data):
    """The point that 32 bytes mean, or None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * ROOT % P if (x * x - square) % P else x
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

def packed(p):
    z = pow(p[2], P - 2, P)
    return (p[1] * z % P | (p[0] * z % P & 1) << 255).to_bytes(32, "little")

def is_weak(p):
    q = times(8, p)
    return q[0] % P == 0 and (q[1] - q[2]) % P == 0

BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

@functools.lru_cache(maxsize=4096)
def ed25519(key, message, signature):
    """Whether `signature` is that of `message` by `key`."""
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L or is_weak(a) or is_weak(r):
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus = (P - a[0], a[1], 1, P - a[3])
    return packed(add(times(s, BASE), times(h, minus))) == signature[:32]

# Signed notes (c2sp.org/signed-note).
def unbase64(text):
    """Bytes of strict base64, or None."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None

def is_name(name):
    return name != "" and not any(c.isspace() or ord(c) < 32 or 127 <= ord(c) < 160 or c == "+" for c in name)

def read_key(text):
    """(name, id, algorithm, key) of a written public key, or None."""
    parts = text.strip().split("+", 2)
    data = unbase64(parts[2]) if len(parts) == 3 else None
    if data is None or len(data) != 33 or data[0] not in (1, 4) or not is_name(parts[0]):
        return None
    a, key_id = point(data[1:]), sha256(parts[0].encode(), b"\n", data)[:4]
    is_good = key_id.hex() == parts[1] and a is not None and not is_weak(a)
    return (parts[0], key_id, data[0], data[1:]) if is_good else None

def read_witnesses(text):
    """The keys of witnesses, one a line, or None when a line is none (4 is the algorithm of their signatures)."""
    keys = [read_key(line) for line in text.split("\n") if line.strip() and not line.strip().startswith("#")]
    return keys if keys and all(key and key[2] == 4 for key in keys) else None

def read_note(note):
    """(text, [(name, id, signature)]), or None."""
    at = note.rfind("\n\n")
    if at < 0 or not note.endswith("\n"):
        return None
    text, lines = note[: at + 1], []
    is_odd = any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 for c in text)
    for line in note[at + 2 : -1].split("\n"):
        name, blank, rest = line[len(DASH) :].partition(" ")
        data = unbase64(rest)
        if not line.startswith(DASH) or not blank or not is_name(name) or data is None or len(data) < 5:
            return None
        lines.append((name, data[:4], data[4:]))
    return None if is_odd else (text, lines)

def signed(note, keys):
    """True when one of the keys signed, False when a signature fails, None when none of them is named."""
    (text, lines), found = note, None
    for name, key_id, algorithm, key in keys:
        for signature in [held[2] for held in lines if held[:2] == (name, key_id)]:
            time = f"cosignature/v1\ntime {int.from_bytes(signature[:8], 'big')}\n" if algorithm == 4 else ""
            if ed25519(key, (time + text).encode(), signature[8:] if time else signature):
                return True
            found = False
    return found

def read_checkpoint(text):
    """(note, origin, size, chain) of a note that is a checkpoint, or None."""
    note = read_note(text)
    lines = note[0].split("\n") if note else []
    if len(lines) != 4 or not lines[0] or not 0 < len(lines[1]) < 20 or set(lines[1]) - set("0123456789"):
        return None
    size, chain = int(lines[1]), unbase64(lines[2])
    if str(size) != lines[1] or size >= 2**63 or chain is None or len(chain) != 32:
        return None
    return note, lines[0], size, chain

def find_checkpoints(text):
    """Every checkpoint that stands in a text; None when there is none, or one is not to the letter."""
    lines, found = [line.strip(" \t\r\ufeff") for line in text.split("\n")], []
    for at, line in enumerate(lines):
        if line.startswith("entente/") and at + 3 < len(lines) and not lines[at + 3]:
            end = next((n for n in range(at + 4, len(lines)) if not lines[n].startswith(DASH)), len(lines))
            found.append(read_checkpoint("\n".join(lines[at:end]) + "\n"))
    return found if found and None not in found else None

def is_int(value):
    return type(value) is int and -(2**63) <= value < 2**63

def walk(archive, log_id, size, wanted):
    """Follows the chain: (its end, its values at the wanted sizes, facts of keys by event, restores)."""
    chain, seq, chains, keys, restores = bytes(32), 0, {0: bytes(32)}, {}, []
    prefix = b"\x01entente-audit-v1" + log_id.encode()
    with archive.open("events.ndjson") as events, archive.open("leaves") as leaves:
        while any(pair := (events.readline(LONGEST + 2), leaves.read(32))):
            (line, leaf), seq = pair, seq + 1
            if not line or len(leaf) != 32 or seq > size:
                raise Verdict("event", seq)
            body = line[:-1] if line.endswith(b"\n") else line
            if body and (len(body) > LONGEST or sha256(b"\x00", body) != leaf):
                raise Verdict("event", seq)
            if body:  # else it was left out, and its leaf stands for it
                look(body, log_id, seq, keys, restores)
            chain = sha256(prefix, seq.to_bytes(8, "big"), chain, leaf)
            if seq in wanted:
                chains[seq] = chain
    if seq < size:
        raise Verdict("truncated", seq, size)
    return chain, chains, keys, restores

def look(body, log_id, seq, keys, restores):
    try:
        event = json.loads(body.decode("utf-8"))
        action, facts = event["action"], event.get("facts")
        sound = event["log_id"] == log_id and type(event["seq"]) is int and event["seq"] == seq and type(action) is str
        if action in ("log.key_registered", "log.key_rotated"):
            keys[seq] = tuple(facts[name] for name in ("vkey", "how", "statement"))
            sound = sound and all(type(value) is str for value in keys[seq])
        elif action == "log.restored":
            sound = sound and is_int(facts["known"])
            restores.append((seq, facts["known"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise Verdict("event", seq)

def judge_keys(listed, log, told):
    keys, old = [], None
    for entry in listed:
        read, note = read_key(entry["vkey"]), read_note(entry["statement"])
        same = told.get(entry["from"]) == (entry["vkey"], entry["how"], entry["statement"])
        sound = same and read and note and read[0] == log
        head = "entente first key" if old is None else "entente key change"
        says = "".join(f"{part}\n" for part in (head, log, old, entry["vkey"]) if part is not None)
        by_old = (entry["how"] == "first") if old is None else entry["how"] == "lost" or (
            entry["how"] == "rotated" and sound and signed(note, keys[-1:]) is True)
        if not sound or note[0] != says or signed(note, [read]) is not True or not by_old:
            raise Verdict("key", entry["from"])
        keys.append(read)
        old = entry["vkey"]
    return keys

def witnessed(witnesses, notes):
    """The size up to which each witness signed; raises the verdict when one signed nothing, or falsely."""
    for witness in witnesses:
        words = [(one[2], signed(one[0], [witness])) for one in notes]
        good, bad = ([size for size, word in words if word is value] for value in (True, False))
        if bad or not good:
            raise Verdict("false witness", bad[0]) if bad else Verdict("unwitnessed")
        yield witness[0], max(good)

def judge(archive, outside, known_key, witnesses):
    parts = (archive.read(f"{name}.json").decode("utf-8") for name in ("manifest", "keys", "checkpoints"))
    manifest, listed, notes = map(json.loads, parts)
    notes = [read_checkpoint(note) for note in notes]
    size, end, log_id = manifest["size"], manifest["chain"], manifest["log_id"]
    sound = manifest["format"] == FORMAT and is_int(size) and size >= 0 and type(log_id) is str and None not in notes
    sound = sound and len(end) == 64 and all(c in "0123456789abcdef" for c in end)
    for entry in listed:
        sound = sound and is_int(entry["from"]) and all(type(entry[k]) is str for k in ("vkey", "how", "statement"))
    if not sound:
        raise Verdict("unreadable")
    log, wanted = "entente/" + log_id, {one[2] for one in notes} | {one[2] for one in outside or []}
    chain, chains, told, restores = walk(archive, log_id, size, wanted)
    if chain.hex() != end:
        raise Verdict("event", size)
    keys = judge_keys(listed, log, told)
    for note, origin, at, root in notes:
        if origin != log or signed(note, keys) is not True:
            raise Verdict("own", at)
        if at > size:
            raise Verdict("truncated", size, at)
        if chains[at] != root:
            raise Verdict("rewritten", at)
    if known_key is not None and known_key not in keys:
        raise Verdict("other key", size)
    if outside is None:
        raise Verdict("not genuine")
    for note, origin, at, root in outside:
        holds = signed(note, keys)
        if origin != log or holds is False:
            raise Verdict("another log" if origin != log else "not genuine")
        if chains.get(at) == root:
            if holds is not True:
                raise Verdict("other key", at)
            continue
        for event, known in restores:
            if event - 1 < at <= known:
                raise Verdict("restored", event, event, known)
        raise Verdict("truncated", size, at) if at > size else Verdict("rewritten", at)
    seen = list(witnessed(witnesses, notes + outside))
    covered = max([one[2] for one in outside] + [at for _, at in seen], default=0)
    verdict = Verdict("ok", size) if covered == size else Verdict("unanchored", covered + 1)
    verdict.words += "".join(f"\nwitnessed by {name}: the first {at} events" for name, at in seen)
    raise verdict

def verify(bundle, texts=(), key=None, witnesses=()):
    """(exit code, words) for a bundle (a path or an open file), texts with checkpoints, a known key, keys of witnesses."""
    try:
        known_key, found = key and read_key(key), [find_checkpoints(text) for text in texts]
        if key is not None and known_key is None:
            raise Verdict("not genuine")
        outside = None if None in found else sum(found, [])
        with zipfile.ZipFile(bundle) as archive:
            judge(archive, outside, known_key, witnesses)
    except Verdict as verdict:
        return verdict.code, verdict.words
    except Exception as error:  # whatever a hostile file breaks, it is no bundle
        print(f"({type(error).__name__}: {error})", file=sys.stderr)
    return TABLE["unreadable"]

def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("bundle")
    reader.add_argument("--checkpoint", action="append", default=[], metavar="FILE")
    reader.add_argument("--key", metavar="VKEY")
    reader.add_argument("--witness-key", action="append", default=[], metavar="FILE")
    asked = reader.parse_args()
    read = lambda path: open(path, encoding="utf-8", errors="replace").read()
    witnesses = [read_witnesses(read(path)) for path in asked.witness_key]
    if None in witnesses:
        reader.error("--witness-key: this file holds no public key of a witness")
    code, words = verify(asked.bundle, [read(path) for path in asked.checkpoint], asked.key, sum(witnesses, []))
    print(words)
    sys.exit(code)

if __name__ == "__main__":
    main()
