#!/usr/bin/env python3
"""Writes the batch files of this folder, each with its .sig, and what is expected of them; signed by openssl with certs-sample
keys.

Python and openssl only; nothing of the hub. Run it with the folder where a case is added, for example:
python3 src/test/resources/hostile/make_files.py certification-files
The expectations are written as in make.py; behind them stands the name under which the file is put into /in.
"""
import base64, hashlib, os, sys
import make_json

HERE = make_json.HERE
# Folder: the file of its cases, and the table of what is expected.
SUITES = {"certification-files": ("cases_certification_files.py", "expected-certification-files.tsv"),
          "e-licence-files": ("cases_licence_files.py", "expected-licence-files.tsv")}
CASES = []


def sm3(data):
    return hashlib.new("sm3", data).hexdigest()


def sealed(data, key, digest=None):
    """The line of a .sig over these bytes."""
    return base64.b64encode(make_json.value(data, key, digest)) + b"\n"


def lines(header, records, charset, end, trailer=None, digest=None, total=None):
    """A whole file: header and records are lists of fields; the digest is over all before the last line unless given."""
    body = b"".join(b"|".join(field if isinstance(field, bytes) else field.encode(charset) for field in line) + end
                    for line in [header] + records)
    last = trailer or "END|%s|%s" % (len(records) if total is None else total, digest or sm3(body))
    return body + last.encode() + end


def main():
    for suite in sys.argv[1:] or SUITES:
        source, expected_in = SUITES[suite]
        CASES.clear()
        with open(os.path.join(HERE, source), encoding="utf-8") as file:
            exec(file.read(), dict(globals()))
        out = os.path.join(HERE, suite)
        os.makedirs(out, exist_ok=True)
        for old in os.listdir(out):
            os.remove(os.path.join(out, old))
        known = [case[0] for case in CASES]
        assert len(set(known)) == len(known), sorted(name for name in known if known.count(name) > 1)
        with open(os.path.join(HERE, expected_in), "w", encoding="utf-8") as table:
            for name, expected, content, seal, wire in CASES:
                with open(os.path.join(out, name + ".txt"), "wb") as file:
                    file.write(content)
                if seal is not None:
                    with open(os.path.join(out, name + ".txt.sig"), "wb") as file:
                        file.write(seal)
                table.write("%s.txt\t%s\t%s\n" % (name, expected, wire))
        print(suite, len(CASES), "files")


if __name__ == "__main__":
    main()
