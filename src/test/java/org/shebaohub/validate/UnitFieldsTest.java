package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.validate.Judged.account;
import static org.shebaohub.validate.Judged.unit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers 4 and 5 of ECT-01 and ECT-03. */
class UnitFieldsTest {
    private static final String UNIT = "error UnitRegistration/Unit/";
    private static final String PUSH = "error UnitBankAccountPush/";

    static Stream<Arguments> unitFaults() {
        return Stream.of(
                told(
                        "a wrong check digit",
                        unit().value("UniScId", "91110105MA7ABCD047"),
                        "S44001 " + UNIT + "UniScId"),
                told(
                        "a letter outside the alphabet",
                        unit().value("UniScId", "91110105MA7ABCI046"),
                        "S44001 " + UNIT + "UniScId"),
                told("17 characters", unit().value("UniScId", "91110105MA7ABCD04"), "S44001 " + UNIT + "UniScId"),
                told("a space before it", unit().value("UniScId", " 91110105MA7ABCD046"), "S44001 " + UNIT + "UniScId"),
                told("another good code", unit().value("UniScId", "91340000711771143J")),
                told("an early code that is allowed", unit().value("UniScId", Judged.EARLY_CODE)),
                told("another channel", unit().value("RegChannel", "3"), "S44009 error UnitRegistration/RegChannel"),
                told(
                        "a period that ends before it begins",
                        unit().value("OpTo", "2024-03-07"),
                        "S44012 " + UNIT + "OpTo"),
                told("a period of one day", unit().value("OpTo", "2024-03-08")),
                told("established after the period began", unit().value("EstDate", "2025-01-01")),
                told("an unknown division", unit().value("RegOrg", "110120"), "S44011 " + UNIT + "RegOrg"),
                told("a division of the past", unit().value("RegOrg", "110103"), "S44011 " + UNIT + "RegOrg"),
                told("letters as division", unit().value("RegOrg", "Haidian"), "S44011 " + UNIT + "RegOrg"),
                told(
                        "an unknown division elsewhere, after the list",
                        unit().value("RegOrg", "130999"),
                        "S44011 warning UnitRegistration/Unit/RegOrg"),
                told("a division elsewhere", unit().value("RegOrg", "130682")),
                told(
                        "settled outside Beijing",
                        unit().value("SettlementDistrict", "131082"),
                        "S51006 " + UNIT + "SettlementDistrict"),
                told(
                        "settled nowhere in Beijing",
                        unit().value("SettlementDistrict", "110199"),
                        "S44011 " + UNIT + "SettlementDistrict"),
                told("settled in Yanqing", unit().value("SettlementDistrict", "110119")),
                told("revoked", unit().value("RegState", "2"), "S51002 " + UNIT + "RegState"),
                told(
                        "a state that is none",
                        unit().value("RegState", "8"),
                        "S44009 " + UNIT + "RegState",
                        "S51002 " + UNIT + "RegState"),
                told(
                        "an insurance that is none",
                        unit().with("<InsuType>510", "<InsuType>511"),
                        "S44009 error UnitRegistration/Insurances/InsuType[5]"),
                told("resident medical", unit().with("<InsuType>510", "<InsuType>390")),
                told(
                        "a person of an unknown document",
                        unit().value("CertType", "13"),
                        "S44009 error UnitRegistration/LegalRep/CertType"),
                told(
                        "a wrong ID",
                        unit().value("CertNo", Made.spoiled("110105199003079978")),
                        "S44002 error UnitRegistration/LegalRep/CertNo"),
                told(
                        "a foreign legal representative",
                        unit().value("CertType", "08").value("CertNo", "E12345678")),
                told(
                        "a mobile of ten digits",
                        unit().value("Mobile", "1390000000"),
                        "S44013 error UnitRegistration/LegalRep/Mobile"),
                told(
                        "a mobile that begins with 12",
                        unit().value("Mobile", "12900000001"),
                        "S44013 error UnitRegistration/LegalRep/Mobile"),
                told(
                        "a full-width mobile",
                        unit().value("Mobile", "１３９００００００００"),
                        "S44013 error UnitRegistration/LegalRep/Mobile"),
                told(
                        "the contact's mobile",
                        unit().with("13900000002", "23900000002"),
                        "S44013 error UnitRegistration/SiContact/Mobile"),
                told("a mobile that begins with 19", unit().value("Mobile", "19900000001")));
    }

    static Stream<Arguments> accountFaults() {
        return Stream.of(
                told("the unit's code", account().value("UniScId", "91110105MA7ABCD045"), "S44001 " + PUSH + "UniScId"),
                told(
                        "an unknown account type",
                        account().value("AcctType", "XXXX"),
                        "S44009 " + PUSH + "Account/AcctType"),
                told("a temporary account", account().value("AcctType", "NTDA")),
                told("11 digits", account().value("BankCode", "10210000901"), "S44007 " + PUSH + "Account/BankCode"),
                told("a letter", account().value("BankCode", "10210000901A"), "S44007 " + PUSH + "Account/BankCode"),
                told(
                        "another bank type",
                        account().value("BankTypeCode", "103"),
                        "S44007 " + PUSH + "Account/BankCode"),
                told(
                        "a check digit",
                        account().value("BankCode", "102100009018"),
                        "S44007 warning UnitBankAccountPush/Account/BankCode"),
                told("Bank of Beijing", account().value("BankTypeCode", "313").value("BankCode", "313100009027")),
                told(
                        "a bank that does not cooperate",
                        account().value("BankTypeCode", "307").value("BankCode", "307584007998"),
                        "S52009 " + PUSH + "Account/BankTypeCode"),
                told(
                        "a bank type that is none",
                        account().value("BankTypeCode", "999").value("BankCode", "999100009019"),
                        "S44009 " + PUSH + "Account/BankTypeCode",
                        "S44007 warning UnitBankAccountPush/Account/BankCode",
                        "S52009 " + PUSH + "Account/BankTypeCode"),
                told("five digits", account().value("AcctNo", "12345"), "S44008 " + PUSH + "Account/AcctNo"),
                told("33 digits", account().value("AcctNo", "1".repeat(33)), "S44008 " + PUSH + "Account/AcctNo"),
                told("a hyphen", account().value("AcctNo", "0200-009999"), "S44008 " + PUSH + "Account/AcctNo"),
                told("six digits, no check digit", account().value("AcctNo", "123456")),
                told("32 digits", account().value("AcctNo", "1".repeat(32))),
                told("another name", account().value("AcctName", "北京垚鑫科技有限公司"), "S52006 " + PUSH + "Account/AcctName"),
                told(
                        "a name in full-width letters",
                        account().value("AcctName", "ＡＢ（北京）公司").value("EntName", "AB(北京)公司")),
                told(
                        "for premium without authorisation",
                        account().without("AuthNo").without("AuthDate"),
                        "S52008 " + PUSH + "UseForPremium"),
                told(
                        "not for premium, without",
                        account().without("AuthNo").without("AuthDate").value("UseForPremium", "0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"unitFaults", "accountFaults"})
    void tells(String name, Judged message, List<String> findings) {
        assertThat(message.told()).containsExactlyInAnyOrderElementsOf(findings);
    }

    private static Arguments told(String name, Judged message, String... findings) {
        return Arguments.of(name, message, List.of(findings));
    }
}
