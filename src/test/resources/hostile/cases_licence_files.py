# EBL-03: cases of make_files.py. A case is named by the code that it must get.
WIRE = "EBL03_20240321_000001.txt"
LICENCE = "BJEBL0000001-sm2"
COLUMNS = ["seq", "uscc", "entname", "kind", "field", "old", "new", "state", "text", "date"]
FIRST = ["1", "91110105MA7ABCD046", "北京垚鑫智慧科技有限公司", "C", "lerep", "赵一诺", "李四维", "1", "", "2024-03-20"]
SECOND = ["2", "91110108MA7ABCE19P", "北京清源软件有限公司", "S", "regstate", "1", "2", "2", "吊销，未注销", "2024-03-20"]
THIRD = ["3", "92110111MA7ABCF233", "房山区良乡𠮷㛃䶮餐饮店", "S", "regstate", "1", "3", "3", "注销", "2024-03-20"]


def but(record, **changes):
    """The record with some columns of other values."""
    made = list(record)
    for name, value in changes.items():
        made[COLUMNS.index(name)] = value
    return made


def file(records=None, charset="utf-8", end=b"\n", trailer=None, digest=None, last=None, **header):
    records = [FIRST, SECOND, THIRD] if records is None else records
    values = {"mark": "EBL03", "version": "1.0", "sender": "BJEBL0000001", "receiver": "BJSI00000001", "day": "20240321",
              "batch": "20240321000001", "count": str(len(records))}
    values.update(header)
    return lines(list(values.values()), records, charset, end, trailer, digest, last)


def case(name, expected, content, key=LICENCE, seal=None, wire=WIRE):
    CASES.append((name, expected, content, sealed(content, key) if seal is None else seal or None, wire))


def record(title, expected, **changes):
    """The second of three records with other values."""
    case(title, expected, file([FIRST, but(SECOND, **changes), THIRD]))


GOOD = file()
# Good neighbours.
case("good-sm2", "000000", GOOD)
case("good-rsa", "000000", GOOD, key="BJEBL0000001-rsa")
case("good-none", "000000", file([]))
case("good-501", "000000", file([but(FIRST, seq=str(i + 1)) for i in range(501)]))
record("good-quotes-are-text", "000000", entname='"北京"清源', new='"', old="''")
record("good-no-old-value", "000000", old="", text="")
record("good-no-new-value", "000000", new="")
record("good-values-of-4000", "000000", old="营" * 4000, new="𠮷" * 4000)
record("good-date-to-come", "000000", date="2024-12-31")
record("good-spaces-are-text", "000000", entname=" 北京 清源 ")
record("good-line-separator-is-text", "000000", text="吊销\u2028未注销")

# Form and encoding.
case("S11001-no-sig", "S11001", GOOD, seal=b"")
for name, wire in [("five-digits", "EBL03_20240321_00001.txt"), ("other-kind", "EBL3_20240321_000001.txt"),
                   ("another-day", "EBL03_20240322_000001.txt"),
                   ("another-number", "EBL03_20240321_000002.txt")]:
    case("S11002-" + name, "S11002", GOOD, wire=wire)
case("S11002-batch-number", "S11002", file(batch="20240321000009"))
case("S11007-empty", "S11007", b"")
case("S11004-bom", "S11004", b"\xef\xbb\xbf" + GOOD)
case("S11007-version", "S11007", file(version="1"))
case("S11007-mark", "S11007", file(mark="EBL04"))
case("S11004-gb18030", "S11004", file(charset="gb18030"))
case("S11004-overlong", "S11004", file([FIRST, but(SECOND, text=b"\xc0\x80"), THIRD]))
case("S11004-surrogate", "S11004", file([FIRST, but(SECOND, text=b"\xed\xa0\x80"), THIRD]))
case("S11004-cut-character", "S11004", file([FIRST, but(SECOND, text="吊".encode()[:2]), THIRD]))
case("S11004-beyond-unicode", "S11004", file([FIRST, but(SECOND, text=b"\xf4\x90\x80\x80"), THIRD]))
for name, cut in [("in-a-record", GOOD.index(b"91110108")), ("after-a-record", GOOD.index(b"3|9211")),
                  ("in-a-character", GOOD.index("清".encode()) + 1), ("before-the-end", GOOD.rindex(b"END")),
                  ("in-the-end", GOOD.rindex(b"END") + 5), ("last-byte", len(GOOD) - 1)]:
    case(("S11004" if name == "in-a-character" else "S11006") + "-cut-" + name, "S11004" if name == "in-a-character" else "S11006", GOOD[:cut])
