#!/usr/bin/env python3
"""Writes e-window-files/ and medical-files/, what is expected of them, and the two good samples, signed by openssl.

Python and openssl only; nothing of the hub. Run it where a case is added: python3 src/test/resources/hostile/make_recon.py
The expectations are written as in make_files.py. Beside each file lies its .sig; where there is none, it came without.
"""
import os
from make_files import HERE, sealed, sm3
from make_json import PARTNER

EWINDOW, MEDICAL = "ECT04_20240311_000001.txt", "YDJ05_20240328_000001.csv"
SUITES = {
    "e-window-files": (EWINDOW, "BJECT0000001-sm2", "cases_registration_days.py", "expected-registration-days.tsv"),
    "medical-files": (MEDICAL, "NHSA00000001-sm2", "cases_settlement_details.py", "expected-settlement-details.tsv")}
CASES = []


def ect04(details, count=None, header="ECT04|1.0|BJECT0000001|BJSI00000001|20240311|20240311000001|%s", end=None):
    """A whole file of these details; what is given otherwise is wrong on purpose."""
    number = len(details) if count is None else count
    body = "".join(line + "\n" for line in [header % number if "%s" in header else header] + details).encode()
    return body + (end or "END|%s|%s\n" % (number, sm3(body))).encode()


def line(seq, **other):
    column = {"seq": str(seq), "msgId": "BJECT000000120240311093000%04d" % seq, "msgType": "ECT-01",
              "bizSerialNo": "EC2024031100%04d" % seq, "uniScId": "91110105MA7ABCD046",
              "sentTime": "20240311093000", "sm3": "%064x" % seq}
    column.update(other)
    return "|".join(column.values()) + "|"


def ydj05(rows, count=None, header="YDJ05|1.0|NHSA00000001|BJSI00000001|20240328|20240328000001|%s",
          titles="setl_id,mdtrt_id,psn_no,medfee_sumamt,fund_pay_sumamt,acct_pay,refd_setl_flag", end=None):
    return ect04([titles] + rows if titles is not None else rows, len(rows) if count is None else count, header, end)


def row(seq, **other):
    column = {"setl_id": "S13108220240328%010d" % seq, "mdtrt_id": "YD13108220240320%04d" % seq,
              "psn_no": "11000000000000001001", "medfee_sumamt": "12345.67", "fund_pay_sumamt": "7905.00",
              "acct_pay": "1440.67", "refd_setl_flag": "0"}
    column.update(other)
    return ",".join(column.values())


def case(name, expected, content, wire=None, key=None, sig=None):
    CASES.append((name, expected, content, wire, key, sig))


def write(suite, wire, key, source, table):
    CASES.clear()
    with open(os.path.join(HERE, source), encoding="utf-8") as file:
        exec(file.read(), globals())
    out = os.path.join(HERE, suite)
    os.makedirs(out, exist_ok=True)
    for old in os.listdir(out):
        os.remove(os.path.join(out, old))
    names = [one[0] for one in CASES]
    assert len(set(names)) == len(names), names
    with open(os.path.join(HERE, table), "w", encoding="utf-8") as expectations:
        for name, expected, content, other_wire, other_key, sig in CASES:
            file = name + wire[wire.index("."):]
            put(os.path.join(out, file), content)
            if sig != b"":
                put(os.path.join(out, file + ".sig"), sig or sealed(content, other_key or key))
            expectations.write("%s\t%s\t%s\n" % (file, expected, other_wire or wire))
    print(suite, len(CASES), "files")


def put(path, content):
    with open(path, "wb") as file:
        file.write(content)


if __name__ == "__main__":
    for suite, (wire, key, source, table) in SUITES.items():
        write(suite, wire, key, source, table)
    for folder, name, content, key in (
            ("e-window", "ECT-04_" + EWINDOW, ect04([line(1), line(2, msgType="ECT-02"), line(3, msgType="ECT-03")]),
             "BJECT0000001-sm2"),
            ("medical", "YDJ-05_" + MEDICAL, ydj05([row(1), row(2), row(3, refd_setl_flag="1")]), "NHSA00000001-sm2")):
        put(os.path.join(PARTNER, folder, name), content)
        put(os.path.join(PARTNER, folder, name + ".sig"), sealed(content, key))
