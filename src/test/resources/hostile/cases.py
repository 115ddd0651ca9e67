# The cases, read by make.py. Names begin with what they are about.

# ---- good neighbours: what must not be refused
unit("good-unit-sm2", "000000")
unit("good-unit-rsa", "000000", key="BJECT0000001-rsa")
unit("good-unit-ecdsa", "000000", key="BJECT0000001-ecdsa")
unit("good-unit-x509", "000000", key="BJECT0000001-rsa", key_info=certificate("BJECT0000001-rsa"))
unit("good-unit-key-value", "000000", key_info=key_value("BJECT0000001-sm2"))
unit("good-unit-unknown-key-name", "000000", key_info="<KeyInfo><KeyName>somebody else</KeyName></KeyInfo>")
unit("good-unit-oid-names", "000000", method="urn:oid:1.2.156.10197.1.501",
     digest_method="urn:oid:1.2.156.10197.1.401")
unit("good-unit-comment-in-number", "000000", ("<CertNo>110105199003079978<", "<CertNo>110105<!-- -->199003079978<"))
unit("good-unit-cdata", "000000", ("<EntShortName>垚鑫科技<", "<EntShortName><![CDATA[垚鑫科技]]><"))
unit("good-unit-character-references", "000000", ("<RegChannel>1<", "<RegChannel>&#49;<"))
unit("good-unit-comment-added-later", "000000", late=lambda text: once(text, "<Body>", "<!-- later --><Body>"))
unit("good-unit-indented", "000000", ("<Header>", "\n  <Header>"), ("<Body>", "\n  <Body>\n  "), ("</Body>", "\n</Body>\n"))
unit("good-unit-crlf", "000000", ("<Header>", "\n  <Header>"), late=lambda text: text.replace("\n", "\r\n"))
unit("good-unit-schema-location", "000000",
     ('Version="1.0">', 'Version="1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
      'xsi:schemaLocation="urn:gov:bj:si:hub:1.0 http://127.0.0.1:9/never.xsd">'))
unit("good-unit-small-x", "000000", ("130682199511229980", number("13068219951122" + "002").replace("X", "x")
                                     if number("13068219951122002").endswith("X") else number("13068219951122002")))
unit("good-unit-rare-characters", "000000", ("<Name>赵一诺<", "<Name>%s<" % ("𠮷" * 50)))
unit("good-unit-utc", "000000", ("09:30:15+08:00", "01:30:15Z"))
unit("good-unit-ten-minutes-apart", "000000", ("09:30:15+08:00", "09:40:15+08:00"))
unit("good-unit-letters-in-sequence", "000000", ("202403110930150001", "20240311093015Z0A1"))
unit("good-unit-without-options", "000000", ("<EntShortName>垚鑫科技</EntShortName>", ""), ("<OpTo>2054-03-07</OpTo>", ""),
     ("<PostCode>100102</PostCode>", ""), ("<Email>si@example.cn</Email>", ""))
unit("good-unit-op-same-day", "000000", ("<OpTo>2054-03-07<", "<OpTo>2024-03-08<"))
unit("good-unit-production-flag", "000000", ("<TestFlag>1<", "<TestFlag>0<"))
unit("good-unit-foreign-representative", "000000",
     ("<CertType>01</CertType><CertNo>110105199003079978<", "<CertType>08</CertType><CertNo>E12345678<"))
staff("good-staff", "000000")
account("good-account", "000000")
account("good-account-no-premium", "000000", ("<UseForPremium>1<", "<UseForPremium>0<"),
        ("<AuthNo>SBWT91110105MA7ABCD0460001</AuthNo>", ""), ("<AuthDate>2024-03-11</AuthDate>", ""))
