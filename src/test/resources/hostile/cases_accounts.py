# Cases of make_accounts.py: each code with a neighbour that does not get it.
OK = "000000"
BODY = LINES[:4]

# --- good ---
case("good", OK, SAMPLE)
file("good-rsa", OK, key="100000000000-rsa")
file("good-full", OK, head={"mode": "F"})
case("good-no-records", OK, whole(LINES[:1] + [closing(LINES[:1])]))
file("good-name-in-another-form", OK, d1={"depositor": "北京（垚）ＡＢ公司", "acctName": "北京(垚)AB公司"})
file("good-four-byte-characters", OK, d1={"depositor": "㛃" * 30, "acctName": "㛃" * 30})
file("good-no-change-date", OK, d2={"changeDate": ""})
file("good-changed-on-the-day", OK, d2={"openDate": "20240311", "changeDate": "20240311"})
file("good-no-authorisation", OK, d1={"premium": "N", "authNo": ""})
file("good-other-currency", OK, d2={"currency": "USD"})
file("good-states", OK, d1={"status": "1"}, d2={"status": "2"}, d3={"status": "3"})
file("good-account-of-six", OK, d1={"acctNo": "100001"})
file("good-account-of-32", OK, d1={"acctNo": "1" * 32})
file("good-no-limit", OK, d1={"limit": "0" * 15})
file("good-highest-limit", OK, d1={"limit": "9" * 15}, d2={"limit": "9" * 15}, d3={"limit": "9" * 15})
file("good-sm3-in-capitals", OK, tail={"sm3": run(whole(BODY), "openssl", "dgst", "-sm3", "-binary").hex().upper()})

# --- form ---
file("S11002-date", "S11002@1:34-53 S11002@1:54-61", wire=NAME.replace("20240311", "20240312"))
file("S11002-sequence", "S11002@1:34-53", wire=NAME.replace("00000001.txt", "00000002.txt"))
file("S11002-sender", "S11002@1:10-21", head={"sender": "100000000001"})
file("S11002-receiver", "S11002@1:22-33", head={"receiver": "BJSI00000002"})
file("S11002-batch-number", "S11002@1:34-53", head={"batchNo": "20240311ZHXX00000002"})
case("S11003-too-long-by-one", "S11003@3", SAMPLE[:1100] + b" " + SAMPLE[1100:])
case("S11003-too-short-by-one", "S11003@3", SAMPLE[:1100] + SAMPLE[1101:])
case("S11003-lf-alone", "S11003@2", SAMPLE[:1002] + SAMPLE[1003:])
case("S11003-no-end", "S11003@5", SAMPLE[:-2])
case("S11003-cut", "S11003@4", SAMPLE[:1700])
case("S11003-empty-line", "S11003@4", SAMPLE[:1506] + b"\r\n" + SAMPLE[1506:])
file("S11004-two-bytes-cut", "S11004@2:29-148", d1={"depositor": b"a" * 119 + b"\xb1"})
file("S11004-four-bytes-cut", "S11004@3:29-148", d2={"depositor": b"a" * 117 + "㛃".encode("gb18030")[:3]})
file("S11004-no-character", "S11004@4:185-304", d3={"acctName": b"\xff\xff"})
lines = LINES[:4]
lines[1] = lines[1][:480] + b"\x81" + lines[1][481:]
case("S11004-in-the-filler", "S11004@2:463-500", whole(lines + [closing(lines)]))
file("S11007-kind", "S11007@1:2-5", head={"type": "ZHHP"})
file("S11007-version", "S11007@1:6-9", head={"version": "0200"})

# --- signature ---
file("S21004-signed-by-another-partner", "S21004@sig", key="BJECT0000001-sm2")
file("S21004-signed-by-the-hub", "S21004@sig", key="BJSI00000001-sm2")
file("S21004-signed-by-the-core-with-rsa", "S21004@sig", key="BJSI-CORE-rsa")
file("S21004-signed-by-another-partner-with-rsa", "S21004@sig", key="NHSA00000001-rsa")
case("S21004-signature-of-another-file", "S21004@sig", SAMPLE, signed=whole(BODY))
case("S21004-digit-changed", "S21004@sig", SAMPLE.replace(b"0200009999000000018", b"0200009999000000026"), signed=SAMPLE)
file("S21005-another-node", "S21005@1:10-21", head={"sender": "BJECT0000001"},
     wire=NAME.replace("100000000000", "BJECT0000001"))

# --- schema, the whole file ---
file("S11006-limit-no-number", "S11006@2:448-462", d1={"limit": "00000000000100x"})
file("S11006-limit-with-spaces", "S11006@2:448-462", d1={"limit": b"           1000"})
file("S11006-no-limit", "S11006@3:448-462", d2={"limit": ""})
file("S11006-total-no-number", "S11006@5:2-9", tail={"total": "0000000x"})
file("S11006-sum-no-number", "S11006@5:34-51", tail={"limits": "-00000000000000001"})
file("S11006-sm3-no-hex", "S11006@5:52-115", tail={"sm3": "x" * 64})
file("S11006-currency-of-the-file", "S11006@1:76-78", head={"currency": "USD"})
file("S11006-mode", "S11006@1:79-79", head={"mode": "X"})
file("S11006-created", "S11006@1:62-75", head={"created": "20240311240000"})
file("S11006-sequence-no-number", "S11006@3:2-9", d2={"seq": "0000000a"})
case("S11006-no-trailer", "S11006@5", whole(BODY))
case("S11006-two-trailers", "S11006@6", SAMPLE + SAMPLE[-502:])
case("S11006-record-behind", "S11006@6", SAMPLE + SAMPLE[502:1004])
lines = [LINES[0], LINES[1], b"X" + LINES[2][1:], LINES[3]]
case("S11006-mark", "S11006@3:1-1", whole(lines + [closing(lines)]))

