package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.message.ErrorCode.S21001;
import static org.shebaohub.message.ErrorCode.S21002;
import static org.shebaohub.message.ErrorCode.S21003;
import static org.shebaohub.message.ErrorCode.S21004;
import static org.shebaohub.message.ErrorCode.S21006;
import static org.shebaohub.verify.Signed.EXCLUSIVE;
import static org.shebaohub.verify.Signed.GOOD;
import static org.shebaohub.verify.Signed.PLAIN;
import static org.shebaohub.verify.Signed.RSA;
import static org.shebaohub.verify.Signed.SHA1;
import static org.shebaohub.verify.Signed.SIGNATURE;
import static org.shebaohub.verify.Signed.at;
import static org.shebaohub.verify.Signed.between;
import static org.shebaohub.verify.Signed.info;
import static org.shebaohub.verify.Signed.put;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;

/** Every wrong shape of a signature, with the exact codes. */
class HostileSignatureTest {
    static Stream<Arguments> shapes() {
        String reference = GOOD.substring(GOOD.indexOf("<Reference"), GOOD.indexOf("</SignedInfo>"));
        String transforms = GOOD.substring(GOOD.indexOf("<Transforms>"), GOOD.indexOf("<DigestMethod"));
        String exclusive = "<Transform Algorithm=\"" + EXCLUSIVE + "\"/>";
        String enveloped = "<Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
        return Stream.of(
                at("no signature", PLAIN, S21001),
                at(
                        "an empty signature",
                        put(PLAIN, "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"),
                        S21001),
                at(
                        "a signature of no namespace",
                        put(PLAIN, SIGNATURE.replace("2000/09/xmldsig#\"><Si", "x\"><Si")),
                        S21001),
                at("two signatures", put(GOOD, SIGNATURE), S21006),
                at(
                        "a signature inside the body",
                        GOOD.replace(SIGNATURE, "").replace("</Body>", SIGNATURE + "</Body>"),
                        S21006),
                at(
                        "a signature before the body",
                        GOOD.replace(SIGNATURE, "").replace("<Body>", SIGNATURE + "<Body>"),
                        S21006),
                at("one in the body and one at its place", GOOD.replace("</Body>", SIGNATURE + "</Body>"), S21006),
                at("a signature in the signature", GOOD.replace("</Signature>", SIGNATURE + "</Signature>"), S21006),
                at("an Object", GOOD.replace("</Signature>", "<Object/></Signature>"), S21006),
                at("a foreign part", GOOD.replace("</Signature>", "<x xmlns=\"urn:x\"/></Signature>"), S21006),
                at("two SignedInfo", GOOD.replace("<SignatureValue>", info() + "<SignatureValue>"), S21006),
                at("no SignedInfo", GOOD.replace(info(), ""), S21006),
                at("no reference", GOOD.replace(reference, ""), S21006, S21004),
                at("two references", GOOD.replace(reference, reference + reference), S21006, S21004),
                at("no URI", GOOD.replace(" URI=\"\"", ""), S21006, S21004),
                at("an id as URI", GOOD.replace("URI=\"\"", "URI=\"#body\""), S21006, S21004),
                at("a file as URI", GOOD.replace("URI=\"\"", "URI=\"file:///etc/passwd\""), S21006, S21004),
                at("an address as URI", GOOD.replace("URI=\"\"", "URI=\"http://127.0.0.1:1/\""), S21006, S21004),
                at("an XPointer as URI", GOOD.replace("URI=\"\"", "URI=\"#xpointer(/)\""), S21006, S21004),
                at("no transforms", GOOD.replace(transforms, ""), S21002, S21004),
                at("enveloped only", GOOD.replace(exclusive, ""), S21002, S21004),
                at("exclusive only", GOOD.replace(enveloped, ""), S21002, S21004),
                at("another order", GOOD.replace(enveloped + exclusive, exclusive + enveloped), S21002, S21004),
                at("one too many", GOOD.replace(exclusive, exclusive + exclusive), S21002, S21004),
                at(
                        "with comments",
                        GOOD.replace(exclusive, exclusive.replace("c14n#", "c14n#WithComments")),
                        S21002,
                        S21004),
                at(
                        "a PrefixList",
                        GOOD.replace(
                                exclusive,
                                exclusive.replace(
                                        "/>",
                                        "><InclusiveNamespaces xmlns=\"" + EXCLUSIVE
                                                + "\" PrefixList=\"\"/></Transform>")),
                        S21002,
                        S21004),
                at(
                        "an XSLT",
                        GOOD.replace(
                                exclusive, "<Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"),
                        S21002,
                        S21004),
                at(
                        "an XPath filter",
                        GOOD.replace(enveloped, "<Transform Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"/>"),
                        S21002,
                        S21004),
                at(
                        "canonicalisation with comments",
                        GOOD.replace(
                                "Method Algorithm=\"" + EXCLUSIVE, "Method Algorithm=\"" + EXCLUSIVE + "WithComments"),
                        S21002),
                at(
                        "inclusive canonicalisation",
                        GOOD.replace(
                                "Method Algorithm=\"" + EXCLUSIVE,
                                "Method Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
                        S21002),
                at("RSA with SHA-1", RSA.replace("rsa-sha256", "rsa-sha1"), S21002),
                at("HMAC", GOOD.replace("2018/02/xmlgmdsig#ecsm2-sm3", "2001/04/xmldsig-more#hmac-sha256"), S21002),
                at(
                        "RSA-PSS",
                        RSA.replace("2001/04/xmldsig-more#rsa-sha256", "2007/05/xmldsig-more#sha256-rsa-MGF1"),
                        S21002),
                at("a SHA-1 digest", RSA.replace("http://www.w3.org/2001/04/xmlenc#sha256", SHA1), S21002, S21004),
                at(
                        "an MD5 digest",
                        RSA.replace(
                                "http://www.w3.org/2001/04/xmlenc#sha256",
                                "http://www.w3.org/2001/04/xmldsig-more#md5"),
                        S21002,
                        S21004),
                at(
                        "SM2 over SHA-256",
                        GOOD.replace(
                                "http://www.w3.org/2018/02/xmlgmdsig#sm3", "http://www.w3.org/2001/04/xmlenc#sha256"),
                        S21002,
                        S21004));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void aWrongShapeIsToldExactly(String what, String xml, List<ErrorCode> codes) {
        assertThat(Fixture.codes(xml)).containsOnly(codes.toArray(ErrorCode[]::new));
    }

    @Test
    void commentsAndWhiteSpaceAroundValuesDoNoHarm() {
        String value = between(GOOD, "<SignatureValue>", "</SignatureValue>");
        String loose = GOOD.replace(
                        value, "\n " + value.substring(0, 40) + "<!-- x -->\r\n" + value.substring(40) + " ")
                .replace("<Body>", "<!-- b --><Body>")
                .replace("</HubMessage>", "<!-- end --></HubMessage>");
        assertThat(Fixture.verified(loose.getBytes(StandardCharsets.UTF_8)).proof())
                .isNotNull();
    }

    @Test
    void aPrefixedSignatureIsTheSame() {
        String prefixed = GOOD.substring(0, GOOD.indexOf("<Signature "))
                + SIGNATURE.replaceAll("<(/?)([A-Z])", "<$1ds:$2").replace("xmlns=", "xmlns:ds=") + "</HubMessage>";
        // The prefix is part of SignedInfo, so that its value is another; its shape and digest are good.
        assertThat(Fixture.codes(prefixed)).containsExactly(S21004);
    }

    @Test
    void theNamesByOidAreAccepted() {
        String byOid = Fixture.text(new QuickSigner("BJECT0000001-sm2")
                .sign(PLAIN, Profiles.of("urn:oid:1.2.156.10197.1.501", "urn:oid:1.2.156.10197.1.401", "RAW")));
        assertThat(byOid).contains("urn:oid:1.2.156.10197.1.501");
        assertThat(Fixture.verified(byOid.getBytes(StandardCharsets.UTF_8))
                        .proof()
                        .algorithm())
                .isEqualTo("SM2");
    }

    @Test
    void aFindingTellsTheReferenceAndItsPlace() {
        Finding finding = Fixture.refused(GOOD.replace("URI=\"\"", "URI=\"#a\"").getBytes(StandardCharsets.UTF_8))
                .report()
                .findings()
                .get(0);
        assertThat(finding.location()).matches("/HubMessage/Signature/SignedInfo/Reference @2:\\d+");
        assertThat(finding.message()).contains(" / ");
    }

    static Stream<Arguments> heavy() {
        StringBuilder scopes = new StringBuilder("<x");
        for (int i = 0; i < 30; i++) {
            scopes.append(" xmlns:x%d='urn:x%d'".formatted(i, i));
        }
        StringBuilder attributes = new StringBuilder();
        for (int i = 60; i > 0; i--) {
            attributes.append(" a%d=''".formatted(i));
        }
        return Stream.of(
                Arguments.of("elements", "<x/>".repeat(95_000)),
                Arguments.of("prefixes", scopes + ">" + "<x29:y x1:a='' x20:b=''/>".repeat(90_000) + "</x>"),
                Arguments.of("attributes", ("<x" + attributes + "/>").repeat(9_000)),
                Arguments.of("one text", "x".repeat(4_100_000)),
                Arguments.of("one text to be escaped", "&lt;".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    void aHeavyMessageIsJudgedInUnderASecondOfCpu(String what, String content) {
        byte[] bytes = GOOD.replace("<RegSerialNo>", content + "<RegSerialNo>").getBytes(StandardCharsets.UTF_8);
        // The best of three: the first pays for the compiler too, and the machine may be busy.
        long cpu = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(Fixture.codes(bytes)).containsExactly(S21003);
            cpu = Math.min(cpu, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        assertThat(cpu).isLessThan(1_000_000_000L);
    }
}
