# Form and encoding. What cannot be read at all names no sender, so that check takes any channel: these begin as JSON.
# Good neighbours, in every suite and every order of keys.
medical("good-filing", "000000", FILING)
medical("good-filing-rsa", "000000", FILING, key="NHSA00000001-rsa")
medical("good-settlement", "000000", SETTLED)
medical("good-settlement-rsa", "000000", SETTLED, key="NHSA00000001-rsa")
medical("good-reversal", "000000", REVERSAL)
medical("good-cancel", "000000", CANCEL)
medical("good-recon", "000000", RECON)
medical("good-query", "000000", QUERY)
face("good-face", "000000")
face("good-face-rsa", "000000", key="BJTAPP000001-rsa")
case("good-keys-reversed", "000000", text(dict(reversed(list(signed(edited(FILING, {}), HOSPITAL).items())))))
case("good-escaped", "000000", json.dumps(signed(edited(FILING, {}), HOSPITAL)))
case("good-compact", "000000", json.dumps(signed(edited(FILING, {}), HOSPITAL), separators=(",", ":"), ensure_ascii=False))
medical("good-control-characters", "000000", FILING, {"input/data/memo": "行一\n行二\t\"引\" \\ / \u0001\u2028 𠮷"})
medical("good-null-is-absent", "000000", FILING, {"input/data/memo": "x"})
case("good-null", "000000", text(signed({**edited(FILING, {}), "sign_no": None}, HOSPITAL)))

# Layer 2.
def lost(message, key):
    del message[key]
    return text(message)

case("S21001-no-cainfo", "S21001", lost(signed(edited(FILING, {}), HOSPITAL), "cainfo"))
case("S21001-empty-cainfo", "S21001", text({**signed(edited(FILING, {}), HOSPITAL), "cainfo": ""}))
case("S21002-no-signtype", "S21002", lost(signed(edited(FILING, {}), HOSPITAL), "signtype"))
medical("S21002-signtype-sm3", "S21002", FILING, signtype="SM3")
medical("S21002-signtype-small", "S21002", FILING, signtype="sm2")
case("S21001-S21002", "S21001 S21002", lost(lost_one := {k: v for k, v in signed(edited(FILING, {}), HOSPITAL).items() if k != "cainfo"}, "signtype"))
case("S21004-changed", "S21004", text(signed(edited(FILING, {}), HOSPITAL)).replace("孙三丰", "孙四丰"))
case("S21004-key-added", "S21004", text({**signed(edited(FILING, {}), HOSPITAL), "more": "1"}))
case("S21004-not-base64", "S21004", text({**signed(edited(FILING, {}), HOSPITAL), "cainfo": "###"}))
medical("S21004-wrong-type", "S21004", FILING, signtype="RSA")
medical("S21004-sha1", "S21004", FILING, key="NHSA00000001-rsa", digest="-sha1")
medical("S21004-another-partner", "S21004", FILING, key="BJTAPP000001-sm2")
face("S21004-of-medical", "S21004", key=HOSPITAL)

# S11006: presence, type, keys. S11007: number and version.
for key in ("mdtrtarea_admvs", "insuplc_admdvs", "recer_sys_code", "opter_type", "opter", "opter_name", "inf_time",
            "fixmedins_code", "fixmedins_name", "input", "input/data", "input/medinslist", "input/data/psn_no",
            "input/data/psn_name", "input/data/certno", "input/data/insutype", "input/data/rloc_admdvs",
            "input/data/begndate", "input/data/local_seal_flag", "input/data/form_type", "input/data/tel",
            "input/medinslist/0/yanda_flag", "input/medinslist/0/fixmedins_code"):
    medical("S11006-without-" + key.replace("/", "-"), "S11006", FILING, {key: None})
