#!/usr/bin/env python3
"""Writes the XML messages of this folder and what is expected of them, from samples, signed by openssl with certs-sample keys.

Python and openssl only; nothing of the hub. Run it with the folder where a case is added, for example:
python3 src/test/resources/hostile/make.py e-window
Each case is a name, what the hub must say of it, and the message. What the hub must say is the AckCode, then every
other finding as CODE, CODE#record, and a ~ before those that are warnings; in the order of the codes' names, each once.
"""
import base64, os, re, subprocess, xml.etree.ElementTree as ET
import suites

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../../../.."))
KEYS = os.path.join(ROOT, "certs-sample")
# Folder: the file of its cases, and the table of what is expected.
SUITES = {"e-window": ("cases.py", "expected.tsv"), "overseas": ("cases_overseas.py", "expected-overseas.tsv")}
SM2 = ("http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3", "http://www.w3.org/2018/02/xmlgmdsig#sm3")
RSA = ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmlenc#sha256")
ECDSA = ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2001/04/xmlenc#sha256")
EXC = "http://www.w3.org/2001/10/xml-exc-c14n#"
DS = "http://www.w3.org/2000/09/xmldsig#"
ENVELOPED = DS + "enveloped-signature"


def sample(name, partner="e-window"):
    with open(os.path.join(ROOT, "src/test/resources/partner", partner, name), encoding="utf-8") as file:
        return re.sub(r"<Signature .*</Signature>", "", file.read().strip())


def once(text, old, new):
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)


UNIT = sample("ECT-01_UnitRegistration.xml")
STAFF = sample("ECT-02_FirstEmployeeRegistration.xml")
ACCOUNT = sample("ECT-03_UnitBankAccountPush.xml")
PERMIT = '<Attachment Kind="PERMIT" Sm3="%s" Ref="permit/3.jpg"/>' % ("0a" * 32)
GOOD = once(once(STAFF, "<PayerCategory>14<", "<PayerCategory>12<"),
            'Ref="photo/810000198808159979.jpg"/>', 'Ref="photo/810000198808159979.jpg"/>' + PERMIT)
QUERY = re.sub(r"<Body>.*</Body>", "<Body><StatusQuery><RefMsgId>BJECT0000001202403110930150001</RefMsgId>"
               "</StatusQuery></Body>", once(UNIT, "<MsgType>ECT-01<", "<MsgType>STQ-01<"))


def run(data, *command):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def b64(data):
    return base64.b64encode(data).decode()


def digest(data, uri):
    algorithm = {SM2[1]: "-sm3", "urn:oid:1.2.156.10197.1.401": "-sm3", DS + "sha1": "-sha1",
                 "http://www.w3.org/2001/04/xmldsig-more#md5": "-md5",
                 "http://www.w3.org/2001/04/xmlenc#sha512": "-sha512"}.get(uri, "-sha256")
    return run(data, "openssl", "dgst", algorithm, "-binary")


def raw(der):
    def number(at):
        value = der[at + 2:at + 2 + der[at + 1]]
        return value.lstrip(b"\0").rjust(32, b"\0"), at + 2 + der[at + 1]
    r, next_at = number(2)
    return r + number(next_at)[0]


def sign(text, key="BJECT0000001-sm2", method=None, digest_method=None, transforms=None, reference=' URI=""',
         key_info="", form="raw", user="1234567812345678", hash_name=None, value=None, more_info="", digested=None,
         c14n=EXC, more_objects="", method_inside="", edit=lambda signature: signature, place=None, more_references="",
         late=lambda text: text):
    """The message signed; every part can be made wrong, with the value computed over what is then there."""
    kind = SM2 if "-sm2" in key else ECDSA if "-ecdsa" in key else RSA
    method = kind[0] if method is None else method
    digest_method = kind[1] if digest_method is None else digest_method
    if transforms is None:
        transforms = '<Transform Algorithm="%s"/><Transform Algorithm="%s"/>' % (ENVELOPED, EXC)
    canonical = ET.canonicalize(digested or text).encode()
    info = ('<SignedInfo><CanonicalizationMethod Algorithm="%s"/><SignatureMethod Algorithm="%s">%s</SignatureMethod>'
            '<Reference%s>%s<DigestMethod Algorithm="%s"/><DigestValue>%s</DigestValue></Reference>%s</SignedInfo>') % (
        c14n, method, method_inside, reference, "<Transforms>%s</Transforms>" % transforms if transforms else "",
        digest_method, b64(digest(canonical, digest_method)), more_references)
    signed = ET.canonicalize(info.replace("<SignedInfo>", '<SignedInfo xmlns="%s">' % DS, 1)).encode()
    if value is None:
        path = os.path.join(KEYS, key + ".key")
        if kind == SM2:
            made = run(signed, "openssl", "dgst", hash_name or "-sm3", "-sigopt", "distid:" + user, "-sign", path)
            made = raw(made) if form == "raw" else made
        else:
            made = run(signed, "openssl", "dgst", hash_name or "-sha256", "-sign", path)
            made = raw(made) if kind == ECDSA else made
        value = b64(made)
    signature = '<Signature xmlns="%s">%s<SignatureValue>%s</SignatureValue>%s%s</Signature>' % (
        DS, info + more_info, value, key_info, more_objects)
    signature = edit(signature)
    if place:
        return late(place(text, signature))
    at = text.rindex("</")
    return late(text[:at] + signature + text[at:])


def key_value(key):
    point = run(b"", "openssl", "pkey", "-in", os.path.join(KEYS, key + ".key"), "-pubout", "-outform", "DER")[-65:]
    return ('<KeyInfo><KeyValue><ECKeyValue xmlns="http://www.w3.org/2009/xmldsig11#"><NamedCurve '
            'URI="urn:oid:1.2.156.10197.1.301"/><PublicKey>%s</PublicKey></ECKeyValue></KeyValue></KeyInfo>') % b64(point)


def certificate(key):
    with open(os.path.join(KEYS, key + ".crt")) as file:
        body = "".join(line.strip() for line in file if "-----" not in line)
    return "<KeyInfo><X509Data><X509Certificate>%s</X509Certificate></X509Data></KeyInfo>" % body


CASES = []


def case(name, expected, message):
    CASES.append((name, expected, message if isinstance(message, bytes) else message.encode("utf-8")))


def unit(name, expected, *edits, **how):
    text = UNIT
    for old, new in edits:
        text = once(text, old, new)
    case(name, expected, sign(text, **how))


def account(name, expected, *edits):
    text = ACCOUNT
    for old, new in edits:
        text = once(text, old, new)
    case(name, expected, sign(text))


def staff(name, expected, *edits, base=None):
    text = base or GOOD
    for old, new in edits:
        text = once(text, old, new)
    case(name, expected, sign(text))


def number(first17):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return first17 + "10X98765432"[sum(int(c) * w for c, w in zip(first17, weights)) % 11]


if __name__ == "__main__":
    suites.write(HERE, SUITES, CASES, ".xml", globals())