# --- batch ---
file("S31005-total-one-more", "S31005@5:2-9", tail={"total": "00000004"})
file("S31005-total-one-less", "S31005@5:2-9", tail={"total": "00000002"})
file("S31005-gap", "S31005@4:2-9", d3={"seq": "00000004"})
file("S31005-twice", "S31005@3:2-9", d2={"seq": "00000001"})
file("S31005-from-zero", "S31005@2:2-9 S31005@3:2-9 S31005@4:2-9",
     d1={"seq": "00000000"}, d2={"seq": "00000001"}, d3={"seq": "00000002"})
file("S31006-one-more", "S31006@5:34-51", tail={"limits": "%018d" % (number(LINES[4], "limits") + 1)})
file("S31006-one-less", "S31006@5:34-51", tail={"limits": "%018d" % (number(LINES[4], "limits") - 1)})
file("S31007-opened", "S31007@5:10-17", tail={"opened": "00000002"})
file("S31007-changed", "S31007@5:18-25", tail={"changed": "00000000"})
file("S31007-closed", "S31007@5:26-33", tail={"closed": "00000000"})
file("S31007-exchanged", "S31007@5:10-17 S31007@5:18-25", tail={"opened": "00000000", "changed": "00000002"})
file("S31008-digest", "S31008@5:52-115", tail={"sm3": "0" * 64})
file("S31009-another-receiver", "S31009@1:22-33", head={"receiver": "BJSI00000002"},
     wire=NAME.replace("BJSI00000001", "BJSI00000002"))

# --- records ---
file("S11006-open-date", "S11006#1@2:400-407", d1={"openDate": "20230229"})
file("S11006-change-date", "S11006#2@3:408-415", d2={"changeDate": "2024031x"})
file("S11006-no-depositor", "S11006#1@2:29-148", d1={"depositor": ""})
file("S11006-no-account", "S11006#3@4:153-184", d3={"acctNo": ""})
file("S11006-control-character", "S11006#2@3:185-304", d2={"acctName": b"a\tb"})
file("S44008-space", "S44008#1@2:153-184", d1={"acctNo": "0200 0099"})
file("S44008-space-before", "S44008#1@2:153-184", d1={"acctNo": " 020000999"})
file("S44001-full-width", "S44001#1@2:11-28", d1={"uscc": "９1110105MA7ABCD"})
file("S44007-space", "S44007#1@2:305-316", d1={"bankCode": "1021 0000901"})
file("S11006-year-0", "S11006#1@2:400-407", d1={"openDate": "00000301"})
file("S44001-check-digit", "S44001#1@2:11-28", d1={"uscc": "91110105MA7ABCD047"})
file("S44001-alphabet", "S44001#2@3:11-28", d2={"uscc": "91110108MA7ABCE19I"})
file("S44007-letters", "S44007#1@2:305-316", d1={"bankCode": "10210000901X"})
file("S44007-check-digit-is-a-warning", "~S44007#1@2:305-316", d1={"bankCode": "102100009018"})
file("S44008-five-digits", "S44008#1@2:153-184", d1={"acctNo": "10001"})
file("S44008-letters", "S44008#2@3:153-184", d2={"acctNo": "0109-00000012"})
file("S44009-operation", "S31007@5:10-17", d1={"op": "D"}, tail={"opened": "00000001"})
file("S44009-operation-counted-nowhere", "S44009#1@2:10-10", d1={"op": "D"})
file("S44009-kind-of-account", "S44009#2@3:149-152", d2={"acctType": "XXDA"})
file("S44009-state", "S44009#3@4:416-416", d3={"status": "5"})
file("S44009-for-premium", "S44009#3@4:417-417", d3={"premium": "X"})
file("S44012-changed-before-opened", "S44012#2@3:408-415", d2={"openDate": "20240312"})
file("S52006-another-name", "S52006#1@2:185-304", d1={"acctName": "北京垚鑫智慧科技公司"})
file("S52006-another-rare-character", "S52006#3@4:185-304", d3={"acctName": "房山区良乡𠮷㛃䶯餐饮店"})
file("S52008-no-authorisation", "S52008#1@2:417-417", d1={"premium": "Y", "authNo": ""})
file("S52009-not-cooperating", "S52009#2@3:305-316", d2={"bankCode": "501100009024"})
file("S44001-and-others-of-several-records",
     "S44001#1@2:11-28 S44008#1@2:153-184 S44009#3@4:149-152 S44012#2@3:408-415",
     d1={"uscc": "1", "acctNo": "x"}, d2={"openDate": "20240312"}, d3={"acctType": "PRDB"})