account("good-account-name-full-width", "000000",
        ("<EntName>北京垚鑫智慧科技有限公司<", "<EntName>北京垚鑫（智慧）ＡＢ科技有限公司<"),
        ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>北京垚鑫(智慧)AB科技有限公司<"))
case("good-query", "000000", sign(QUERY))
case("good-query-serial", "000000", sign(re.sub("<RefMsgId>.*</RefMsgId>",
     "<RefBizSerialNo>ECT2024031100018</RefBizSerialNo>", QUERY)))

# ---- S11004: encoding
signed = sign(UNIT)
case("S11004-bom", "S11004", b"\xef\xbb\xbf" + signed.encode())
case("S11004-gbk-declared", "S11004", signed.replace('encoding="UTF-8"', 'encoding="GBK"').encode("gbk"))
case("S11004-gbk-declared-utf8-bytes", "S11004", signed.replace('encoding="UTF-8"', 'encoding="GBK"'))
case("S11004-ascii-declared", "S11004", signed.replace('encoding="UTF-8"', 'encoding="US-ASCII"'))
case("S11004-gb18030-undeclared", "S11004", signed.encode("gb18030"))
case("S11004-utf16", "S11004", signed.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"))
case("S11004-utf16-no-mark", "S11004", signed.encode("utf-16-be"))
case("S11004-utf32", "S11004", signed.encode("utf-32"))
case("S11004-latin1-byte", "S11004", signed.encode().replace("垚鑫科技".encode(), b"caf\xe9"))
case("S11004-overlong", "S11004", signed.encode().replace("垚鑫科技".encode(), b"\xc0\xaf"))
case("S11004-surrogates", "S11004", signed.encode().replace("垚鑫科技".encode(), b"\xed\xa0\x80\xed\xb0\x80"))
case("S11004-cut-character", "S11004", signed.encode()[:signed.encode().index("垚".encode()) + 2])
case("S11004-bom-inside-bad-xml", "S11004", b"\xef\xbb\xbf<a>")

# ---- S11005: not XML, or not allowed XML
case("S11005-empty", "S11005", b"")
case("S11005-white-space", "S11005", b" \r\n ")
case("S11005-json", "S11005", b'{"infno":"A003","msgid":"BJECT0000001202403110930150001"}')
case("S11005-text", "S11005", "你好".encode())
case("S11005-cut", "S11005", signed.encode()[:-1])
case("S11005-twice", "S11005", signed + signed[signed.index("<Hub"):])
case("S11005-text-after", "S11005", signed + "x")
case("S11005-space-before-declaration", "S11005", " " + signed)
case("S11005-xml-1.1", "S11005", signed.replace('version="1.0"', 'version="1.1"', 1))
case("S11005-doctype", "S11005", signed.replace("<HubMessage ", "<!DOCTYPE HubMessage><HubMessage ", 1))
case("S11005-doctype-external", "S11005",
     signed.replace("<HubMessage ", '<!DOCTYPE HubMessage SYSTEM "file:///etc/hostname"><HubMessage ', 1))
case("S11005-entity-file", "S11005", signed.replace(
    "<HubMessage ", '<!DOCTYPE HubMessage [<!ENTITY e SYSTEM "file:///etc/hostname">]><HubMessage ', 1)
     .replace("垚鑫科技", "&e;"))
case("S11005-laughs", "S11005", signed.replace("<HubMessage ", "<!DOCTYPE HubMessage [<!ENTITY a 'ha'>%s]><HubMessage " %
     "".join("<!ENTITY %s '%s'>" % (chr(98 + i), ("&%s;" % chr(97 + i)) * 10) for i in range(9)), 1)
     .replace("垚鑫科技", "&j;"))
case("S11005-parameter-entity", "S11005", signed.replace(
    "<HubMessage ", '<!DOCTYPE HubMessage [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]><HubMessage ', 1))
case("S11005-unknown-entity", "S11005", signed.replace("垚鑫科技", "&nbsp;"))
case("S11005-ampersand", "S11005", signed.replace("垚鑫科技", "A&B"))
case("S11005-double-attribute", "S11005", signed.replace('Version="1.0"', 'Version="1.0" Version="1.0"', 1))
case("S11005-unbound-prefix", "S11005", signed.replace("<Body>", "<x:Body>").replace("</Body>", "</x:Body>"))
case("S11005-control-character", "S11005", signed.replace("垚鑫科技", "a\x01b"))
case("S11005-nul", "S11005", signed.replace("垚鑫科技", "a\0b"))
case("S11005-control-reference", "S11005", signed.replace("垚鑫科技", "a&#1;b"))
case("S11005-surrogate-reference", "S11005", signed.replace("垚鑫科技", "a&#xD800;b"))
case("S11005-non-character-reference", "S11005", signed.replace("垚鑫科技", "a&#xFFFE;b"))
case("S11005-beyond-unicode", "S11005", signed.replace("垚鑫科技", "a&#x110000;b"))
case("S11005-double-hyphen", "S11005", signed.replace("<Body>", "<!-- a -- b --><Body>"))
case("S11005-cdata-end", "S11005", signed.replace("垚鑫科技", "a]]>b"))
case("S11005-depth-65", "S11005", "<a>" * 65 + "</a>" * 65)
case("S11007-depth-64", "S11007", "<a>" * 64 + "</a>" * 64)
case("S11005-standalone-maybe", "S11005", signed.replace("?>", ' standalone="maybe"?>', 1))
case("S11005-xml-instruction-inside", "S11005", signed.replace("<Body>", '<?xml version="1.0"?><Body>'))

# ---- S11007: unknown, before any signature is looked at
unit("S11007-version-2", "S11007", ('Version="1.0">', 'Version="2.0">'))
unit("S11007-version-spaces", "S11007", ('Version="1.0">', 'Version=" 1.0">'))
unit("S11007-no-version", "S11007", (' Version="1.0">', '>'))
unit("S11007-type-unknown", "S11007", ("<MsgType>ECT-01<", "<MsgType>ECT-99<"))
unit("S11007-type-small", "S11007", ("<MsgType>ECT-01<", "<MsgType>ect-01<"))
unit("S11007-type-space", "S11007", ("<MsgType>ECT-01<", "<MsgType>ECT-01 <"))
unit("S11007-no-type", "S11007", ("<MsgType>ECT-01</MsgType>", ""))
unit("S11007-empty-type", "S11007", ("<MsgType>ECT-01</MsgType>", "<MsgType/>"))
case("S11007-no-header", "S11007", sign(re.sub("<Header>.*</Header>", "", UNIT)))
case("S11007-other-root", "S11007", sign(UNIT.replace("HubMessage", "HubMsg")))
case("S11007-no-namespace", "S11007", sign(UNIT.replace(' xmlns="urn:gov:bj:si:hub:1.0"', "")))
case("S11007-other-namespace", "S11007", sign(UNIT.replace("urn:gov:bj:si:hub:1.0", "urn:gov:bj:si:hub:2.0")))
case("S11007-unsigned-too", "S11007", once(UNIT, 'Version="1.0">', 'Version="9">'))

# ---- S21001 to S21006: signatures
case("S21001-unsigned", "S21001", UNIT)
unit("S21001-empty-signature", "S21001", edit=lambda s: '<Signature xmlns="%s"/>' % DS)
unit("S21001-signature-of-another-namespace", "S21001", edit=lambda s: s.replace(DS + '"><SignedInfo', 'urn:x"><SignedInfo'))
unit("S21002-rsa-sha1", "S21002", key="BJECT0000001-rsa", method=DS + "rsa-sha1", hash_name="-sha1")
unit("S21002-rsa-md5", "S21002", key="BJECT0000001-rsa", method="http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
     hash_name="-md5")
unit("S21002-rsa-sha512", "S21002", key="BJECT0000001-rsa", hash_name="-sha512",
     method="http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")
unit("S21002-rsa-pss", "S21002", key="BJECT0000001-rsa",
     method="http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1")
unit("S21002-digest-sha1", "S21002", key="BJECT0000001-rsa", digest_method=DS + "sha1")
unit("S21002-digest-md5", "S21002", key="BJECT0000001-rsa",
     digest_method="http://www.w3.org/2001/04/xmldsig-more#md5")
unit("S21002-digest-sha512", "S21002", key="BJECT0000001-rsa", digest_method="http://www.w3.org/2001/04/xmlenc#sha512")
unit("S21002-ecdsa-sha1", "S21002", key="BJECT0000001-ecdsa", hash_name="-sha1",
     method="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1")
unit("S21002-hmac", "S21002", method="http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", value=b64(b"0" * 32))
unit("S21002-no-algorithm", "S21002", method="")
unit("S21002-rsa-1024", "S21002", key="BJECT0000001-rsa-1024")
unit("S21002-sm2-with-sha256", "S21002", digest_method=RSA[1])
unit("S21002-rsa-with-sm3", "S21002", key="BJECT0000001-rsa", digest_method=SM2[1])
unit("S21002-c14n-with-comments", "S21002", c14n=EXC + "WithComments")
unit("S21002-inclusive-c14n", "S21002", c14n="http://www.w3.org/TR/2001/REC-xml-c14n-20010315")
unit("S21002-no-transforms", "S21002", transforms="")
unit("S21002-one-transform", "S21002", transforms='<Transform Algorithm="%s"/>' % ENVELOPED)
unit("S21002-transforms-swapped", "S21002",
     transforms='<Transform Algorithm="%s"/><Transform Algorithm="%s"/>' % (EXC, ENVELOPED))
unit("S21002-three-transforms", "S21002",
     transforms='<Transform Algorithm="%s"/><Transform Algorithm="%s"/><Transform Algorithm="%s"/>' % (
         ENVELOPED, EXC, EXC))
unit("S21002-transform-with-comments", "S21002",
     transforms='<Transform Algorithm="%s"/><Transform Algorithm="%sWithComments"/>' % (ENVELOPED, EXC))
unit("S21002-xpath", "S21002", transforms='<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">'
     '<XPath>not(ancestor-or-self::Body)</XPath></Transform><Transform Algorithm="%s"/>' % EXC)
unit("S21002-xslt", "S21002",
     transforms='<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><x:stylesheet version="1.0" '
     'xmlns:x="http://www.w3.org/1999/XSL/Transform"/></Transform><Transform Algorithm="%s"/>' % EXC)
unit("S21002-prefix-list", "S21002", transforms='<Transform Algorithm="%s"/><Transform Algorithm="%s">'
     '<InclusiveNamespaces xmlns="%s" PrefixList="xs"/></Transform>' % (ENVELOPED, EXC, EXC))
unit("S21002-output-length", "S21002", method_inside="<HMACOutputLength>8</HMACOutputLength>")
unit("S21003-body-changed", "S21003", late=lambda t: once(t, "<RegCap Currency=\"CNY\">1000000.00<", "<RegCap Currency=\"CNY\">9000000.00<"))
unit("S21003-header-changed", "S21003", late=lambda t: once(t, "<TestFlag>1<", "<TestFlag>0<"))
unit("S21003-attribute-changed", "S21003", late=lambda t: once(t, 'Currency="CNY"', 'Currency="USD"'))
unit("S21003-space-added", "S21003", late=lambda t: once(t, "<Body>", " <Body>"))
unit("S21003-instruction-added", "S21003", late=lambda t: once(t, "<Body>", "<?x y?><Body>"))
unit("S21003-element-added", "S21003", late=lambda t: once(t, "</Header>", "<Extra/></Header>"))
unit("S21003-digest-of-another", "S21003", digested=ACCOUNT)
unit("S21003-rsa-changed", "S21003", key="BJECT0000001-rsa", late=lambda t: once(t, "<RegState>1<", "<RegState>2<"))
unit("S21003-schema-broken-too", "S21003", late=lambda t: once(t, "<RegState>1</RegState>", ""))
unit("S21004-anothers-key", "S21004", key="NHSA00000001-sm2")
unit("S21004-anothers-rsa-key", "S21004", key="NHSA00000001-rsa")
unit("S21004-the-hubs-own-key", "S21004", key="BJSI00000001-sm2")
unit("S21004-der", "S21004", form="der")
unit("S21004-other-user-id", "S21004", user="ALICE123@YAHOO.COM")
unit("S21004-no-value", "S21004", edit=lambda s: re.sub("<SignatureValue>.*</SignatureValue>", "", s))
unit("S21004-empty-value", "S21004", value="")
unit("S21004-no-base64", "S21004", value="***")
unit("S21004-zeros", "S21004", value=b64(b"\0" * 64))
unit("S21004-ones", "S21004", value=b64(b"\xff" * 64))
unit("S21004-63-bytes", "S21004", value=b64(b"\x01" * 63))
unit("S21004-65-bytes", "S21004", value=b64(b"\x01" * 65))
unit("S21004-signed-info-changed", "S21004", edit=lambda s: s.replace('<Reference URI="">', '<Reference URI="" Id="r">'))
unit("S21004-rsa-value-under-sm2", "S21004", value=b64(b"\x01" * 256))
unit("S21004-name-of-a-good-key", "S21004", key="NHSA00000001-sm2",
     key_info="<KeyInfo><KeyName>BJECT0000001-SM2</KeyName></KeyInfo>")
unit("S21005-expired", "S21005", key="BJECT0000001-sm2-expired")
unit("S21005-future", "S21005", key="BJECT0000001-sm2-future")
unit("S21005-revoked", "S21005", key="BJECT0000001-sm2-revoked")
unit("S21005-rsa-expired", "S21005", key="BJECT0000001-rsa-expired")
unit("S21005-rsa-future", "S21005", key="BJECT0000001-rsa-future")
unit("S21005-rsa-revoked", "S21005", key="BJECT0000001-rsa-revoked")
unit("S21005-foreign-key-value", "S21005", key="NHSA00000001-sm2", key_info=key_value("NHSA00000001-sm2"))
unit("S21005-foreign-key-value-good-signature", "S21005", key_info=key_value("NHSA00000001-sm2"))
unit("S21005-foreign-certificate", "S21005", key="NHSA00000001-rsa", key_info=certificate("NHSA00000001-rsa"))
unit("S21005-unknown-sender", "S21005", ("<Sender>BJECT0000001<", "<Sender>BJXXX0000001<"))
unit("S21005-sender-small", "S21005", ("<Sender>BJECT0000001<", "<Sender>bject0000001<"))
unit("S21005-sender-space", "S21005", ("<Sender>BJECT0000001<", "<Sender>BJECT0000001 <"))
unit("S21005-no-sender", "S21005", ("<Sender>BJECT0000001</Sender>", ""))
unit("S21003-and-unknown-sender", "S21003 S21005", ("<Sender>BJECT0000001<", "<Sender>BJXXX0000001<"),
     late=lambda t: once(t, "<TestFlag>1<", "<TestFlag>0<"))
unit("S21003-and-anothers-key", "S21003 S21004", key="NHSA00000001-sm2",
     late=lambda t: once(t, "<TestFlag>1<", "<TestFlag>0<"))
two = sign(UNIT)
case("S21006-two-signatures", "S21006", two.replace("</HubMessage>", two[two.index("<Signature "):]))
unit("S21006-not-last", "S21006", place=lambda t, s: once(t, "<Body>", s + "<Body>"))
unit("S21006-nested", "S21006", place=lambda t, s: once(t, "</UnitRegistration>", s + "</UnitRegistration>"))
unit("S21006-object", "S21006", more_objects="<Object>x</Object>")
unit("S21006-no-uri", "S21006", reference="")
unit("S21006-id-uri", "S21006", reference=' URI="#body"', late=lambda t: t)
unit("S21006-xpointer", "S21006", reference=' URI="#xpointer(/)"')
unit("S21006-file", "S21006", reference=' URI="file:///etc/hostname"')
unit("S21006-web", "S21006", reference=' URI="http://127.0.0.1:9/x"')
unit("S21006-two-references", "S21006", more_references='<Reference URI=""><Transforms><Transform Algorithm="%s"/>'
     '<Transform Algorithm="%s"/></Transforms><DigestMethod Algorithm="%s"/><DigestValue>AAAA</DigestValue></Reference>'
     % (ENVELOPED, EXC, SM2[1]))
unit("S21006-wrapped", "S21006", place=lambda t, s: once(t, "</HubMessage>", s.replace(
    "</Signature>", "<Object>" + t[t.index("<HubMessage"):] + "</Object></Signature>") + "</HubMessage>"))
unit("S21006-two-signed-infos", "S21006", more_info='<SignedInfo/>')

# ---- S11006: the schema
MANDATORY = """RegSerialNo RegChannel UniScId EntName EntType UnitCategory EconType Industry EstDate OpFrom Dom RegOrg
RegState OfficeAddr SettlementDistrict FirstPayMonth Insurances LegalRep SiContact Unit""".split()
for element in MANDATORY:
    case("S11006-unit-without-" + element, "S11006", sign(re.sub("<%s>.*</%s>" % (element, element), "", UNIT)))
for element in "MsgId Receiver SendTime BizSerialNo TestFlag".split():
    case("S11006-header-without-" + element, "S11006", sign(re.sub("<%s>.*</%s>" % (element, element), "", UNIT)))
    case("S11006-header-empty-" + element, "S11006",
         sign(re.sub("<%s>.*</%s>" % (element, element), "<%s/>" % element, UNIT)))
for element in "RegSerialNo UniScId EntName AcctType BankTypeCode BankCode BankName AcctNo AcctName Currency OpenDate " \
               "UseForPremium EffectiveMonth Account".split():
    case("S11006-account-without-" + element, "S11006", sign(re.sub("<%s>.*</%s>" % (element, element), "", ACCOUNT)))
for element in "Name CertType CertNo Sex BirthDate Nation Nationality HukouType PayerCategory MonthlySalary JobStart " \
               "CadrePost PartTimeInjuryOnly Mobile Hospitals".split():
    case("S11006-staff-without-" + element, "S11006",
         sign(re.sub("<%s>.*?</%s>" % (element, element), "", GOOD, count=1)))
staff("S11006-staff-without-photo", "S11006", (re.search("<Photo [^>]*199003079978.jpg\"/>", GOOD).group(), ""))
staff("S11006-staff-without-seq", "S11006", ('<Employee Seq="1">', "<Employee>"))
staff("S11006-staff-seq-letters", "S11006", ('<Employee Seq="1">', '<Employee Seq="A">'))
case("S11006-staff-without-anybody", "S11006", sign(re.sub("<Employee .*</Employee>", "", GOOD)))
staff("S11006-six-hospitals", "S11006", (
    "</HospitalCode></Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7200\"",
    "</HospitalCode>" + "<HospitalCode>H11010500001</HospitalCode>" * 5 +
    "</Hospitals><Photo Format=\"JPEG\" WidthPx=\"358\" HeightPx=\"441\" SizeBytes=\"7200\""))
staff("S11006-salary-three-places", "S11006", ("<MonthlySalary>15000.00<", "<MonthlySalary>15000.000<"))
staff("S11006-salary-negative", "S11006", ("<MonthlySalary>15000.00<", "<MonthlySalary>-15000.00<"))
staff("S11006-salary-nine-digits", "S11006", ("<MonthlySalary>15000.00<", "<MonthlySalary>123456789.00<"))
staff("S11006-count-word", "S11006", ("<EmployeeCount>3<", "<EmployeeCount>three<"))
staff("S11006-attachment-without-digest", "S11006", (' Sm3="%s" Ref="permit' % ("0a" * 32), ' Ref="permit'))
staff("S11006-empty-first-work", "S11006", (
    "<FirstWorkDate>2015-07-01</FirstWorkDate><CadrePost>0</CadrePost><PartTimeInjuryOnly>0</PartTimeInjuryOnly><Mobile>13900000011<",
    "<FirstWorkDate/><CadrePost>0</CadrePost><PartTimeInjuryOnly>0</PartTimeInjuryOnly><Mobile>13900000011<"))
unit("S11006-empty-option", "S11006", ("<EntShortName>垚鑫科技</EntShortName>", "<EntShortName/>"))
unit("S11006-order", "S11006", ("<RegSerialNo>ECT2024031100018</RegSerialNo><RegChannel>1</RegChannel>",
                                "<RegChannel>1</RegChannel><RegSerialNo>ECT2024031100018</RegSerialNo>"))
unit("S11006-unknown-element", "S11006", ("</UnitRegistration>", "<Extra>1</Extra></UnitRegistration>"))
unit("S11006-unknown-attribute", "S11006", ("<Unit>", '<Unit kind="1">'))
unit("S11006-foreign-element", "S11006", ("</UnitRegistration>", '<x xmlns="urn:x"/></UnitRegistration>'))
unit("S11006-xinclude", "S11006",
     ("<Unit>", '<Unit><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>'))
unit("S11006-xsi-type", "S11006",
     ("<LegalRep>", '<LegalRep xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Unit">'))
unit("S11006-xsi-nil", "S11006",
     ("<PostCode>100102</PostCode>", '<PostCode xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'))
unit("S11006-twice", "S11006", ("<RegState>1</RegState>", "<RegState>1</RegState><RegState>1</RegState>"))
unit("S11006-text-between", "S11006", ("<Unit>", "<Unit>text"))
unit("S11006-nine-insurances", "S11006", ("<InsuType>110</InsuType>", "<InsuType>110</InsuType>" * 5))
case("S11006-no-insurance", "S11006", sign(re.sub("<Insurances>.*</Insurances>", "<Insurances/>", UNIT)))
unit("S11006-serial-21", "S11006", ("<RegSerialNo>ECT2024031100018<", "<RegSerialNo>%s<" % ("1" * 21)))
unit("S11006-name-51", "S11006", ("<Name>赵一诺<", "<Name>%s<" % ("赵" * 51)))
unit("S11006-biz-serial-33", "S11006", ("<BizSerialNo>ECT2024031100018<", "<BizSerialNo>%s<" % ("1" * 33)))
unit("S11006-full-width-digits", "S11006", ("<EntType>1150<", "<EntType>１１５０<"))
unit("S11006-industry-dot", "S11006", ("<Industry>6510<", "<Industry>65.0<"))
unit("S11006-post-code", "S11006", ("<PostCode>100102<", "<PostCode>10010<"))
unit("S11006-no-currency", "S11006", (' Currency="CNY"', ""))
for index, money in enumerate(["1e6", "+1.00", "-1.00", "1,000.00", " 1.00", "1.", ".5", "1.000", "1" * 15, "NaN", "INF"]):
    unit("S11006-capital-%d" % index, "S11006", (">1000000.00<", ">%s<" % money))
for index, date in enumerate(["2024-02-30", "2023-02-29", "20240308", "2024-3-8", "2024-13-01", "2024-03-08Z",
                              " 2024-03-08", "0000-01-01"]):
    unit("S11006-date-%d" % index, "S11006", ("<EstDate>2024-03-08<", "<EstDate>%s<" % date))
for index, time in enumerate(["2024-03-11T09:30:15", "2024-03-11 09:30:15+08:00", "2024-03-11T24:00:00+08:00",
                              "2024-03-11T09:30:60+08:00", "2024-02-30T09:30:15+08:00", "2024-03-11T09:30:15+0800",
                              "2024-03-11T09:30:15+15:00"]):
    unit("S11006-time-%d" % index, "S11006", ("2024-03-11T09:30:15+08:00", time))
unit("S11006-month-13", "S11006", ("<FirstPayMonth>202403<", "<FirstPayMonth>202413<"))
unit("S11006-test-flag-2", "S11006", ("<TestFlag>1<", "<TestFlag>2<"))
unit("S11006-msg-id-65", "S11006", ("<MsgId>BJECT0000001202403110930150001<", "<MsgId>%s<" % ("1" * 65)))
case("S11006-empty-body", "S11006", sign(re.sub("<Body>.*</Body>", "<Body/>", UNIT)))
case("S11006-no-body", "S11006", sign(re.sub("<Body>.*</Body>", "", UNIT)))
case("S11006-two-in-body", "S11006",
     sign(once(UNIT, "</Body>", QUERY[QUERY.index("<StatusQuery>"):QUERY.index("</Body>")] + "</Body>")))
case("S11006-body-of-another-type", "S11006", sign(once(ACCOUNT, "<MsgType>ECT-03<", "<MsgType>ECT-01<")))
case("S11006-business-type-after-signature-is-good", "S11006", sign(once(GOOD, "<MsgType>ECT-02<", "<MsgType>ECT-03<")))
case("S11006-query-without-reference", "S11006", sign(re.sub("<RefMsgId>.*</RefMsgId>", "", QUERY)))
case("S11006-query-empty-reference", "S11006", sign(re.sub("<RefMsgId>.*</RefMsgId>", "<RefMsgId/>", QUERY)))
account("S11006-account-premium-word", "S11006", ("<UseForPremium>1<", "<UseForPremium>Y<"))
account("S11006-account-auth-31", "S11006", ("<AuthNo>SBWT91110105MA7ABCD0460001<", "<AuthNo>%s<" % ("1" * 31)))

# ---- S3: the envelope and the batch
unit("S31001-29", "S31001", ("<MsgId>BJECT0000001202403110930150001<", "<MsgId>BJECT000000120240311093015001<"))
unit("S31001-31", "S31001", ("<MsgId>BJECT0000001202403110930150001<", "<MsgId>BJECT00000012024031109301500001<"))
unit("S31001-other-node", "S31001", ("<MsgId>BJECT0000001202403110930150001<", "<MsgId>NHSA00000001202403110930150001<"))
unit("S31001-small-letters", "S31001", ("202403110930150001<", "20240311093015000a<"))
unit("S31001-no-time", "S31001", ("202403110930150001<", "202413110930150001<"))
unit("S31001-eleven-minutes", "S31001", ("202403110930150001<", "202403110919140001<"))
unit("S31001-ten-minutes-one-second", "S31001", ("09:30:15+08:00", "09:40:16+08:00"))
unit("S31001-utc-stamp", "S31001", ("202403110930150001<", "202403110130150001<"))
unit("S31009-other-receiver", "S31009", ("<Receiver>BJSI00000001<", "<Receiver>NHSA00000001<"))
unit("S31009-receiver-small", "S31009", ("<Receiver>BJSI00000001<", "<Receiver>bjsi00000001<"))
for other in "PBC-01 YDJ-01 CRT-03 ACK-01 ACK-02 EBL-01".split():
    unit("S31009-" + other, "S31009", ("<MsgType>ECT-01<", "<MsgType>%s<" % other))
case("S31009-an-ack-of-its-own", "S31009", sign(re.sub(
    "<Body>.*</Body>", "<Body><TechAck><RefMsgId/><AckCode>000000</AckCode></TechAck></Body>",
    once(UNIT, "<MsgType>ECT-01<", "<MsgType>ACK-01<"))))
unit("S31001-and-S31009", "S31001 S31009", ("<Receiver>BJSI00000001<", "<Receiver>NHSA00000001<"),
     ("202403110930150001<", "202403110930150000001<"))
unit("S31001-not-fields", "S31001", ("202403110930150001<", "202403110930150000001<"), ("<RegState>1<", "<RegState>2<"))
staff("S31005-count", "S31005", ("<EmployeeCount>3<", "<EmployeeCount>4<"))
staff("S31005-gap", "S31005", ('<Employee Seq="3">', '<Employee Seq="4">'))
staff("S31005-from-zero", "S31005", ('<Employee Seq="1">', '<Employee Seq="0">'))
staff("S31005-twice", "S31005", ('<Employee Seq="2">', '<Employee Seq="1">'))
staff("S31006-total", "S31006", ("<SalaryTotal>31600.00<", "<SalaryTotal>31600.01<"))
staff("S31005-and-S31006", "S31005 S31006", ("<SalaryTotal>31600.00<", "<SalaryTotal>31600.01<"),
      ("<EmployeeCount>3<", "<EmployeeCount>4<"))
staff("S31006-not-records", "S31006", ("<SalaryTotal>31600.00<", "<SalaryTotal>31600.01<"),
      ("<CertNo>110105199003079978<", "<CertNo>110105199003079977<"))
staff("good-staff-total-without-places", "000000", ("<SalaryTotal>31600.00<", "<SalaryTotal>31600<"))

# ---- S4 and S5: units
for index, code in enumerate(["91110105MA7ABCD047", "91110105MA7ABCDO46", "91110105ma7abcd046", "91110105MA7ABCD0460",
                              "91110105MA7ABCD04", "９1110105MA7ABCD046", " 91110105MA7ABCD046"]):
    unit("S44001-unit-%d" % index, "S44001", ("<UniScId>91110105MA7ABCD046<", "<UniScId>%s<" % code))
account("S44001-account", "S44001", ("<UniScId>91110105MA7ABCD046<", "<UniScId>91110105MA7ABCD047<"))
staff("S44001-staff", "000000 S44001#1 S44001#2 S44001#3", ("<UniScId>91110105MA7ABCD046<", "<UniScId>91110105MA7ABCD047<"))
LEGAL = "<CertType>01</CertType><CertNo>110105199003079978<"


def legal(name, expected, kind, value):
    unit(name, expected, (LEGAL, "<CertType>%s</CertType><CertNo>%s<" % (kind, value)))


legal("S44002-check-digit", "S44002", "01", "110105199003079979")
legal("S44002-date", "S44002", "01", number("11010519900231997"))
legal("S44002-future", "S44002", "01", number("11010520990307997"))
legal("S44002-province-99", "S44002", "01", number("99010519900307997"))
legal("S44002-81", "S44002", "01", number("81000019900307997"))
legal("S44002-82", "S44002", "01", number("82000019900307997"))
legal("S44002-83", "S44002", "01", number("83000019900307997"))
legal("S44002-15-digits", "S44002", "01", "110105900307997")
legal("S44002-full-width", "S44002", "01", "１10105199003079978")
legal("S44002-space", "S44002", "01", "110105199003079978 ")
legal("good-legal-71", "000000", "01", number("71000019900307997"))
legal("good-legal-past-area", "000000", "01", number("11010319900307997"))
legal("S44006-household", "S44006", "02", "110105199003079979")
legal("good-legal-household", "000000", "02", "110105199003079978")
legal("S44006-home-return-7", "S44006", "03", "H1234567")
legal("S44006-home-return-9", "S44006", "03", "H123456789")
legal("S44006-home-return-letter", "S44006", "03", "T12345678")
legal("good-legal-home-return-8", "000000", "03", "H12345678")
legal("good-legal-home-return-10", "000000", "03", "M1234567890")
legal("S44006-taiwan-7", "S44006", "04", "1234567")
legal("S44006-taiwan-letters", "S44006", "04", "A2345678")
legal("good-legal-taiwan", "000000", "04", "12345678")
legal("S44004-hong-kong-83", "S44004", "05", number("83000019900307997"))
legal("S44004-hong-kong-11", "S44004", "05", "110105199003079978")
legal("S44002-hong-kong-check", "S44002", "05", "810000199408230022")
legal("good-legal-hong-kong", "000000", "05", "810000199408230021")
legal("good-legal-macao", "000000", "05", number("82000019900307997"))
legal("S44004-taiwan-81", "S44004", "06", "810000199408230021")
legal("good-legal-taiwan-permit", "000000", "06", "830000199201300022")
legal("S44005-14", "S44005", "07", "CHN1234567890")
legal("S44005-small", "S44005", "07", "chn123456789012")
legal("S44005-18-not-9", "S44005", "07", "110105199003079978")
legal("S44005-18-check", "S44005", "07", number("91112319900307997")[:17] + "?")
legal("good-legal-permanent-15", "000000", "07", "CHN123456789012")
legal("good-legal-permanent-18", "000000", "07", number("91112319900307997"))
legal("S44006-passport-4", "S44006", "08", "E123")
legal("S44006-passport-21", "S44006", "08", "E" * 21)
legal("S44006-passport-small", "S44006", "08", "e12345678")
legal("good-legal-passport-5", "000000", "08", "E1234")
for kind in "09 10 11 12".split():
    legal("S44006-permit-%s-5" % kind, "S44006", kind, "AB123")
    legal("good-legal-permit-%s" % kind, "000000", kind, "AB1234")
legal("S44006-assigned-7", "S44006", "90", "A234567")
legal("good-legal-assigned", "000000", "90", "A2345678")
legal("S44006-other-space", "S44006", "99", "AB 1")
legal("S44006-other-31", "S44006", "99", "1" * 31)
legal("good-legal-other", "000000", "99", "x")
legal("S44009-cert-type", "S44009", "13", "E12345678")
legal("S44009-cert-type-one-digit", "S44009", "1", "110105199003079978")
unit("S44002-contact", "S44002", ("<CertNo>130682199511229980<", "<CertNo>130682199511229981<"))
for index, mobile in enumerate(["1390000000", "139000000011", "12900000001", "23900000001", "+8613900000001",
                                "139 0000001", "１3900000001"]):
    unit("S44013-%d" % index, "S44013", ("<Mobile>13900000001<", "<Mobile>%s<" % mobile))
unit("S44013-contact", "S44013", ("<Mobile>13900000002<", "<Mobile>1<"))
unit("S44009-channel", "S44009", ("<RegChannel>1<", "<RegChannel>2<"))
unit("S44009-insurance", "S44009", ("<InsuType>110<", "<InsuType>111<"))
unit("S44009-insurance-letters", "S44009", ("<InsuType>110<", "<InsuType>abc<"))
unit("S44009-state", "S44009 S51002", ("<RegState>1<", "<RegState>7<"))
unit("S51002", "S51002", ("<RegState>1<", "<RegState>2<"))
unit("S44011-district", "S44011", ("<SettlementDistrict>110105<", "<SettlementDistrict>110199<"))
unit("S44011-district-nowhere", "S44011 S51006", ("<SettlementDistrict>110105<", "<SettlementDistrict>990000<"))
unit("S44011-org", "S44011", ("<RegOrg>110105<", "<RegOrg>11010<"))
unit("S44011-past-district", "S44011", ("<SettlementDistrict>110105<", "<SettlementDistrict>110103<"))
unit("S51006", "S51006", ("<SettlementDistrict>110105<", "<SettlementDistrict>131082<"))
unit("S44012", "S44012", ("<OpTo>2054-03-07<", "<OpTo>2024-03-07<"))
unit("S44001-and-S51002-together", "S44001 S51002", ("<UniScId>91110105MA7ABCD046<", "<UniScId>91110105MA7ABCD047<"),
     ("<RegState>1<", "<RegState>3<"))
unit("all-at-once", "S44001 S44002 S44009 S44012 S44013 S51002 S51006",
     ("<UniScId>91110105MA7ABCD046<", "<UniScId>x<"), ("<RegState>1<", "<RegState>3<"),
     ("<RegChannel>1<", "<RegChannel>3<"), ("<OpTo>2054-03-07<", "<OpTo>2000-03-07<"),
     ("<SettlementDistrict>110105<", "<SettlementDistrict>310101<"), ("<Mobile>13900000001<", "<Mobile>0<"),
     ("<CertNo>130682199511229980<", "<CertNo>1<"))

# ---- S4 and S5: accounts
account("S44007-eleven", "S44007", ("<BankCode>102100009019<", "<BankCode>10210000901<"))
account("S44007-letters", "S44007", ("<BankCode>102100009019<", "<BankCode>10210000901A<"))
account("S44007-other-bank", "S44007", ("<BankCode>102100009019<", "<BankCode>103100000026<"))
account("S44007-check-digit-is-a-warning", "000000 ~S44007", ("<BankCode>102100009019<", "<BankCode>102100009018<"))
for index, no in enumerate(["12345", "1" * 33, "0200009999000000018A", "0200 0099 9900", "０200009999000000018"]):
    account("S44008-%d" % index, "S44008", ("<AcctNo>0200009999000000018<", "<AcctNo>%s<" % no))
account("good-account-not-luhn", "000000", ("<AcctNo>0200009999000000018<", "<AcctNo>123456<"))
account("S44009-account-type", "S44009", ("<AcctType>PRDA<", "<AcctType>XXXX<"))
account("S44009-bank-type", "S44007 S44009 S52009", ("<BankTypeCode>102<", "<BankTypeCode>999<"))
account("S52006", "S52006", ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>北京垚鑫智慧科技公司<"))
account("S52006-space", "S52006", ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>北京垚鑫智慧科技有限公司 <"))
account("S52008", "S52008", ("<AuthNo>SBWT91110105MA7ABCD0460001</AuthNo>", ""))
account("S52009", "S52009", ("<BankTypeCode>102<", "<BankTypeCode>307<"), ("<BankCode>102100009019<", "<BankCode>307584007998<"))
account("S52006-and-S52008", "S52006 S52008", ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>某公司<"),
        ("<AuthNo>SBWT91110105MA7ABCD0460001</AuthNo>", ""))

# ---- S4 and S5: employees. The first of three is changed.
FIRST = GOOD[GOOD.index('<Employee Seq="1">'):GOOD.index("</Employee>") + 11]


def first(name, expected, *edits):
    changed = FIRST
    for old, new in edits:
        changed = once(changed, old, new)
    text = once(GOOD, FIRST, changed)
    salaries = sum(round(float(one) * 100) for one in re.findall("<MonthlySalary>([0-9.]*)<", text))
    case(name, expected, sign(once(text, ">31600.00<", ">%d.%02d<" % divmod(salaries, 100))))


def person(name, expected, kind, value, birth="1990-03-07", sex="1", nationality="CHN", more=()):
    first(name, expected, ("<CertType>01<", "<CertType>%s<" % kind), ("<CertNo>110105199003079978<", "<CertNo>%s<" % value),
          ("<BirthDate>1990-03-07<", "<BirthDate>%s<" % birth), ("<Sex>1<", "<Sex>%s<" % sex),
          ("<Nationality>CHN<", "<Nationality>%s<" % nationality), *more)


case("sample-staff", "000000 S52004#2 ~S53002#3", sign(STAFF))
person("S44002-staff", "000000 S44002#1", "01", "110105199003079979")
person("S44003-sex", "000000 S44003#1", "01", "110105199003079978", sex="2")
person("S44003-sex-unknown", "000000 S44003#1", "01", "110105199003079978", sex="9")
person("S44003-birth", "000000 S44003#1", "01", "110105199003079978", birth="1990-03-08")
person("S44003-hong-kong", "000000 S44003#1 ~S53002#1", "05", "810000199408230021", birth="1994-08-24", sex="2")
person("S44003-permanent", "000000 S44003#1 ~S53001#1", "07", number("91112319900307997"), birth="1990-03-08",
       nationality="USA")
person("S44009-sex", "000000 S44003#1 S44009#1", "01", "110105199003079978", sex="3")
person("S53001-passport", "000000 ~S53001#1", "08", "E12345678", nationality="USA")
person("S53001-passport-chinese", "000000 ~S53001#1", "08", "E12345678")
person("S53001-citizen-foreign-nationality", "000000 ~S53001#1", "01", "110105199003079978", nationality="USA")
person("S53001-work-permit", "000000 ~S53001#1", "09", "AB123456", nationality="USA")
person("S53001-journalist", "000000 ~S53001#1", "12", "AB123456", nationality="USA")
person("S53001-assigned", "000000 ~S53001#1", "90", "AB123456", nationality="USA")
person("S44009-nationality", "000000 S44009#1 ~S53001#1", "01", "110105199003079978", nationality="XXX")
person("good-staff-other-document", "000000", "99", "AB123456")
person("good-staff-household", "000000", "02", "110105199003079978", birth="1991-01-01")
person("S53002-home-return", "000000 ~S53002#1", "03", "H12345678")
person("S53002-home-return-with-copy", "000000 ~S53002#1", "03", "H12345678", more=(
    ('photo/110105199003079978.jpg"/>', 'photo/110105199003079978.jpg"/>' + PERMIT),))
person("S53002-taiwan-travel", "000000 ~S53002#1", "04", "12345678")
person("S53002-permit-without-copy", "000000 ~S53002#1", "06", "830000199201300022", birth="1992-01-30", sex="2")
person("S53002-other-attachment", "000000 ~S53002#1", "05", "810000199408230021", birth="1994-08-23", sex="2", more=(
    ('photo/110105199003079978.jpg"/>', 'photo/110105199003079978.jpg"/>' + PERMIT.replace("PERMIT", "PASSPORT")),))
person("good-staff-permit-with-copy", "000000", "05", "810000199408230021", birth="1994-08-23", sex="2", more=(
    ('photo/110105199003079978.jpg"/>', 'photo/110105199003079978.jpg"/>' + PERMIT),))
WOMAN50, WOMAN49 = number("11010519740311998"), number("11010519740312998")
person("S53003-fifty-today", "000000 ~S53003#1", "01", WOMAN50, birth="1974-03-11", sex="2",
       more=(("<CadrePost>0<", "<CadrePost>1<"),))
person("good-staff-cadre-forty-nine", "000000", "01", WOMAN49, birth="1974-03-12", sex="2",
       more=(("<CadrePost>0<", "<CadrePost>1<"),))
person("good-staff-worker-fifty-today", "000000", "01", WOMAN50, birth="1974-03-11", sex="2")
person("S52003-worker-fifty-yesterday", "000000 S52003#1", "01", number("11010519740310998"), birth="1974-03-10", sex="2")
person("S52003-cadre-fifty-five-yesterday", "000000 S52003#1 ~S53003#1", "01", number("11010519690310998"),
       birth="1969-03-10", sex="2", more=(("<CadrePost>0<", "<CadrePost>1<"),))
person("good-staff-man-sixty-today", "000000", "01", number("11010519640311997"), birth="1964-03-11")
person("S52003-man-sixty-yesterday", "000000 S52003#1", "01", number("11010519640310997"), birth="1964-03-10")
person("good-staff-sixteen-today", "000000", "01", number("11010520080311997"), birth="2008-03-11")
person("S52003-fifteen", "000000 S52003#1", "01", number("11010520080312997"), birth="2008-03-12")
first("S53004", "000000 ~S53004#1", ("<PartTimeInjuryOnly>0<", "<PartTimeInjuryOnly>1<"))
first("S52001", "000000 S52001#1", ("<MonthlySalary>15000.00<", "<MonthlySalary>2419.99<"))
first("good-staff-minimum-wage", "000000", ("<MonthlySalary>15000.00<", "<MonthlySalary>2420.00<"))
first("S52001-part-time", "000000 S52001#1 ~S53004#1", ("<MonthlySalary>15000.00<", "<MonthlySalary>2000.00<"),
      ("<PartTimeInjuryOnly>0<", "<PartTimeInjuryOnly>1<"))
first("good-staff-wage-of-its-month", "000000", ("<MonthlySalary>15000.00<", "<MonthlySalary>2320.00<"),
      ("<JobStart>2024-03-11<", "<JobStart>2023-08-31<"))
first("S52001-not-covered", "000000 ~S52001#1", ("<JobStart>2024-03-11<", "<JobStart>2007-01-01<"))
first("S52002", "000000 S52002#1", ("<MonthlySalary>15000.00<", "<MonthlySalary>1000000.01<"))
first("good-staff-a-million", "000000", ("<MonthlySalary>15000.00<", "<MonthlySalary>1000000.00<"))
for hukou, payer, code in [("10", "11", ""), ("10", "12", ""), ("10", "13", " S52004#1"), ("10", "14", " S52004#1"),
                           ("20", "13", ""), ("20", "14", ""), ("20", "11", " S52004#1"), ("20", "12", " S52004#1")]:
    first("hukou-%s-payer-%s" % (hukou, payer), "000000" + code, ("<HukouType>10<", "<HukouType>%s<" % hukou),
          ("<PayerCategory>11<", "<PayerCategory>%s<" % payer))
first("S44009-nation", "000000 S44009#1", ("<Nation>01<", "<Nation>57<"))
first("S44009-hukou", "000000 S44009#1", ("<HukouType>10<", "<HukouType>30<"))
first("S44009-payer", "000000 S44009#1", ("<PayerCategory>11<", "<PayerCategory>15<"))
first("S44009-hospital", "000000 S44009#1", ("<HospitalCode>H11010500001<", "<HospitalCode>P11010500001<"))
first("good-staff-yanda", "000000", ("<HospitalCode>H11010500001<", "<HospitalCode>H13108200001<"))
first("S44013-staff", "000000 S44013#1", ("<Mobile>13900000011<", "<Mobile>1390000001<"))
first("S44009-attachment", "000000 S44009#1", ('photo/110105199003079978.jpg"/>',
      'photo/110105199003079978.jpg"/>' + PERMIT.replace("PERMIT", "permit")))
first("S44009-treaty-country", "000000 S44009#1", ('photo/110105199003079978.jpg"/>',
      'photo/110105199003079978.jpg"/><Treaty><Country>XYZ</Country><CertNo>1</CertNo></Treaty>'))
for index, (old, new) in enumerate([
        ('Format="JPEG"', 'Format="PNG"'), ('Format="JPEG"', 'Format="jpeg"'), ('Format="JPEG" ', ""),
        ('WidthPx="358"', 'WidthPx="299"'), ('WidthPx="358"', 'WidthPx="1201"'), ('WidthPx="358"', 'WidthPx="358.0"'),
        ('WidthPx="358"', 'WidthPx="+358"'), ('WidthPx="358" ', ""), ('HeightPx="441"', 'HeightPx="399"'),
        ('HeightPx="441"', 'HeightPx="1601"'), ('SizeBytes="9000"', 'SizeBytes="999"'),
        ('SizeBytes="9000"', 'SizeBytes="200001"'), ('SizeBytes="9000"', 'SizeBytes="99999999999999999999"'),
        ('Sm3="562f22e4', 'Sm3="g62f22e4'), ('Sm3="562f22e4', 'Sm3="62f22e4'), ('Ref="photo/110105199003079978.jpg"', "")]):
    first("S44010-%02d" % index, "000000 S44010#1", (old, new))
for index, (old, new) in enumerate([
        ('WidthPx="358"', 'WidthPx="300"'), ('WidthPx="358"', 'WidthPx="1200"'), ('HeightPx="441"', 'HeightPx="400"'),
        ('HeightPx="441"', 'HeightPx="1600"'), ('SizeBytes="9000"', 'SizeBytes="1000"'),
        ('SizeBytes="9000"', 'SizeBytes="200000"'), ('Sm3="562f22e4', 'Sm3="562F22E4')]):
    first("good-staff-photo-%02d" % index, "000000", (old, new))
staff("S51102-later-one", "000000 S51102#2",
      ("<CertNo>130682199511229980<", "<CertNo>110105199003079978<"), ("<Sex>2</Sex><BirthDate>1995-11-22<", "<Sex>1</Sex><BirthDate>1990-03-07<"))
staff("S51102-household-is-the-same-number", "000000 S51102#2",
      ("<CertType>01</CertType><CertNo>130682199511229980<", "<CertType>02</CertType><CertNo>110105199003079978<"))
SMALL = number("11010519900307002")
for index in range(100):
    candidate = number("110105199003070%02d" % index)
    if candidate.endswith("X") and int(candidate[16]) % 2 == 1:
        SMALL = candidate
staff("S51102-small-x", "000000 S51102#2",
      ("<CertNo>110105199003079978<", "<CertNo>%s<" % SMALL),
      ("<CertNo>130682199511229980<", "<CertNo>%s<" % SMALL.replace("X", "x")),
      ("<Sex>2</Sex><BirthDate>1995-11-22<", "<Sex>1</Sex><BirthDate>1990-03-07<"))
first("several-of-one-record", "000000 S44013#1 S52001#1 S52004#1 ~S53004#1", ("<Mobile>13900000011<", "<Mobile>0<"),
      ("<MonthlySalary>15000.00<", "<MonthlySalary>1.00<"), ("<PayerCategory>11<", "<PayerCategory>13<"),
      ("<PartTimeInjuryOnly>0<", "<PartTimeInjuryOnly>1<"))
staff("every-record-bad", "000000 S44013#1 S44013#2 S44013#3", ("<Mobile>13900000011<", "<Mobile>0<"),
      ("<Mobile>13900000012<", "<Mobile>0<"), ("<Mobile>13900000013<", "<Mobile>0<"))

# ---- legal XML in other clothes, and what C14N does and does not cover
LINES = re.compile("<SignatureValue>(.{64})(.*)</SignatureValue>")
unit("good-unit-value-in-lines", "000000",
     edit=lambda s: LINES.sub("<SignatureValue>\n\\1\n\\2\n</SignatureValue>", s))
unit("good-unit-comment-in-value", "000000", edit=lambda s: s.replace("<SignatureValue>", "<SignatureValue><!-- c -->"))
unit("good-unit-key-name-of-another-key", "000000", key_info="<KeyInfo><KeyName>BJECT0000001-RSA</KeyName></KeyInfo>")
unit("good-unit-key-name-of-another-partner", "000000",
     key_info="<KeyInfo><KeyName>NHSA00000001-SM2</KeyName></KeyInfo>")
unit("good-unit-key-value-of-another-key", "000000", key_info=key_value("BJECT0000001-sm2-expired"))
unit("good-unit-certificate-of-another-key", "000000", key_info=certificate("BJECT0000001-rsa"))
unit("good-unit-empty-key-info", "000000", key_info="<KeyInfo/>")
unit("good-unit-certificate-chain", "000000", key_info=certificate("BJECT0000001-sm2").replace(
    "</X509Data>", re.search("<X509Cert.*</X509Certificate>", certificate("sample-ca")).group() + "</X509Data>"))
unit("good-unit-certificate-by-subject", "000000",
     key_info="<KeyInfo><X509Data><X509SubjectName>CN=x</X509SubjectName></X509Data></KeyInfo>")
unit("S21005-certificate-of-the-ca", "S21005", key_info=certificate("sample-ca"))
unit("S21005-key-value-of-the-hub", "S21005", key_info=key_value("BJSI00000001-sm2"))
unit("S21005-key-value-of-no-kind", "S21005", key_info='<KeyInfo><KeyValue><x:K xmlns:x="urn:x"/></KeyValue></KeyInfo>')
unit("S21004-the-cores-key", "S21004", key="BJSI-CORE-sm2")
unit("S21002-c14n-1.1", "S21002", c14n="http://www.w3.org/2006/12/xml-c14n11")
unit("S21002-S21006", "S21002 S21006", c14n="http://www.w3.org/2006/12/xml-c14n11", more_objects="<Object/>")
unit("S21002-S21003", "S21002 S21003", c14n="http://www.w3.org/2006/12/xml-c14n11",
     late=lambda t: once(t, "<TestFlag>1<", "<TestFlag>0<"))
unit("S21006-uri-of-a-space", "S21006", reference=' URI=" "')
unit("S21006-uri-of-a-hash", "S21006", reference=' URI="#"')
unit("good-unit-comments-outside", "000000", late=lambda t: t.replace("<HubMessage", "<!-- x --><HubMessage", 1) + "<!-- y -->\n")
unit("S21003-instruction-behind", "S21003", late=lambda t: t + "<?x y?>")
unit("S21003-instruction-before", "S21003", late=lambda t: t.replace("<HubMessage", "<?x y?><HubMessage", 1))
unit("S21003-text-behind-the-signature", "S21003", late=lambda t: t.replace("</HubMessage>", "x</HubMessage>"))
unit("good-unit-without-declaration", "000000", late=lambda t: t[t.index("<HubMessage"):])
unit("good-unit-declaration-in-single-quotes", "000000", late=lambda t:
     "<?xml version='1.0' encoding='utf-8' standalone='yes'?>" + t[t.index("<HubMessage"):])
case("good-unit-prefixed", "000000", sign(re.sub("<(/?)([A-Z])", "<\\1h:\\2", UNIT).replace("xmlns=", "xmlns:h=")))
case("good-staff-prefixed-ds", "000000", sign(re.sub("<(/?)([A-Z])", "<\\1ds:\\2", GOOD).replace("xmlns=", "xmlns:ds=")))
unit("good-unit-cdata-in-code", "000000", ("<UniScId>91110105MA7ABCD046<", "<UniScId>911101<![CDATA[05MA7A]]>BCD046<"))
unit("good-unit-instruction-in-code", "000000", ("<UniScId>91110105MA7ABCD046<", "<UniScId>911101<?x y?>05MA7ABCD046<"))
unit("good-unit-cdata-in-header", "000000", ("<Sender>BJECT0000001<", "<Sender><![CDATA[BJECT0000001]]><"))
unit("good-unit-comment-in-type", "000000", ("<MsgType>ECT-01<", "<MsgType>ECT<!-- -->-01<"))
unit("S11006-xml-lang", "S11006", ("<Unit>", '<Unit xml:lang="zh">'))
unit("S11006-xml-space", "S11006", ("<Unit>", '<Unit xml:space="preserve">'))

# ---- numbers, dates and times at their borders
unit("good-unit-capital-largest", "000000", (">1000000.00<", ">99999999999999.99<"))
unit("good-unit-capital-one-place", "000000", (">1000000.00<", ">00001.5<"))
unit("S11006-capital-15-digits", "S11006", (">1000000.00<", ">100000000000000.00<"))
unit("S11006-capital-minus-zero", "S11006", (">1000000.00<", ">-0.00<"))
unit("S11006-capital-line-feed", "S11006", (">1000000.00<", ">1000000.00\n<"))
unit("S11006-capital-arabic", "S11006", (">1000000.00<", ">100\u0660000.00<"))
unit("good-unit-leap-day-2000", "000000", ("<EstDate>2024-03-08<", "<EstDate>2000-02-29<"))
unit("S11006-leap-day-1900", "S11006", ("<EstDate>2024-03-08<", "<EstDate>1900-02-29<"))
unit("S11006-leap-day-2100", "S11006", ("<OpTo>2054-03-07<", "<OpTo>2100-02-29<"))
for index, time in enumerate(["2024-03-11T09:30:15.123+08:00", "2024-03-11T01:30:15-00:00", "2024-03-11T15:30:15+14:00",
                              "2024-03-10T13:30:15-12:00", "2024-03-11T07:00:15+05:30", "2024-03-11T09:20:15+08:00"]):
    unit("good-unit-time-%d" % index, "000000", ("2024-03-11T09:30:15+08:00", time))
for index, time in enumerate(["2024-03-11T15:31:15+14:01", "2024-03-11T09:30+08:00", "2024-03-11T01:30:15z",
                              "2024-03-11T09:30:15.+08:00", "2024-03-11T09:30:15+08:00 "]):
    unit("S11006-time-form-%d" % index, "S11006", ("2024-03-11T09:30:15+08:00", time))
unit("S31001-a-millisecond", "S31001", ("2024-03-11T09:30:15+08:00", "2024-03-11T09:40:15.001+08:00"))
unit("good-unit-over-new-year", "000000", ("2024-03-11T09:30:15+08:00", "2024-12-31T16:00:05Z"),
     ("202403110930150001", "202501010000050001"))
unit("good-unit-eight-insurances", "000000", ("<InsuType>110</InsuType>", "<InsuType>110</InsuType>" * 4))
unit("good-unit-serial-of-32", "000000", ("<BizSerialNo>ECT2024031100018<", "<BizSerialNo>%s<" % ("𠮷" * 32)))
staff("S11006-count-huge", "S11006", ("<EmployeeCount>3<", "<EmployeeCount>99999999999<"))
staff("S31005-reversed", "S31005", ('Seq="1"', 'Seq="9"'), ('Seq="3"', 'Seq="1"'), ('Seq="9"', 'Seq="3"'))
staff("all-of-layer-3", "S31005 S31006 S31009", ("<EmployeeCount>3<", "<EmployeeCount>2<"),
      ("<SalaryTotal>31600.00<", "<SalaryTotal>1.00<"), ("<Receiver>BJSI00000001<", "<Receiver>X<"))

# ---- numbers of persons at their borders
def citizen(name, expected, first17, *edits):
    unit(name, expected, ("<CertNo>110105199003079978<", "<CertNo>%s<" % number(first17)), *edits)


citizen("S44002-year-0", "S44002", "11010500000307997")
citizen("S44002-year-999", "S44002", "11010509990307997")
citizen("good-legal-born-today", "000000", "11010520240311997")
citizen("good-legal-born-today-in-beijing", "000000", "11010520240312997",
        ("2024-03-11T09:30:15+08:00", "2024-03-11T16:30:15Z"), ("202403110930150001", "202403120030150001"))
citizen("S44002-born-tomorrow", "S44002", "11010520240312997")
citizen("good-legal-leap-day", "000000", "11010520000229997")
citizen("S44002-no-leap-day", "S44002", "11010519000229997")
for province in "10 16 24 38 47 55 66 72 91 00".split():
    citizen("S44002-province-" + province, "S44002", province + "010519900307997")
legal("S44002-line-feeds", "S44002", "01", "\n110105199003079978\n")
legal("S44002-no-break-space", "S44002", "01", "110105199003079978\u00a0")
unit("S44013-arabic-digit", "S44013", ("<Mobile>13900000001<", "<Mobile>1390000000\u0661<"))
unit("S44013-tab", "S44013", ("<Mobile>13900000001<", "<Mobile>13900000001&#9;<"))
legal("good-legal-30-rare-characters", "000000", "99", "𠮷" * 30)
legal("S44006-31-rare-characters", "S44006", "99", "𠮷" * 31)
legal("S44006-ideographic-space", "S44006", "99", "A\u3000B")
PERMANENT = next(n for n in (number("91112319900307%03d" % i) for i in range(999)) if n.endswith("X") and int(n[16]) % 2)
person("S53001-permanent-small-x", "000000 ~S53001#1", "07", PERMANENT.replace("X", "x"), nationality="USA")
person("S44005-permanent-future", "000000 S44005#1 ~S53001#1", "07", number("91112320900307997"), nationality="USA")
person("S44006-assigned-21", "000000 S44006#1 ~S53001#1", "90", "A" * 21, nationality="USA")
person("S53001-assigned-like-an-id", "000000 ~S53001#1", "90", "110105199003079979", nationality="USA")
unit("S44011-no-prefecture", "S44011", ("<RegOrg>110105<", "<RegOrg>139901<"))
unit("warning-division-not-covered", "000000 ~S44011", ("<RegOrg>110105<", "<RegOrg>330199<"))

# ---- ages under the reform of 2025, wages by month
def aged(name, expected, day, birth, sex, cadre="0"):
    base = once(once(GOOD, "2024-03-11T09:30:16", day + "T09:30:16"), "20240311093016", day.replace("-", "") + "093016")
    odd = number("110105%s99%s" % (birth.replace("-", ""), 7 if sex == "1" else 8))
    changed = re.sub("<CertNo>.*?<", "<CertNo>%s<" % odd, FIRST, count=1)
    changed = re.sub("<Sex>.<", "<Sex>%s<" % sex, changed)
    changed = re.sub("<BirthDate>.*?<", "<BirthDate>%s<" % birth, changed)
    case(name, expected, sign(once(base, FIRST, re.sub("<CadrePost>.<", "<CadrePost>%s<" % cadre, changed))))


aged("good-staff-man-of-1964", "000000", "2024-12-31", "1964-12-31", "1")
aged("S52003-man-of-1964", "000000 S52003#1", "2025-01-01", "1964-12-31", "1")
aged("good-staff-man-of-1965", "000000", "2025-02-01", "1965-01-01", "1")
aged("S52003-man-of-1965", "000000 S52003#1", "2025-02-02", "1965-01-01", "1")
aged("good-staff-man-of-May-1965", "000000", "2025-07-15", "1965-05-15", "1")
aged("S52003-man-of-May-1965", "000000 S52003#1", "2025-07-16", "1965-05-15", "1")
aged("good-staff-woman-of-March-1975", "000000", "2025-05-10", "1975-03-10", "2")
aged("S52003-woman-of-March-1975", "000000 S52003#1", "2025-05-11", "1975-03-10", "2")
aged("S53003-cadre-of-1970", "000000 ~S53003#1", "2025-02-10", "1970-01-10", "2", "1")
aged("S52003-cadre-of-1970", "000000 S52003#1 ~S53003#1", "2025-02-11", "1970-01-10", "2", "1")
for start, least in [("2023-08-31", 2320), ("2023-09-01", 2420), ("2021-07-31", 2200), ("2021-08-01", 2320),
                     ("2025-08-31", 2420), ("2025-09-01", 2540)]:
    for salary, code in (("%d.00" % least, ""), ("%d.99" % (least - 1), " S52001#1")):
        first("%s-wage-%s" % ("S52001" if code else "good", start), "000000" + code,
              ("<MonthlySalary>15000.00<", "<MonthlySalary>%s<" % salary), ("<JobStart>2024-03-11<", "<JobStart>%s<" % start))
first("S52001-under-the-last-known", "000000 S52001#1", ("<MonthlySalary>15000.00<", "<MonthlySalary>2539.99<"),
      ("<JobStart>2024-03-11<", "<JobStart>2027-01-01<"))
first("warning-wage-not-known-yet", "000000 ~S52001#1", ("<MonthlySalary>15000.00<", "<MonthlySalary>2540.00<"),
      ("<JobStart>2024-03-11<", "<JobStart>2027-01-01<"))
account("good-account-composed-and-compatible", "000000", ("<EntName>北京垚鑫智慧科技有限公司<", "<EntName>Café①\uf900<"),
        ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>Cafe\u03011\u8c48<"))
account("S52006-capitals", "S52006", ("<EntName>北京垚鑫智慧科技有限公司<", "<EntName>ABC<"),
        ("<AcctName>北京垚鑫智慧科技有限公司<", "<AcctName>abc<"))
case("S31009-ECT-04-by-mq", "S31009", sign(re.sub("<Body>.*</Body>", "<Body><RegistrationReconciliation/></Body>",
     once(UNIT, "<MsgType>ECT-01<", "<MsgType>ECT-04<"))))
case("S11006-long-names", "S11006", sign(once(UNIT, "</UnitRegistration>", "".join(
    "<%s>" % ("n" * 300) for i in range(50)) + "".join("</%s>" % ("n" * 300) for i in range(50)) + "</UnitRegistration>")))
