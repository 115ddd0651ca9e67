#!/usr/bin/env python3
"""Writes the JSON messages of this folder and what is expected of them, from samples, signed by openssl with certs-sample keys.

Python and openssl only; nothing of the hub. Run it with the folder where a case is added, for example:
python3 src/test/resources/hostile/make_json.py json
The expectations are written as in make.py.
"""
import base64, copy, json, os, subprocess, sys
import suites

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../../../.."))
KEYS = os.path.join(ROOT, "certs-sample")
# Folder: the file of its cases, and the table of what is expected.
SUITES = {"json": ("cases_json.py", "expected-json.tsv"), "e-licence": ("cases_licence.py", "expected-licence.tsv")}
PARTNER = os.path.join(ROOT, "src/test/resources/partner")


def run(data, *command):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def raw(der):
    def number(at):
        value = der[at + 2:at + 2 + der[at + 1]]
        return value.lstrip(b"\0").rjust(32, b"\0"), at + 2 + der[at + 1]
    r, next_at = number(2)
    return r + number(next_at)[0]


def sorted_form(message):
    return json.dumps({**message, "cainfo": ""}, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def value(data, key, digest=None):
    path = os.path.join(KEYS, key + ".key")
    if "-sm2" in key:
        return raw(run(data, "openssl", "dgst", digest or "-sm3", "-sigopt", "distid:1234567812345678", "-sign", path))
    return run(data, "openssl", "dgst", digest or "-sha256", "-sign", path)


def signed(message, key, signtype=None, digest=None):
    message["signtype"] = signtype if signtype is not None else "SM2" if "-sm2" in key else "RSA"
    message["cainfo"] = base64.b64encode(value(sorted_form(message), key, digest)).decode()
    return message


def text(message):
    return json.dumps(message, ensure_ascii=False, indent=2)


def sample(partner, name):
    with open(os.path.join(PARTNER, partner, name), encoding="utf-8") as file:
        return json.load(file)


FILING = sample("medical", "YDJ-01_FilingRegistration_YandaOnly.json")
SETTLED = sample("medical", "YDJ-03_SettlementResult.json")
RECON = sample("medical", "YDJ-05_SettlementReconTotal.json")
FACE = sample("certification", "CRT-02_SelfFaceCertification.json")
HOSPITAL = "NHSA00000001-sm2"
APP = "BJTAPP000001-sm2"


def small(infno, sequence, data):
    message = {k: v for k, v in FILING.items() if k not in ("input", "signtype", "cainfo")}
    return {**message, "infno": infno, "msgid": FILING["msgid"][:26] + sequence, "input": {"data": data}}


CANCEL = small("9503", "0101", {"trt_dcla_detl_sn": "YDBA11000020240311000001", "cancel_reason": "返京居住",
                                "cancel_date": "2024-03-12"})
REVERSAL = small("9602", "0102", {"psn_no": "11000000000000001001", "mdtrt_id": "YD131082202403200001",
                                  "setl_id": "S131082202403280000000002", "init_setl_id": "S131082202403280000000001",
                                  "refd_reason": "费用有误", "setl_time": "2024-03-11 09:58:00"})
QUERY = small("A003", "0103", {"ref_msgid": FILING["msgid"]})
CASES = []


def case(name, expected, content):
    CASES.append((name, expected, content if isinstance(content, bytes) else content.encode()))


def edited(base, edits):
    message = copy.deepcopy(base)
    for path, new in edits.items():
        parts = path.split("/")
        place = message
        for part in parts[:-1]:
            place = place[int(part) if part.isdigit() else part]
        if new is None:
            del place[parts[-1]]
        else:
            place[int(parts[-1]) if parts[-1].isdigit() else parts[-1]] = new
    return message


def medical(name, expected, base, edits={}, key=HOSPITAL, **how):
    case(name, expected, text(signed(edited(base, edits), key, **how)))


def face(name, expected, edits={}, key=APP, **how):
    case(name, expected, text(signed(edited(FACE, edits), key, **how)))


if __name__ == "__main__":
    suites.write(HERE, SUITES, CASES, ".json", globals())
    if not sys.argv[1:] or "json" in sys.argv[1:]:
        for name, message in (("YDJ-02_FilingCancel", CANCEL), ("YDJ-04_SettlementReversal", REVERSAL)):
            with open(os.path.join(PARTNER, "medical", name + ".json"), "w", encoding="utf-8") as file:
                file.write(text(signed(copy.deepcopy(message), HOSPITAL)) + "\n")
