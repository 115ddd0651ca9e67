# Answers of the licence service (E102): what makes one invalid, and the neighbours that are good.
ANSWER = sample("e-licence", "EBL-02_LicenceVerifyResult.json")
QUESTION = sample("e-licence", "EBL-01_LicenceVerifyRequest.json")
SERVICE = "BJEBL0000001-sm2"


def answer(name, expected, edits={}, key=SERVICE, **how):
    case(name, expected, text(signed(edited(ANSWER, edits), key, **how)))


def licence(name, expected, **edits):
    answer(name, expected, {"output/licence/" + field: value for field, value in edits.items()})


NEGATIVE = {"infcode": "-1", "err_msg": "核验服务忙", "output": None}

# Good ones, every result and every suite.
answer("good", "000000")
answer("good-rsa", "000000", key="BJEBL0000001-rsa")
case("good-keys-reversed", "000000", text(dict(reversed(list(signed(edited(ANSWER, {}), SERVICE).items())))))
case("good-compact", "000000", json.dumps(signed(edited(ANSWER, {}), SERVICE), separators=(",", ":"), ensure_ascii=False))
answer("good-mismatch", "000000", {"output/verify": {"rslt": "MISM", "diff_list": [
    {"chk_key": "lerep", "in_val": "赵一诺", "out_val": "赵二诺"}]}})
answer("good-mismatch-without-values", "000000", {"output/verify": {"rslt": "MISM", "diff_list": [{"chk_key": "lerep"}]}})
answer("good-expired", "000000", {"output/verify/rslt": "EXPR"})
answer("good-not-found", "000000", {"output": {"licence": {"uniscid": "91110105MA7ABCD046"}, "verify": {"rslt": "NOTF"}}})
answer("good-no-diff-list", "000000", {"output/verify": {"rslt": "MCHD"}})
licence("good-unlimited", "000000", opto=None)
licence("good-one-day", "000000", opto="2024-03-08")
licence("good-rare-name", "000000", entname="北京䶮㛃𠮷科技有限公司")
licence("good-name-of-200", "000000", entname="𠮷" * 200)
licence("good-revoked", "000000", regstate="2", regstate_cn="吊销，未注销")
answer("good-negative", "000000", NEGATIVE)
case("good-negative-with-null", "000000", text(signed({**edited(ANSWER, NEGATIVE), "output": None}, SERVICE)))
answer("good-negative-with-licence", "000000", {"infcode": "-1", "err_msg": "执照已注销"})
answer("good-ten-minutes", "000000", {"inf_time": "2024-03-11 09:55:02"})

# Layer 1 and 2.
case("S11005-duplicate-infcode", "S11005", text(signed(edited(ANSWER, {}), SERVICE)).replace('"infcode": "0"', '"infcode": "0", "infcode": "-1"'))
case("S11005-cut", "S11005", text(signed(edited(ANSWER, {}), SERVICE))[:-20])
case("S11005-more-behind", "S11005", text(signed(edited(ANSWER, {}), SERVICE)) + "{}")
answer("S11007-infver", "S11007", {"infver": "V2.0"})
answer("S11007-infno", "S11007", {"infno": "E109"})
case("S21001-no-cainfo", "S21001", text(edited(ANSWER, {"cainfo": ""})))
answer("S21002-signtype", "S21002", signtype="SM3")
case("S21004-another-reference", "S21004", text(signed(edited(ANSWER, {}), SERVICE)).replace("BJSI00000001202403110945010011", "BJSI00000001202403110945010012"))
case("S21004-result-changed", "S21004", text(signed(edited(ANSWER, {}), SERVICE)).replace('"MCHD"', '"MISM"'))
case("S21004-infcode-changed", "S21004", text(signed(edited(ANSWER, {}), SERVICE)).replace('"infcode": "0"', '"infcode": "-1"'))
answer("S21004-signed-by-medical", "S21004", key=HOSPITAL)
answer("S21004-signed-by-the-core", "S21004", key="BJSI-CORE-sm2")
answer("S21004-signed-by-the-hub", "S21004", key="BJSI00000001-sm2")
answer("S21004-sha1", "S21004", key="BJEBL0000001-rsa", digest="-sha1")
answer("S21004-wrong-type", "S21004", signtype="RSA")

