# The cases of CRT-03 and of the queries of its node and of 金保工程, read by make.py.
ABROAD = sample("CRT-03_OverseasCertification.xml", "certification")
MFA = "MFA000000001-sm2"
MOHRSS = "MOHRSS000001-sm2"


def abroad(name, expected, *edits, key=MFA, **how):
    text = ABROAD
    for old, new in edits:
        text = once(text, old, new)
    case(name, expected, sign(text, key=key, **how))


def named(node, text=ABROAD):
    return text.replace("MFA000000001", node)


def query(node, body):
    return re.sub(r"<Body>.*</Body>", "<Body><StatusQuery>%s</StatusQuery></Body>" % body,
                  once(named(node), "<MsgType>CRT-03<", "<MsgType>STQ-01<"))


SCAN = re.search(r"<Scan [^>]*/>", ABROAD).group(0)
LOSS = "<CertResult>2</CertResult><LossDate>2024-02-01</LossDate><LossReason>死亡</LossReason>"
RESULT = "<CertResult>1</CertResult>"
SIGNED = "<SelfSignFlag>1<"

# ---- good neighbours
abroad("good", "000000")
abroad("good-rsa", "000000", key="MFA000000001-rsa")
abroad("good-x509", "000000", key="MFA000000001-rsa", key_info=certificate("MFA000000001-rsa"))
abroad("good-key-value", "000000", key_info=key_value(MFA))
abroad("good-without-options", "000000", ("<SocialSecurityNo>110106194807229971</SocialSecurityNo>", ""),
       ("<AbroadSince>2021-05-02</AbroadSince>", ""), ("<OfficerName>周某</OfficerName>", ""),
       (re.search("<Unit>.*</Unit>", ABROAD).group(0), ""))
abroad("good-three-scans", "000000", (SCAN, SCAN * 3))
abroad("good-lost", "000000", (RESULT, LOSS))
abroad("good-lost-unsigned", "000000", (RESULT, LOSS), (SIGNED, "<SelfSignFlag>0<"))
abroad("good-not-confirmed", "000000", (RESULT, "<CertResult>3</CertResult>"))
abroad("good-qualified-with-loss-date", "000000", (RESULT, RESULT + "<LossDate>2024-02-01</LossDate>"))
abroad("good-today", "000000", ("<CertDate>2024-02-20<", "<CertDate>2024-03-18<"))
abroad("good-today-in-beijing", "000000", ("<CertDate>2024-02-20<", "<CertDate>2024-03-18<"),
       ("2024-03-18T08:15:00+08:00", "2024-03-17T19:15:00-05:00"))
abroad("good-citizen-card", "000000", ("<CertType>08</CertType><CertNo>EA0000017<",
       "<CertType>01</CertType><CertNo>110106194807229971<"))
for benefit in ("02", "03", "04", "09"):
    abroad("good-benefit-" + benefit, "000000", ("<BenefitType>01<", "<BenefitType>%s<" % benefit))
abroad("good-form-1", "000000", ("<FormType>2<", "<FormType>1<"))
case("good-query", "000000", sign(query("MFA000000001", "<RefMsgId>MFA000000001202403180815000041</RefMsgId>"), key=MFA))
case("good-query-serial", "000000", sign(query("MFA000000001", "<RefBizSerialNo>JWRZ2024000017</RefBizSerialNo>"), key=MFA))
case("good-query-of-mohrss", "000000", sign(query("MOHRSS000001", "<RefMsgId>RZJG20240313000001</RefMsgId>"), key=MOHRSS))
case("good-query-of-mohrss-rsa", "000000", sign(query("MOHRSS000001", "<RefMsgId>RZJG20240313000001</RefMsgId>"),
                                                key="MOHRSS000001-rsa"))

# ---- whose key: another node's of the same partner is as foreign as anybody's
abroad("S21004-key-of-mohrss", "S21004", key=MOHRSS)
abroad("S21004-rsa-key-of-mohrss", "S21004", key="MOHRSS000001-rsa")
abroad("S21004-key-of-bjtapp", "S21004", key="BJTAPP000001-sm2")
abroad("S21005-key-value-of-mohrss", "S21005", key=MOHRSS, key_info=key_value(MOHRSS))
abroad("S21005-certificate-of-mohrss", "S21005", key="MOHRSS000001-rsa", key_info=certificate("MOHRSS000001-rsa"))
abroad("S21004-named-key-of-mohrss", "S21004", key=MOHRSS,
       key_info="<KeyInfo><KeyName>MOHRSS000001-SM2</KeyName></KeyInfo>")
case("S21004-mohrss-by-mfa", "S21004", sign(query("MOHRSS000001", "<RefMsgId>R1</RefMsgId>"), key=MFA))
abroad("S21003-changed", "S21003", late=lambda text: once(text, "<Name>郑海川<", "<Name>郑海山<"))
abroad("S21002-sha1", "S21002", key="MFA000000001-rsa", hash_name="-sha1", method=DS + "rsa-sha1")

# ---- whose type
case("S31009-mohrss-sends-CRT-03", "S31009", sign(named("MOHRSS000001"), key=MOHRSS))
case("S31009-mfa-sends-ECT-01", "S31009", sign(once(ABROAD, "<MsgType>CRT-03<", "<MsgType>ECT-01<"), key=MFA))
case("S31009-mfa-sends-an-ack", "S31009", sign(once(ABROAD, "<MsgType>CRT-03<", "<MsgType>ACK-01<"), key=MFA))
def bare(node, kind, element):
    return re.sub("<Body>.*</Body>", "<Body><%s/></Body>" % element, once(named(node), "<MsgType>CRT-03<", "<MsgType>%s<" % kind))