medical("S11006-empty-name", "S11006", FILING, {"input/data/psn_name": ""})
medical("S11006-unknown-key-top", "S11006", FILING, {"more": "1"})
medical("S11006-unknown-key-data", "S11006", FILING, {"input/data/more": "1"})
medical("S11006-unknown-key-list", "S11006", FILING, {"input/medinslist/0/more": "1"})
medical("S11006-number", "S11006", FILING, {"input/data/local_seal_flag": 0})
medical("S11006-boolean", "S11006", FILING, {"input/data/memo": True})
medical("S11006-object-for-text", "S11006", FILING, {"input/data/memo": {"a": "b"}})
medical("S11006-text-for-list", "S11006", FILING, {"input/medinslist": "x"})
medical("S11006-no-hospital", "S11006", FILING, {"input/medinslist": []})
medical("S11006-no-such-day", "S11006", FILING, {"input/data/begndate": "2024-02-30"})
medical("S11006-date-form", "S11006", FILING, {"input/data/begndate": "20240311"})
medical("S11006-time-form", "S11006", FILING, {"inf_time": "2024-03-11T10:00:00"})
medical("S11006-no-such-time", "S11006", FILING, {"inf_time": "2024-03-11 25:00:00"})
medical("S11006-flag", "S11006", FILING, {"input/data/local_seal_flag": "2"})
medical("S11006-name-of-51", "S11006", FILING, {"input/data/psn_name": "孙" * 51})
medical("good-name-of-50", "000000", FILING, {"input/data/psn_name": "𠮷" * 50})
medical("S11006-amount", "S11006", SETTLED, {"input/setlinfo/medfee_sumamt": "12345.678"})
medical("S11006-amount-number", "S11006", SETTLED, {"input/setlinfo/medfee_sumamt": 12345.67})


# A number is signed as it is written, in whatever way that is; as a number would be written again it would be S21004.
def number(name, written):
    message = {**edited(SETTLED, {"input/setlinfo/medfee_sumamt": "@"}), "signtype": "SM2"}
    bare = lambda form: form.replace('"@"', written)
    message["cainfo"] = base64.b64encode(value(bare(sorted_form(message).decode()).encode(), HOSPITAL)).decode()
    case("S11006-number-" + name, "S11006", bare(text(message)))


number("exponent", "1.234567e4")
number("exponent-capital", "1234567E-2")
number("zeros-behind", "12345.6700")
number("minus-zero", "-0.0")
number("enormous", "1e999999999")
number("long", "1" * 900)
medical("S11006-no-detail", "S11006", SETTLED, {"input/setldetail": []})
medical("S11006-without-setl_id", "S11006", SETTLED, {"input/setlinfo/setl_id": None})
medical("S11006-without-psn_name", "S11006", SETTLED, {"input/setlinfo/psn_name": None})
medical("S11006-recon-count", "S11006", RECON, {"input/data/fixmedins_setl_cnt": "-1"})
medical("S11006-another-body", "S11006", FILING, {"input": SETTLED["input"]})
medical("S11006-query-of-nothing", "S11006", QUERY, {"input/data/ref_msgid": ""})
medical("S11006-sender-in-hsa-head", "S11006 ", FILING, {"sender": "NHSA00000001"}) if False else None
face("S11006-without-face", "S11006", {"input/data/face": None})
face("S11006-score", "S11006", {"input/data/face/score": "97%"})
face("S11006-digest", "S11006", {"input/data/face/image_sm3": "zz"})
medical("S11007-infno", "S11007", FILING, {"infno": "9999"})
medical("S11007-no-infno", "S11007", FILING, {"infno": None})
medical("S11007-infver", "S11007", FILING, {"infver": "V2.0"})
medical("S11007-no-infver", "S11007", FILING, {"infver": None})
medical("S11007-both", "S11007", FILING, {"infno": "1", "infver": "1.0"})
case("S11005-duplicate-key", "S11005", text(signed(edited(FILING, {}), HOSPITAL)).replace('"opter": "YD0001"', '"opter": "YD0001", "opter": "YD0002"'))

# Layer 3.
medical("S31001-short", "S31001", FILING, {"msgid": "NHSA0000000120240311100000002"})
medical("S31001-time", "S31001", FILING, {"msgid": "NHSA00000001202403110949590002"})
medical("good-ten-minutes", "000000", FILING, {"msgid": "NHSA00000001202403110950000002"})
medical("S31001-small-letter", "S31001", FILING, {"msgid": "NHSA0000000120240311100000000a"})
medical("S31009-result-9502", "S31009", FILING, {"infno": "9502"})
medical("S31009-ack", "S31009", FILING, {"infno": "A001"})
medical("S31009-of-another-partner", "S31009", FILING, {"infno": "C201"})
medical("S31009-receiver", "S31009", FILING, {"recer_sys_code": "BJSI00000001"})
face("S31009-receiver-of-face", "S31009", {"recer_sys_code": "BJSI_HUB"})
face("S31001-of-face", "S31001", {"msgid": "BJTAPP000002202403152011330031"})

