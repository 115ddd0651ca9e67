# CRT-01: cases of make_files.py. A case is named by the code that it must get.
WIRE = "RZJG_20240313_000001.txt"
MOHRSS = "MOHRSS000001-sm2"
COLUMNS = ["seq", "person", "name", "type", "number", "benefit", "division", "method", "result", "date", "org", "orgname",
           "operator", "form", "seal", "signed", "lossdate", "lossreason"]
FIRST = ["1", "1001001", "孙三丰", "01", "110108195210099999", "01", "131082", "03", "1", "20240312", "131082000001",
         "三河市社会保险事业管理所", "王某", "1", "1", "1", "", "", ""]
SECOND = ["2", "1001002", "李四维", "01", "110102195512019968", "01", "460200", "04", "1", "20240312", "460200000001",
          "三亚市社会保险经办样例中心", "刘某", "1", "1", "1", "", "", ""]
LOST = ["3", "1001003", "吴䶮辰", "01", "110111194906159973", "02", "370200", "03", "2", "20240312", "370200000001",
        "青岛市社会保险经办样例中心", "张某", "1", "0", "1", "20240301", "死亡", ""]


def but(record, **changes):
    """The record with some columns of other values."""
    made = list(record)
    for name, value in changes.items():
        made[COLUMNS.index(name)] = value
    return made


def head(records, **changes):
    results = [record[8] if len(record) > 8 else "" for record in records]
    passed, failed = results.count("1"), results.count("2")
    values = {"mark": "RZJG", "version": "1.0", "sender": "MOHRSS000001", "receiver": "BJSI00000001", "day": "20240313",
              "batch": "20240313000001", "total": str(len(records)), "pass": str(passed), "fail": str(failed),
              "other": str(len(records) - passed - failed)}
    values.update({name.rstrip("_"): value for name, value in changes.items()})
    return list(values.values())


def file(records=None, charset="gb18030", end=b"\r\n", trailer=None, digest=None, last=None, **header):
    records = [FIRST, SECOND, LOST] if records is None else records
    return lines(head(records, **header), records, charset, end, trailer, digest, last)


def case(name, expected, content, key=MOHRSS, seal=None, wire=WIRE):
    CASES.append((name, expected, content, sealed(content, key) if seal is None else seal or None, wire))


def record(title, expected, **changes):
    """The second of three records with other values."""
    case(title, expected, file([FIRST, but(SECOND, **changes), LOST]))


GOOD = file()
# Good neighbours.
case("good-sm2", "000000", GOOD)
case("good-rsa", "000000", GOOD, key="MOHRSS000001-rsa")
case("good-one", "000000", file([FIRST]))
case("good-none", "000000", file([]))
case("good-501", "000000", file([but(FIRST, seq=str(i + 1)) for i in range(501)]))
case("good-zeros-before-seq", "000000", file([but(FIRST, seq="0001"), SECOND, LOST]))
case("good-digest-in-capitals", "000000", file(digest=sm3(GOOD[:GOOD.rindex(b"END|")]).upper()))
case("good-seal-without-line-end", "000000", GOOD, seal=sealed(GOOD, MOHRSS).strip())
record("good-quotes-are-text", "000000", name='"李"四维', orgname='"三亚市"', operator='"')
record("good-quote-before-bar", "000000", operator='刘"')
record("good-bar-in-a-character", "000000", name="倈", operator="亅")
record("good-four-byte-character", "000000", name="𠮷𫖯")
record("good-0x85-in-a-character", "000000", name="亝")
record("good-small-x", "000000", number="11010519491231002x")
record("good-paper", "000000", form="2")
record("good-kept-without-seal", "000000", seal="0", signed="0")
record("good-on-the-day-of-the-file", "000000", date="20240313")
record("good-not-to-be-confirmed", "000000", result="3")
record("good-loss-told-without-need", "000000", lossdate="20240301", lossreason="其他")
case("good-paper-lost-without-signature", "000000", file([FIRST, SECOND, but(LOST, form="2", seal="1", signed="0")]))
for kind, number in [("02", "110102195512019968"), ("03", "H12345678"), ("04", "12345678"), ("05", "810000199408230021"),
                     ("06", "830000199201300022"), ("07", "USA110105010101"), ("08", "EA0000017"), ("09", "A12345"),
                     ("90", "ABCD1234"), ("99", "1")]:
    record("good-document-" + kind, "000000", type=kind, number=number)

