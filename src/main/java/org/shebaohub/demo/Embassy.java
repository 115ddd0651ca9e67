package org.shebaohub.demo;

import static org.shebaohub.demo.Bodies.tag;

import java.time.LocalDate;

/** The simulated 驻外使领馆: pensioners abroad certify on paper, sealed and signed. */
final class Embassy extends XmlChannel {
    private static final LocalDate RETIRED = LocalDate.of(1948, 7, 22);

    Embassy(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "certification-mfa", "MFA000000001", seals.xml(), new XmlAnswers(seals.xml()), ids);
    }

    /** CRT-03. */
    Letter certification() {
        return letter("CRT-03", "JWRZ" + ids.number(12));
    }

    /** CRT-03 under that number, whoever sends it. */
    static String body(Identifiers ids, String number) {
        return "<OverseasCertification>" + tag("FormNo", number) + tag("FormType", "2") + "<Person>"
                + tag("Name", ids.name()) + tag("SocialSecurityNo", ids.citizen(RETIRED, true)) + tag("CertType", "08")
                + tag("CertNo", ids.passport()) + tag("Nationality", "CHN") + "</Person>"
                + tag("ResidenceCountry", "CAN") + tag("AbroadSince", "2021-05-02") + tag("BenefitType", "01")
                + tag("CertMethod", "05") + "<Mission>" + tag("Code", "CAN-YVR") + tag("Name", "中国驻温哥华总领事馆")
                + tag("SealFlag", "1") + tag("OfficerName", "周某") + "</Mission>"
                + tag("CertDate", ids.today().minusDays(9).toString()) + tag("CertResult", "1")
                + tag("SelfSignFlag", "1") + "<Scan Format=\"OFD\""
                + " Sm3=\"d48582f7c657406c9c7e8497adce876ff01363495c5ac4cd26a5d56d622f3df9\" Ref=\"scan/" + number
                + ".ofd\"/></OverseasCertification>";
    }

    private Letter letter(String type, String number) {
        return letter(type, number, body(ids, number));
    }
}