# Persons and codes.
medical("S44002-digit", "S44002", FILING, {"input/data/certno": "110108195210099998"})
medical("S44003-sex", "S44003", FILING, {"input/data/gend": "2"})
medical("S44003-birth", "S44003", FILING, {"input/data/brdy": "1952-10-10"})
medical("S44009-sex", "S44003 S44009", FILING, {"input/data/gend": "7"})
medical("S44009-nation", "S44009", FILING, {"input/data/naty": "77"})
medical("S44009-insurance", "S44009", FILING, {"input/data/insutype": "410"})
medical("good-residents-insurance", "000000", FILING, {"input/data/insutype": "390"})
medical("S44009-operator-type", "S44009", FILING, {"opter_type": "9"})
medical("S44009-form", "S44009 S52101", FILING, {"input/data/form_type": "YD-XX"})
medical("S44009-cert-type", "S44009", FILING, {"input/data/psn_cert_type": "77"})
medical("S44011-head", "S44011", FILING, {"mdtrtarea_admvs": "990000"})
medical("S44011-filing", "S44011", FILING, {"input/data/insu_admdvs": "110199"})
medical("S44012", "S44012", FILING, {"input/data/enddate": "2024-03-10"})
medical("good-one-day", "000000", FILING, {"input/data/enddate": "2024-03-11"})
medical("S44012-recon", "S44012", RECON, {"input/data/stmt_enddate": "2024-03-27"})
medical("S44013", "S44013", FILING, {"input/data/tel": "12900000003"})
medical("S44009-clearing", "S44009", SETTLED, {"input/setlinfo/clr_type": "31"})
medical("S44009-care", "S44009", SETTLED, {"input/setlinfo/med_type": "99"})

# R13 and S52103.
OTHER = {"fix_srt_no": "2", "fixmedins_code": "H13108200001", "fixmedins_name": "三河市样例医院", "yanda_flag": "0",
         "natl_list_flag": "0"}
NATIONAL = {**OTHER, "fixmedins_code": "H12010100001", "natl_list_flag": "1"}
BEIJING = {**OTHER, "fixmedins_code": "H11010500001"}
YANDA = FILING["input"]["medinslist"][0]
medical("S52101-other-without-seal", "S52101", FILING, {"input/medinslist": [YANDA, OTHER]})
medical("good-other-with-seal", "000000", FILING, {"input/medinslist": [YANDA, OTHER], "input/data/local_seal_flag": "1", "input/data/form_type": "YD-STD"})
medical("good-national-list", "000000", FILING, {"input/medinslist": [YANDA, NATIONAL], "input/data/form_type": "YD-STD"})
medical("good-in-beijing", "000000", FILING, {"input/medinslist": [YANDA, BEIJING]})
medical("S52101-only-yanda-standard-form", "S52101", FILING, {"input/data/form_type": "YD-STD"})
medical("S52101-yanda-and-beijing-standard-form", "S52101", FILING, {"input/medinslist": [YANDA, BEIJING], "input/data/form_type": "YD-STD"})
medical("S52101-flag-lies", "S52101 ~S52101", FILING, {"input/medinslist": [{**OTHER, "yanda_flag": "1"}]}) if False else None
medical("warning-flag-differs", "000000 ~S52101", FILING, {"input/medinslist": [{**YANDA, "yanda_flag": "0"}]})
medical("S52103-insured", "S52103", FILING, {"input/data/insu_admdvs": "131082"})
medical("S52103-care", "S52103", FILING, {"input/data/rloc_admdvs": "110105"})
medical("S52103-settlement", "S52103", SETTLED, {"insuplc_admdvs": "131082"})
medical("S52103-settlement-care", "S52103", SETTLED, {"mdtrtarea_admvs": "110105"})

# S52105: each identity.
medical("S52105-scope", "S52105", SETTLED, {"input/setlinfo/inscp_scp_amt": "10600.01"})
medical("S52105-cash", "S52105", SETTLED, {"input/setlinfo/psn_cash_pay": "3000.01"})
medical("S52105-person", "S52105", SETTLED, {"input/setlinfo/psn_part_amt": "4440.66"})
medical("S52105-funds", "S52105", SETTLED, {"input/setlinfo/oth_pay": "0.01"})
medical("good-absent-amount", "000000", SETTLED, {"input/setlinfo/oth_pay": None})
medical("good-mutual-aid", "000000", SETTLED, {"input/setlinfo/acct_mulaid_pay": "100.00", "input/setlinfo/psn_cash_pay": "2900.00", "input/setlinfo/psn_part_amt": "4340.67"})