case("S31009-mohrss-sends-CRT-01-by-mq", "S31009", sign(bare("MOHRSS000001", "CRT-01", "AssistedCertificationBatch"), key=MOHRSS))
case("S31009-mfa-sends-CRT-01", "S31009", sign(bare("MFA000000001", "CRT-01", "AssistedCertificationBatch"), key=MFA))
case("S31009-mfa-sends-CRT-02", "S31009", sign(bare("MFA000000001", "CRT-02", "SelfFaceCertification"), key=MFA))
case("S31009-mohrss-sends-a-broken-CRT-03", "S31009", sign(bare("MOHRSS000001", "CRT-03", "OverseasCertification"), key=MOHRSS))
abroad("S31009-receiver", "S31009", ("<Receiver>BJSI00000001<", "<Receiver>BJECT0000001<"))
abroad("S31001-other-node", "S31001", ("<MsgId>MFA000000001", "<MsgId>MOHRSS000001"))
abroad("S11007-type", "S11007", ("<MsgType>CRT-03<", "<MsgType>CRT-09<"))
abroad("S11006-body-of-another-type", "S11006", ("<MsgType>CRT-03<", "<MsgType>STQ-01<"))

# ---- schema
for part in ("FormNo", "FormType", "ResidenceCountry", "BenefitType", "CertMethod", "CertDate", "CertResult", "SelfSignFlag",
             "CertType", "CertNo", "Nationality", "Code", "SealFlag", "UniScId", "EntName"):
    abroad("S11006-without-" + part, "S11006", (re.search("<%s>[^<]*</%s>" % (part, part), ABROAD).group(0), ""))
for part in ("Person", "Mission"):
    abroad("S11006-without-" + part, "S11006", (re.search("<%s>.*</%s>" % (part, part), ABROAD).group(0), ""))
abroad("S11006-no-scan", "S11006", (SCAN, ""))
for part in ("Format", "Sm3", "Ref"):
    abroad("S11006-scan-without-" + part, "S11006", (SCAN, re.sub(' %s="[^"]*"' % part, "", SCAN)))
abroad("S11006-scan-digest", "S11006", (SCAN, SCAN.replace('Sm3="d4', 'Sm3="zz')))
abroad("S11006-empty-option", "S11006", ("<OfficerName>周某<", "<OfficerName><"))
abroad("S11006-loss-before-result", "S11006", (RESULT, "<LossDate>2024-02-01</LossDate>" + RESULT))
abroad("S11006-seal-word", "S11006", ("<SealFlag>1<", "<SealFlag>是<"))
abroad("S11006-no-such-day", "S11006", ("<CertDate>2024-02-20<", "<CertDate>2024-02-30<"))

# ---- fields
abroad("S44001", "S44001", ("<UniScId>91110108MA7ABCE19P<", "<UniScId>91110108MA7ABCE19Q<"))
abroad("S44002", "S44002", ("<CertType>08</CertType><CertNo>EA0000017<",
       "<CertType>01</CertType><CertNo>110106194807229970<"))
abroad("S44006", "S44006", ("<CertNo>EA0000017<", "<CertNo>EA-0000017<"))
abroad("S44009-form", "S44009", ("<FormType>2<", "<FormType>3<"))
abroad("S44009-cert-type", "S44009", ("<CertType>08<", "<CertType>77<"))
abroad("S44009-nationality", "S44009", ("<Nationality>CHN<", "<Nationality>XXX<"))
abroad("S44009-country", "S44009", ("<ResidenceCountry>CAN<", "<ResidenceCountry>CA<"))
abroad("S44009-benefit", "S44009", ("<BenefitType>01<", "<BenefitType>05<"))
abroad("S44009-method", "S44009", ("<CertMethod>05<", "<CertMethod>08<"))
abroad("S44009-result", "S44009", (RESULT, "<CertResult>4</CertResult>"))

# ---- business
abroad("S52202", "S52202", ("<CertDate>2024-02-20<", "<CertDate>2024-03-19<"))
abroad("S52203-seal", "S52203", ("<SealFlag>1<", "<SealFlag>0<"))
abroad("S52203-lost-without-seal", "S52203", (RESULT, LOSS), ("<SealFlag>1<", "<SealFlag>0<"))
abroad("S52203-signature", "S52203", (SIGNED, "<SelfSignFlag>0<"))
abroad("S52203-not-confirmed-unsigned", "S52203", (RESULT, "<CertResult>3</CertResult>"), (SIGNED, "<SelfSignFlag>0<"))
abroad("S52207-neither", "S52207", (RESULT, "<CertResult>2</CertResult>"))
abroad("S52207-no-date", "S52207", (RESULT, "<CertResult>2</CertResult><LossReason>死亡</LossReason>"))
abroad("S52207-no-reason", "S52207", (RESULT, "<CertResult>2</CertResult><LossDate>2024-02-01</LossDate>"))
for method in ("01", "02", "03", "04", "06", "07"):
    abroad("S52208-" + method, "S52208", ("<CertMethod>05<", "<CertMethod>%s<" % method))
abroad("all-at-once", "S44001 S44006 S44009 S52202 S52203 S52207 S52208",
       ("<UniScId>91110108MA7ABCE19P<", "<UniScId>91110108MA7ABCE19Q<"), ("<CertNo>EA0000017<", "<CertNo>1<"),
       ("<FormType>2<", "<FormType>3<"), ("<CertDate>2024-02-20<", "<CertDate>2024-03-19<"),
       ("<SealFlag>1<", "<SealFlag>0<"), (RESULT, "<CertResult>2</CertResult>"), ("<CertMethod>05<", "<CertMethod>03<"))