# Form and encoding.
case("S11001-no-sig", "S11001", GOOD, seal=b"")
for name, wire in [("other-kind", "RZJX_20240313_000001.txt"), ("five-digits", "RZJG_20240313_00001.txt"),
                   ("small", "rzjg_20240313_000001.txt"), ("more-behind", WIRE + ".txt"), ("csv", "RZJG_20240313_000001.csv"),
                   ("another-day", "RZJG_20240314_000001.txt"), ("another-number", "RZJG_20240313_000002.txt")]:
    case("S11002-" + name, "S11002", GOOD, wire=wire)
case("S11002-batch-of-another-day", "S11002", file(batch="20240312000001"))
case("S11002-work-date", "S11002", file(day="20240312"))
case("S11007-empty", "S11007", b"")
case("S11007-one-line-end", "S11007", b"\r\n")
case("S11004-bom", "S11004", b"\xef\xbb\xbf" + GOOD)
case("S11004-utf-16", "S11004", ("\ufeff" + GOOD.decode("gb18030")).encode("utf-16-be"))
case("S11007-version", "S11007", file(version="2.0"))
case("S11007-no-version", "S11007", file(version=""))
case("S11007-mark", "S11007", file(mark="RZJX"))
case("S11007-quoted-mark", "S11007", file(mark='"RZJG"'))
case("S11002-no-header", "S11002 S11007", GOOD[GOOD.index(b"\r\n") + 2:])
case("S11004-half-a-character", "S11004", file([FIRST, but(SECOND, name="李".encode("gb18030") + b"\xff"), LOST]))
case("S11004-lead-byte-alone", "S11004", file([FIRST, but(SECOND, name=b"\x80"), LOST]))
case("S11004-bad-four-bytes", "S11004", file([FIRST, but(SECOND, name=b"\x81\x30\x81a"), LOST]))
case("S11002-S11004-in-the-header", "S11002 S11004", file(batch=b"2024\xff"))
case("S11006-utf-8", "S11006", file(charset="utf-8"))
case("S11006-character-swallows-a-bar", "S11006", file([FIRST, but(SECOND, name=b"\xc0"), LOST]))
for name, cut in [("in-a-record", GOOD.index(b"1001002")), ("after-a-record", GOOD.index(b"3|1001003")),
                  ("before-the-end", GOOD.rindex(b"END")), ("in-the-end", GOOD.rindex(b"END") + 9),
                  ("in-the-digest", len(GOOD) - 12), ("last-byte", len(GOOD) - 1), ("line-end", len(GOOD) - 2)]:
    case("S11006-cut-" + name, "S11006", GOOD[:cut])