# CRT-02.
AGENT = {"name": "赵四", "certno": "110105199003079978", "mobile": "13900000009", "relation": "子女"}
face("good-agent", "000000", {"input/data/cert_mode": "2", "input/data/agent": AGENT})
face("S52204-no-agent", "S52204", {"input/data/cert_mode": "2"})
for part in AGENT:
    face("S52204-agent-without-" + part, "S52204", {"input/data/cert_mode": "2", "input/data/agent": {k: v for k, v in AGENT.items() if k != part}})
face("S44009-mode", "S44009", {"input/data/cert_mode": "3"})
face("S44009-country", "S44009", {"input/data/live_country": "XXX"})
face("S44013-agent", "S44013", {"input/data/cert_mode": "2", "input/data/agent": {**AGENT, "mobile": "1"}})
face("S44002-face", "S44002", {"input/data/aac002": "110108195210099990"})
face("S52205-two-days", "S52205", {"input/data/expect_result_date": "2024-03-19"})
face("S52205-four-days", "S52205", {"input/data/expect_result_date": "2024-03-21"})
face("S52206-liveness", "S52206", {"input/data/face/liveness": "0"})
face("S52206-result", "S52206", {"input/data/face/result": "2"})
face("S52206-score", "S52206", {"input/data/face/score": "0.8999"})
face("good-score-at-threshold", "000000", {"input/data/face/score": "0.9000"})
face("S52206-under-our-own", "S52206", {"input/data/face/score": "0.7999", "input/data/face/threshold": "0.5000"})
face("S52202", "S52202", {"input/data/submit_time": "2024-03-16 00:00:01"})
face("good-holiday", "000000", {"msgid": "BJTAPP000001202404301200000001", "inf_time": "2024-04-30 12:00:00", "input/data/submit_time": "2024-04-30 12:00:00", "input/data/expect_result_date": "2024-05-08"})
face("S31009-filing", "S31009", {"infno": "9501"})

# What only looks like the value, keys and forms at every level, and well-formedness.
AMOUNT = SETTLED["input"]["setlinfo"]["medfee_sumamt"]
for name, base, edits in (
        ("amount", SETTLED, {"input/setlinfo/medfee_sumamt": AMOUNT + "\n"}), ("flag", FILING, {"input/data/local_seal_flag": "0\n"}),
        ("date", FILING, {"input/data/begndate": "2024-03-11\n"}), ("time", FILING, {"inf_time": "2024-03-11 10:00:00\n"}),
        ("count", RECON, {"input/data/fixmedins_setl_cnt": "1\n"})):
    medical("S11006-line-feed-behind-" + name, "S11006", base, edits)
face("S11006-line-feed-behind-score", "S11006", {"input/data/face/score": "0.9731\n"})
face("S11006-line-feed-behind-digest", "S11006", {"input/data/face/image_sm3": "a" * 64 + "\n"})
face("S11006-score-over-1", "S11006", {"input/data/face/score": "1.0001"})
face("good-score-1", "000000", {"input/data/face/score": "1.0000"})
medical("S11006-year-0-of-day", "S11006", FILING, {"input/data/begndate": "0000-01-01"})
medical("S11006-year-0-of-time", "S11006", REVERSAL, {"input/data/setl_time": "0000-01-01 00:00:00"})
medical("S11006-amount-minus-zero", "S11006", SETTLED, {"input/setlinfo/oth_pay": "-0.00"})
medical("S11006-amount-exponent", "S11006", SETTLED, {"input/setlinfo/oth_pay": "1e1"})
medical("S11006-amount-arabic", "S11006", SETTLED, {"input/setlinfo/oth_pay": "\u0660.00"})
medical("good-amount-zeros", "000000", SETTLED, {"input/setlinfo/oth_pay": "000"})


def also(name, expected, *edits, key=HOSPITAL, base=FILING):
    """A filing with members that no edit of a path can make: (path, key, value) each."""
    message = copy.deepcopy(base)
    for path, member, new in edits:
        place = message
        for part in path:
            place = place[part]
        place[member] = new
    case(name, expected, text(signed(message, key)))