# S11006: presence, type, keys.
for key in ("inf_refmsgid", "infcode", "inf_time", "recer_sys_code", "output", "output/licence", "output/verify",
            "output/verify/rslt", "output/licence/uniscid", "output/licence/entname", "output/licence/lerep",
            "output/licence/regstate"):
    answer("S11006-without-" + key.replace("/", "-"), "S11006", {key: None})
answer("S11006-empty-reference", "S11006", {"inf_refmsgid": ""})
answer("S11006-reference-of-65", "S11006", {"inf_refmsgid": "B" * 65})
answer("S11006-reference-list", "S11006", {"inf_refmsgid": ["BJSI00000001202403110945010011"]})
answer("S11006-infcode-positive", "S11006", {"infcode": "1"})
answer("S11006-infcode-number", "S11006", {"infcode": 0})
answer("S11006-infcode-minus-zero-x", "S11006", {"infcode": "-x"})
answer("S11006-negative-without-words", "S11006", {"infcode": "-1", "output": None})
answer("S11006-negative-empty-output", "S11006", {**NEGATIVE, "output": {}})
answer("S11006-unknown-key-top", "S11006", {"more": "1"})
answer("S11006-input-beside-output", "S11006", {"input": QUESTION["input"]})
licence("S11006-unknown-key-licence", "S11006", more="1")
answer("S11006-unknown-key-diff", "S11006", {"output/verify/diff_list": [{"chk_key": "lerep", "more": "1"}]})
answer("S11006-diff-without-key", "S11006", {"output/verify/diff_list": [{"in_val": "1"}]})
answer("S11006-diff-no-list", "S11006", {"output/verify/diff_list": {"chk_key": "lerep"}})
licence("S11006-capital", "S11006", regcap="100万")
licence("S11006-capital-number", "S11006", regcap=100)
licence("S11006-no-such-day", "S11006", opfrom="2024-02-30")
licence("S11006-date-form", "S11006", estdate="20240308")
licence("S11006-name-of-201", "S11006", entname="𠮷" * 201)
licence("S11006-scope-of-4001", "S11006", opscope="技" * 4001)

# Layers 3 and 4.
answer("S31001-another-node", "S31001", {"msgid": "BJECT0000001202403110945020011"})
answer("S31001-short", "S31001", {"msgid": "BJEBL000000120240311094502001"})
answer("S31001-eleven-minutes", "S31001", {"inf_time": "2024-03-11 09:56:03"})
answer("S31009-another-receiver", "S31009", {"recer_sys_code": "BJSI00000002"})
answer("S31009-hsa-name", "S31009", {"recer_sys_code": "BJSI_HUB"})
case("S31009-the-hubs-question", "S31009", text(signed({**edited(QUESTION, {}), "sender": "BJEBL0000001",
     "msgid": "BJEBL0000001202403110945020012", "recer_sys_code": "BJSI00000001"}, SERVICE)))
case("S31009-acknowledgement", "S31009", text(signed({**edited(ANSWER, {}), "infno": "A001"}, SERVICE)))
case("S31009-infno-of-another", "S31009", text(signed({**edited(ANSWER, {}), "infno": "9601"}, SERVICE)))
licence("S44001-check-digit", "S44001", uniscid="91110105MA7ABCD047")
licence("S44001-letter-o", "S44001", uniscid="91110105MA7ABCDO46")
licence("S44001-short", "S44001", uniscid="91110105MA7ABCD04")
licence("S44009-state", "S44009", regstate="7")
answer("S44009-result", "S44009", {"output/verify/rslt": "FINE"})
answer("S44009-result-small", "S44009", {"output/verify/rslt": "mchd"})
licence("S44011-no-such-division", "S44011", regorg="990000")
licence("S44011-letters", "S44011", regorg="BJ")
licence("S44012-ends-before", "S44012", opto="2024-03-07")
licence("S44001-S44012", "S44001 S44012", uniscid="91110105MA7ABCD047", opto="2024-03-07")