case("S11002-cut-in-the-header", "S11002", GOOD[:20])
case("S11006-doubled", "S11006", GOOD + GOOD)
case("S11006-more-behind", "S11006", GOOD + b"x")
case("S11006-line-behind", "S11006", GOOD + b"\r\n")
case("S11006-lf", "S11006", file(end=b"\n"))
case("S11006-cr", "S11006", file(end=b"\r"))
case("S11006-one-lf", "S11006", GOOD.replace(b"\r\n2|", b"\n2|", 1))
case("S11006-empty-line", "S11006", GOOD.replace(b"\r\n2|", b"\r\n\r\n2|", 1))
case("S11006-no-trailing-bar", "S11006", file([FIRST, SECOND[:-1], LOST]))
case("S11006-field-too-many", "S11006", file([FIRST, SECOND + [""], LOST]))
case("S11006-field-too-few", "S11006", file([FIRST, SECOND[:5] + SECOND[6:], LOST]))
case("S11006-quoted-bar", "S11006", file([FIRST, but(SECOND, name='"李|四"'), LOST]))
case("S11006-header-field-too-few", "S11006", GOOD.replace(b"|3|2|1|0\r\n", b"|3|2|1\r\n", 1))
case("S11006-header-field-too-many", "S11006", GOOD.replace(b"|3|2|1|0\r\n", b"|3|2|1|0|\r\n", 1))
case("S11006-no-end", "S11006", GOOD[:GOOD.rindex(b"END|")])
case("S11006-end-twice", "S11006", GOOD + GOOD[GOOD.rindex(b"END|"):])
case("S11006-small-end", "S11006", file(trailer="end|3|" + "0" * 64))
case("S11006-digest-short", "S11006", file(digest="0" * 63))
case("S11006-digest-no-hex", "S11006", file(digest="g" * 64))
case("S11006-total-word", "S11006", file(total="three"))
case("S11006-total-negative", "S11006", file(total="-3"))
case("S11006-total-full-width", "S11006", file(total="３"))
case("S11006-pass-empty", "S11006", file(pass_=""))
case("S11006-seq-word", "S11006", file([but(FIRST, seq="one"), SECOND, LOST]))
case("S11006-seq-empty", "S11006", file([but(FIRST, seq=""), SECOND, LOST]))
case("S11006-line-too-long", "S11006", file([FIRST, but(SECOND, orgname="x" * 66000), LOST]))
case("S11006-ten-thousand", "S11006", file([["1", "2"]] * 10000))

# Signature.
case("S21004-sig-of-another-file", "S21004", GOOD, seal=sealed(file([FIRST]), MOHRSS))
case("S21004-key-of-the-neighbour", "S21004", GOOD, key="BJTAPP000001-sm2")
case("S21004-rsa-key-of-the-neighbour", "S21004", GOOD, key="BJTAPP000001-rsa")
case("S21004-key-of-the-hub", "S21004", GOOD, key="BJSI00000001-sm2")
case("S21004-sha1", "S21004", GOOD, seal=sealed(GOOD, "MOHRSS000001-rsa", "-sha1"))
case("S21004-one-byte-other", "S21004", GOOD.replace(b"|131082|", b"|131081|", 1), seal=sealed(GOOD, MOHRSS))
case("S21004-no-base64", "S21004", GOOD, seal=b"signed by me\n")
case("S21001-empty-sig", "S21001", GOOD, seal=b"\n")
case("S21004-two-values", "S21004", GOOD, seal=sealed(GOOD, MOHRSS) * 2)
case("S21004-hex", "S21004", GOOD, seal=base64.b64decode(sealed(GOOD, MOHRSS)).hex().encode())
case("S21004-and-not-its-digest", "S21004", file(digest="0" * 64), key="BJTAPP000001-sm2")
case("S21005-unknown-sender", "S21005", file(sender="MOHRSS000002"))
case("S21005-no-sender", "S21005", file(sender=""))
case("S31009-sender-of-another-channel", "S31009", file(sender="BJTAPP000001"), key="BJTAPP000001-sm2")

# The batch.
case("S31009-another-receiver", "S31009", file(receiver="MOHRSS000001"))
case("S31005-total-more", "S31005", file(total="4"))
case("S31005-total-less", "S31005", file(total="2"))
case("S31005-end-more", "S31005", file(last=4))
case("S31005-seq-gap", "S31005", file([FIRST, but(SECOND, seq="3"), but(LOST, seq="4")]))
case("S31005-seq-twice", "S31005", file([FIRST, but(SECOND, seq="1"), LOST]))
case("S31005-seq-from-zero", "S31005", file([but(FIRST, seq="0"), but(SECOND, seq="1"), but(LOST, seq="2")]))
case("S31005-exchanged", "S31005", file([SECOND, FIRST, LOST]))
case("S31007-pass", "S31007", file(pass_="3"))
case("S31007-fail", "S31007", file(fail="2"))
case("S31007-other", "S31007", file(other="1"))
case("S31007-moved", "S31007", file(pass_="1", other="1"))
case("S31008-digest-of-something-else", "S31008", file(digest=sm3(b"something else")))
case("S31008-digest-without-line-end", "S31008", file(digest=sm3(GOOD[:GOOD.rindex(b"END|")].rstrip())))
case("S31005-S31007-S31008", "S31005 S31007 S31008", file(total="4", pass_="3", digest="0" * 64))