case("S11006-doubled", "S11006", GOOD * 2)
case("S11006-crlf", "S11006", file(end=b"\r\n"))
case("S11006-one-crlf", "S11006", GOOD.replace(b"\n2|", b"\r\n2|", 1))
case("S11006-trailing-bars", "S11006", file([record + [""] for record in [FIRST, SECOND, THIRD]]))
case("S11006-field-too-few", "S11006", file([FIRST, SECOND[:-1], THIRD]))
case("S11006-field-too-many", "S11006", file([FIRST, but(SECOND, text="吊销|未注销"), THIRD]))
case("S11006-count-word", "S11006", file(count="three"))
case("S11006-seq-word", "S11006", file([but(FIRST, seq="a"), SECOND, THIRD]))
case("S11006-line-too-long", "S11006", file([FIRST, but(SECOND, new="x" * 66000), THIRD]))
case("S11006-empty-line-behind", "S11006", GOOD + b"\n")

# Signature.
case("S21004-sig-of-another-file", "S21004", GOOD, seal=sealed(file([FIRST]), LICENCE))
case("S21004-key-of-another-partner", "S21004", GOOD, key="BJECT0000001-sm2")
case("S21004-key-of-the-core", "S21004", GOOD, key="BJSI-CORE-sm2")
case("S21004-one-byte-other", "S21004", GOOD.replace(b"|S|", b"|C|", 1), seal=sealed(GOOD, LICENCE))
case("S21005-sender-of-another-partner", "S21005", file(sender="BJECT0000001"))
case("S21004-S21005-nobody", "S21004 S21005", file(sender="BJEBL0000002"), key="BJECT0000001-sm2")

# The batch.
case("S31009-another-receiver", "S31009", file(receiver="BJEBL0000001"))
case("S31005-count-more", "S31005", file(count="4"))
case("S31005-end-less", "S31005", file(last=2))
case("S31005-seq-gap", "S31005", file([FIRST, but(THIRD, seq="3")]))
case("S31008-digest-of-something-else", "S31008", file(digest=sm3(b"something else")))
case("S31008-digest-with-the-end", "S31008", file(digest=sm3(GOOD[:GOOD.rindex(b"END|")] + b"END|3|")))

# One record; the others go on.
for name, changes in [("date-without-dashes", {"date": "20240320"}), ("no-such-day", {"date": "2024-02-30"}),
                      ("no-date", {"date": ""}), ("no-name", {"entname": ""}), ("no-code", {"uscc": ""}),
                      ("no-state", {"state": ""}), ("no-kind", {"kind": ""}), ("no-field", {"field": ""}),
                      ("name-of-201", {"entname": "京" * 201}), ("field-of-41", {"field": "f" * 41}),
                      ("value-of-4001", {"new": "营" * 4001}), ("control-character", {"text": "吊\x07销"}),
                      ("carriage-return", {"text": "吊\r销"}), ("year-0", {"date": "0000-03-20"})]:
    record("record-S11006-" + name, "000000 S11006#2", **changes)
record("record-S44001-check-digit", "000000 S44001#2", uscc="91110108MA7ABCE19Q")
record("record-S44001-letter-o", "000000 S44001#2", uscc="9111O108MA7ABCE19P")
record("record-S44001-small", "000000 S44001#2", uscc="91110108ma7abce19p")
record("record-S44001-seventeen", "000000 S44001#2", uscc="91110108MA7ABCE19")
record("record-S44001-exchanged", "000000 S44001#2", uscc=SECOND[2], entname=SECOND[1])
record("record-S44001-space", "000000 S44001#2", uscc=" 91110108MA7ABCE19P")
record("record-S44009-full-width", "000000 S44009#2", kind="Ｓ")
record("record-S44009-kind", "000000 S44009#2", kind="X")
record("record-S44009-small-kind", "000000 S44009#2", kind="s")
record("record-S44009-state", "000000 S44009#2", state="7")
record("record-exchanged", "000000 S44009#2", kind="2", state="S")
record("record-all-wrong", "000000 S44001#2 S44009#2", uscc="1", kind="x", state="0")
case("all-records-wrong", "000000 S44009#1 S44009#2 S44009#3", file([but(one, state="8") for one in [FIRST, SECOND, THIRD]]))
