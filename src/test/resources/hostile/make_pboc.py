#!/usr/bin/env python3
"""Writes pboc/ and expected-pboc.tsv: variants of PBC-02, signed by openssl with certs-sample keys.

Python and openssl only; nothing of the hub. Run it where a case is added: python3 src/test/resources/hostile/make_pboc.py
The expectations are written as in make.py.
"""
import base64, os, subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../../../.."))
KEYS = os.path.join(ROOT, "certs-sample")
OUT = os.path.join(HERE, "pboc")
with open(os.path.join(ROOT, "src/test/resources/partner/pboc/PBC-02_AccountStatusChange.msg"), "rb") as file:
    SAMPLE = file.read()
HEAD = SAMPLE[:132]
LINE = SAMPLE[132:SAMPLE.index(b"\n", 132) + 1]
XML = SAMPLE[132 + len(LINE):]
BANK = "100000000000-sm2"
COLUMNS = {"version": (3, 2), "sender": (5, 14), "sender-system": (19, 4), "receiver": (23, 14),
           "receiver-system": (37, 4), "date": (41, 8), "time": (49, 6), "format": (55, 3), "type": (58, 20),
           "id": (78, 20), "ref": (98, 20), "priority": (118, 1), "direction": (119, 1), "reserve": (120, 9)}
CASES = []


def run(data, *command):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def raw(der):
    def number(at):
        value = der[at + 2:at + 2 + der[at + 1]]
        return value.lstrip(b"\0").rjust(32, b"\0"), at + 2 + der[at + 1]
    r, next_at = number(2)
    return r + number(next_at)[0]


def der(data, key, digest=None):
    path = os.path.join(KEYS, key + ".key")
    if "-sm2" in key:
        return run(data, "openssl", "dgst", digest or "-sm3", "-sigopt", "distid:1234567812345678", "-sign", path)
    return run(data, "openssl", "dgst", digest or "-sha256", "-sign", path)


def value(data, key, digest=None):
    signature = der(data, key, digest)
    return raw(signature) if "-sm2" in key else signature


def line(content, end=b"}\r\n"):
    return b"{S:" + (content if isinstance(content, bytes) else content.encode()) + end


def signed(xml, key=BANK, digest=None):
    return line(base64.b64encode(value(xml, key, digest))) + xml


def once(text, old, new):
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)


def head(**columns):
    changed = bytearray(HEAD)
    for name, content in columns.items():
        first, length = COLUMNS[name.replace("_", "-")]
        changed[first:first + length] = (content if isinstance(content, bytes) else content.encode()).ljust(length)
        assert len(changed) == 132, name
    return bytes(changed)


def case(name, expected, content):
    CASES.append((name, expected, content))


def changed(name, expected, *edits, key=BANK, digest=None, at=None):
    """The sample with edits of its XML, signed again."""
    xml = XML.decode()
    for old, new in edits:
        xml = once(xml, old, new)
    case(name, expected, (at or HEAD) + signed(xml.encode(), key, digest))


def headed(name, expected, **columns):
    case(name, expected, head(**columns) + LINE + XML)


def element(name, content):
    """An edit that gives an element of the sample another text."""
    text = XML.decode()
    begin = text.index("<%s>" % name, text.index("<Fdbk>") if name in text[text.index("<Fdbk>"):] else 0)
    end = text.index("</%s>" % name, begin) + len(name) + 3
    return text[begin:end], "<%s>%s</%s>" % (name, content, name)


exec(open(os.path.join(HERE, "cases_pboc.py"), encoding="utf-8").read())

if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    for old in os.listdir(OUT):
        os.remove(os.path.join(OUT, old))
    names = [name for name, _, _ in CASES]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    with open(os.path.join(HERE, "expected-pboc.tsv"), "w", encoding="utf-8") as table:
        for name, expected, content in CASES:
            with open(os.path.join(OUT, name + ".msg"), "wb") as file:
                file.write(content)
            table.write("%s.msg\t%s\n" % (name, expected))
    print(len(CASES), "messages")