# One record; the others go on.
for name, changes in [("day", {"date": "20240230"}), ("day-iso", {"date": "2024-03-12"}), ("no-day", {"date": ""}),
                      ("no-name", {"name": ""}), ("no-number", {"number": ""}), ("no-person", {"person": ""}),
                      ("no-form", {"form": ""}), ("name-of-51", {"name": "李" * 51}), ("name-with-tab", {"name": "李\t四"}),
                      ("name-with-nul", {"name": "李\0四"}), ("person-of-31", {"person": "1" * 31}),
                      ("loss-date", {"lossdate": "20241301"}), ("year-0", {"date": "00000312"})]:
    record("record-S11006-" + name, "000000 S11006#2", **changes)
for name, changes in [("type", {"type": "88"}), ("benefit", {"benefit": "05"}), ("method", {"method": "08"}),
                      ("result", {"result": "9"}), ("form", {"form": "3"}), ("seal", {"seal": "2"}),
                      ("signed", {"signed": "Y"}), ("result-00", {"result": "01"})]:
    record("record-S44009-" + name, "000000 S44009#2", **changes)
record("record-S44002-check-digit", "000000 S44002#2", number="110102195512019967")
record("record-S44002-space", "000000 S44002#2", number="110102 195512019968")
record("record-S44002-full-width", "000000 S44002#2", number="１10102195512019968")
record("record-S44002-exchanged", "000000 S44002#2", name=SECOND[4], number=SECOND[2])
record("record-S44009-full-width", "000000 S44009#2", method="０３")
record("record-S44002-begins-81", "000000 S44002#2", number="810000199408230021")
record("record-S44002-seventeen", "000000 S44002#2", number="11010219551201996")
record("record-S44004-type-05", "000000 S44004#2", type="05", number="110102195512019968")
record("record-S44004-type-06", "000000 S44004#2", type="06", number="810000199408230021")
record("record-S44005-type-07", "000000 S44005#2", type="07", number="USA11010501010")
record("record-S44006-passport", "000000 S44006#2", type="08", number="EA-0017")
record("record-S44006-register", "000000 S44006#2", type="02", number="110102195512019967")
record("record-S44006-travel-permit", "000000 S44006#2", type="03", number="C12345678")
record("record-S44011-division", "000000 S44011#2", division="990000")
record("record-S44011-word", "000000 S44011#2", division="Sanya")
record("record-S52202-tomorrow", "000000 S52202#2", date="20240314")
record("record-S52203-no-seal", "000000 S52203#2", form="2", seal="0")
record("record-S52203-no-signature", "000000 S52203#2", form="2", signed="0")
record("record-S52203-not-confirmed", "000000 S52203#2", form="2", signed="0", result="3")
case("record-S52203-lost-without-seal", "000000 S52203#3", file([FIRST, SECOND, but(LOST, form="2")]))
case("record-S52207-date", "000000 S52207#3", file([FIRST, SECOND, but(LOST, lossdate="")]))
case("record-S52207-reason", "000000 S52207#3", file([FIRST, SECOND, but(LOST, lossreason="")]))
case("record-S52207-both", "000000 S52207#3", file([FIRST, SECOND, but(LOST, lossdate="", lossreason="")]))
for method in ["01", "02", "05", "06", "07"]:
    record("record-S52208-method-" + method, "000000 S52208#2", method=method)
record("record-columns-exchanged", "000000 S44009#2 S44011#2", benefit=SECOND[6], division=SECOND[5])
record("record-all-wrong", "000000 S44002#2 S44009#2 S44011#2 S52202#2", number="1", benefit="x", division="0",
       date="20250101", form="9")
case("all-records-wrong", "000000 S44002#1 S44002#2 S44002#3",
     file([but(FIRST, number="1"), but(SECOND, number="2"), but(LOST, number="3")]))
case("record-in-the-second-part", "000000 S44009#501",
     file([but(FIRST, seq=str(i + 1), benefit="77" if i == 500 else "01") for i in range(502)]))