DATA, FIRST = ("input", "data"), ("input", "medinslist", 0)
also("S11006-unknown-key-null", "S11006", ((), "more", None))
also("S11006-unknown-key-empty", "S11006", ((), "more", ""))
also("S11006-unknown-key-null-data", "S11006", (DATA, "more", None))
also("S11006-unknown-key-empty-list", "S11006", (FIRST, "more", ""))
also("S11006-unknown-key-capital", "S11006", ((), "Infno", "x"))
also("S11006-unknown-key-chinese", "S11006", ((), "键", "x"))
also("S11006-unknown-key-nothing", "S11006", ((), "", "x"))
also("S11006-unknown-key-slash", "S11006", ((), "a/b~c", "x"))
also("S11006-unknown-key-escapes", "S11006", ((), "a\"b\\\n", "x"))
also("S11006-null-mandatory", "S11006", (DATA, "psn_no", None))
also("good-null-data", "000000", (DATA, "enddate", None), (DATA, "memo", None), ((), "dev_no", None))
also("S11006-hospital-null", "S11006", (("input",), "medinslist", [YANDA, None]))
also("S11006-hospital-text", "S11006", (("input",), "medinslist", [YANDA, ""]))
also("S11006-hospital-alone", "S11006", (("input",), "medinslist", YANDA))
also("S11006-list-for-object", "S11006", (("input",), "data", [FILING["input"]["data"]]))
also("S11006-infcode-in-request", "S11006", ((), "infcode", "0"))
also("S11006-output-in-request", "S11006", ((), "output", {}))
also("S11006-sender-beside-hsa-head", "S11006", ((), "sender", "NHSA00000001"))
also("S11006-hsa-head-beside-sender", "S11006", ((), "opter", "x"), key=APP, base=FACE)
also("S11006-infno-number", "S11006", ((), "infno", 9501))
also("S11007-infno-list", "S11007", ((), "infno", ["9501"]))
also("S11007-infver-line-feed", "S11007", ((), "infver", "V1.0\n"))
also("S31001-line-feed", "S31001", ((), "msgid", FILING["msgid"] + "\n"))
also("good-hard-to-sort", "000000", (DATA, "memo", "\x7f\u0085\u2028\ufeff\uffff/\\\"\b\f\x1f é e\u0301 \U0010ffff"))
also("good-rare-2000", "000000", ((), "dev_safe_info", "𠮷" * 2000))
WHOLE = text(signed(edited(FILING, {}), HOSPITAL))
case("good-white-space-around", "000000", "\n  " + WHOLE + " \r\n\t")
case("good-escaped-key", "000000", WHOLE.replace('"memo"', '"m\\u0065mo"'))
case("good-escaped-pair", "000000", text(signed(edited(FILING, {"input/data/psn_name": "𠮷"}), HOSPITAL)).replace("𠮷", "\\ud842\\uDFB7"))
for name, broken in (
        ("text-behind", WHOLE + "x"), ("object-behind", WHOLE + "{}"), ("nul-behind", WHOLE + "\0"),
        ("in-a-comment", WHOLE.replace('"infno"', '/* x */ "infno"')),
        ("comma-behind", WHOLE.rstrip()[:-1] + ",}"), ("duplicate-escaped", WHOLE.replace('"opter": ', '"opt\\u0065r": "x", "opter": ')),
        ("duplicate-nested", WHOLE.replace('"memo": ""', '"memo": "", "memo": ""')),
        ("duplicate-in-list", WHOLE.replace('"yanda_flag": "1"', '"yanda_flag": "1", "yanda_flag": "1"')),
        ("duplicate-cainfo", WHOLE.replace('"signtype"', '"cainfo": "", "signtype"')), ("line-feed-in-text", WHOLE.replace("孙三丰", "孙\n三")),
        ("escape", WHOLE.replace("孙三丰", "\\x41")), ("single-quotes", WHOLE.replace('"infno"', "'infno'")),
        ("nan", WHOLE.replace('"local_seal_flag": "0"', '"local_seal_flag": NaN')),
        ("zeros-before", WHOLE.replace('"local_seal_flag": "0"', '"local_seal_flag": 00')),
        ("depth-65", '{"a":' + "[" * 64 + "]" * 64 + "}")):
    case("S11005-" + name, "S11005", broken)
case("S11007-depth-64", "S11007", '{"a":' + "[" * 63 + "]" * 63 + "}")
case("S11007-empty-object", "S11007", "{}")
case("S11007-list", "S11007", "[" + WHOLE + "]")
for name, broken in (
        ("gb18030", WHOLE.encode("gb18030")), ("cut", WHOLE.encode()[:WHOLE.encode().index("孙".encode()) + 2]),
        ("surrogate-raw", WHOLE.encode().replace("孙三丰".encode(), b"\xed\xa0\x80")),
        ("surrogate-escaped", WHOLE.replace("孙三丰", "\\ud800")), ("surrogates-reversed", WHOLE.replace("孙三丰", "\\udc00\\ud800")),
        ("surrogate-in-key", WHOLE.replace('"memo"', '"\\uD83D"'))):
    case("S11004-" + name, "S11004", broken)

