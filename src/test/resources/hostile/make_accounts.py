#!/usr/bin/env python3
"""Writes account-feed/ and expected-account-feed.tsv: variants of PBC-01, signed by openssl with certs-sample keys.

Python and openssl only; nothing of the hub. Run it where a case is added: python3 src/test/resources/hostile/make_accounts.py
A line of the table: file, name on the wire, then every finding once: ~ before a warning, code, # and the record it is
told of, @ and line:first-last byte (or the line, or sig).
"""
import base64, os
from make_pboc import HERE, ROOT, der, raw, run

OUT = os.path.join(HERE, "account-feed")
NAME = "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt"
with open(os.path.join(ROOT, "src/test/resources/partner/pboc/PBC-01_" + NAME), "rb") as file:
    SAMPLE = file.read()
LINES = [SAMPLE[at:at + 500] for at in range(0, len(SAMPLE), 502)]
BANK = "100000000000-sm2"
COLUMNS = {
    "H": {"mark": (1, 1), "type": (2, 5), "version": (6, 9), "sender": (10, 21), "receiver": (22, 33),
          "batchNo": (34, 53), "workDate": (54, 61), "created": (62, 75), "currency": (76, 78), "mode": (79, 79)},
    "D": {"mark": (1, 1), "seq": (2, 9), "op": (10, 10), "uscc": (11, 28), "depositor": (29, 148), "acctType": (149, 152),
          "acctNo": (153, 184), "acctName": (185, 304), "bankCode": (305, 316), "bankName": (317, 396),
          "currency": (397, 399), "openDate": (400, 407), "changeDate": (408, 415), "status": (416, 416),
          "premium": (417, 417), "authNo": (418, 447), "limit": (448, 462)},
    "T": {"mark": (1, 1), "total": (2, 9), "opened": (10, 17), "changed": (18, 25), "closed": (26, 33), "limits": (34, 51),
          "sm3": (52, 115)}}
CASES = []


def put(line, **columns):
    """A line with other content in some columns; text of fewer bytes is filled with spaces."""
    places = COLUMNS[chr(line[0])]
    changed = bytearray(line)
    for column, content in columns.items():
        first, last = places[column]
        value = content if isinstance(content, bytes) else content.encode("gb18030")
        assert len(value) <= last - first + 1, column
        changed[first - 1:last] = value.ljust(last - first + 1)
    assert len(changed) == 500
    return bytes(changed)


def number(line, column):
    first, last = COLUMNS[chr(line[0])][column]
    return int(line[first - 1:last])


def closing(lines, **wrong):
    """The trailer that these lines need, or one that is wrong on purpose."""
    details = lines[1:]
    ops = [line[9:10] for line in details]
    counts = {"total": len(details), "opened": ops.count(b"A"), "changed": ops.count(b"U"), "closed": ops.count(b"C")}
    digits = [line[447:462] for line in details]
    limits = sum(int(one) for one in digits if one.isdigit())
    body = b"".join(line + b"\r\n" for line in lines)
    columns = {name: "%08d" % value for name, value in counts.items()}
    columns.update(limits="%018d" % limits, sm3=run(body, "openssl", "dgst", "-sm3", "-binary").hex())
    columns.update(wrong)
    return put(LINES[4], **columns)


def whole(lines):
    return b"".join(line + b"\r\n" for line in lines)


def case(name, expected, content, key=BANK, wire=NAME, signed=None):
    signature = der(content if signed is None else signed, key)
    value = raw(signature) if "-sm2" in key else signature
    CASES.append((name, expected, wire, content, base64.b64encode(value) + b"\n"))


def file(name, expected, key=BANK, wire=NAME, head=None, tail=None, **records):
    """The sample with other columns in some records (d1 to d3), in the header, or wrong ones in the trailer."""
    lines = [put(LINES[0], **(head or {}))]
    for at in (1, 2, 3):
        lines.append(put(LINES[at], **records.get("d%d" % at, {})))
    case(name, expected, whole(lines + [closing(lines, **(tail or {}))]), key, wire)


exec(open(os.path.join(HERE, "cases_accounts.py"), encoding="utf-8").read())

if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    for old in os.listdir(OUT):
        os.remove(os.path.join(OUT, old))
    names = [case[0] for case in CASES]
    assert len(set(names)) == len(names), sorted(name for name in names if names.count(name) > 1)
    with open(os.path.join(HERE, "expected-account-feed.tsv"), "w", encoding="utf-8") as table:
        for name, expected, wire, content, seal in CASES:
            with open(os.path.join(OUT, name + ".txt"), "wb") as out:
                out.write(content)
            with open(os.path.join(OUT, name + ".txt.sig"), "wb") as out:
                out.write(seal)
            table.write("%s.txt\t%s\t%s\n" % (name, wire, expected))
    print(len(CASES), "files")