# Forms of the signature.
def sealed_otherwise(name, expected, form, encode=lambda value: base64.b64encode(value).decode()):
    message = {**edited(FILING, {}), "signtype": "SM2", "cainfo": ""}
    case(name, expected, text({**message, "cainfo": encode(value(form(message), HOSPITAL))}))


sealed_otherwise("S21004-not-sorted", "S21004", lambda m: json.dumps(m, separators=(",", ":"), ensure_ascii=False).encode())
sealed_otherwise("S21004-non-ascii-escaped", "S21004", lambda m: json.dumps(m, sort_keys=True, separators=(",", ":")).encode())
sealed_otherwise("S21004-with-spaces", "S21004", lambda m: json.dumps(m, sort_keys=True, ensure_ascii=False).encode())
sealed_otherwise("S21004-without-cainfo", "S21004", lambda m: sorted_form(m).replace(b'"cainfo":"",', b""))
sealed_otherwise("S21004-in-lines", "S21004", sorted_form, lambda value: base64.encodebytes(value).decode())
sealed_otherwise("S21004-in-hex", "S21004", sorted_form, lambda value: value.hex())
medical("S21002-ecdsa", "S21002", FILING, signtype="ECDSA")
medical("S21002-S21005", "S21002 S21005", FILING, {"msgid": "NHSA00000002" + FILING["msgid"][12:]}, signtype="SM9")
medical("S21004-the-cores-key", "S21004", FILING, key="BJSI-CORE-sm2")

# R13 in every combination.
for name, expected, chosen, seal, form in (
        ("yanda-sealed", "", [YANDA], "1", "YD-RT"), ("yanda-sealed-standard-form", "S52101", [YANDA], "1", "YD-STD"),
        ("beijing", "", [BEIJING], "0", "YD-STD"), ("beijing-yanda-form", "", [BEIJING], "0", "YD-RT"),
        ("national", "", [NATIONAL], "0", "YD-STD"), ("national-sealed", "", [NATIONAL], "1", "YD-STD"),
        ("other", "S52101", [OTHER], "0", "YD-STD"), ("other-sealed", "", [OTHER], "1", "YD-STD"),
        ("beijing-other", "S52101", [BEIJING, OTHER], "0", "YD-STD"), ("yanda-national-beijing", "", [YANDA, NATIONAL, BEIJING], "0", "YD-STD"),
        ("all-four", "S52101", [YANDA, NATIONAL, BEIJING, OTHER], "0", "YD-STD"), ("yanda-twice", "S52101", [YANDA, YANDA], "0", "YD-STD"),
        ("said-to-be-national", "S52101 ~S52101", [{**OTHER, "natl_list_flag": "1"}], "0", "YD-STD"),
        ("said-to-be-yanda", "S52101 ~S52101", [{**OTHER, "yanda_flag": "1"}], "0", "YD-RT"),
        ("said-to-be-yanda-sealed", "000000 ~S52101", [{**OTHER, "yanda_flag": "1"}], "1", "YD-STD"),
        ("yanda-said-not-national", "000000 ~S52101", [{**YANDA, "natl_list_flag": "0"}], "0", "YD-RT")):
    medical("%s-R13-%s" % (expected[:6] or "good", name), expected or "000000", FILING, {
        "input/medinslist": chosen, "input/data/local_seal_flag": seal, "input/data/form_type": form})
medical("all-of-layers-4-and-5", "S44002 S44009 S44011 S44012 S44013 S52101 S52103", FILING, {
    "input/data/certno": "1", "input/data/naty": "99", "input/data/insu_admdvs": "990000", "input/data/enddate": "2000-01-01",
    "input/data/tel": "1", "input/data/form_type": "YD-STD"})
medical("S44011-no-prefecture", "S44011", FILING, {"input/data/rloc_admdvs": "139901"})
face("S52204-agent-empty", "S52204", {"input/data/cert_mode": "2", "input/data/agent": {}})
face("S52204-agent-of-nothing", "S52204", {"input/data/cert_mode": "2", "input/data/agent": {k: "" for k in AGENT}})
face("good-agent-in-mode-1", "000000", {"input/data/agent": AGENT})
face("good-score-without-threshold", "000000", {"input/data/face/threshold": None, "input/data/face/score": "0.8"})
face("S52206-score-without-threshold", "S52206", {"input/data/face/threshold": None, "input/data/face/score": "0.7999"})
