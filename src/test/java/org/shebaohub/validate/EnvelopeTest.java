package org.shebaohub.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shebaohub.validate.Judged.employees;
import static org.shebaohub.validate.Judged.unit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Transport;

/** Layer 3: the envelope, counts and totals. */
class EnvelopeTest {
    private static final String ID = "S31001 error Header/MsgId";
    private static final String TYPE = "S31009 error Header/MsgType";
    private static final String TIME = "S31011 error Header/SendTime";
    private static final String EMPLOYEES = "error FirstEmployeeRegistration/";

    static Stream<Arguments> faults() {
        return Stream.of(
                told("29 characters", id("BJECT000000120240311093015001"), ID),
                told("31 characters", id("BJECT00000012024031109301500011"), ID),
                told("small letters", id("BJECT000000120240311093015000a"), ID),
                told("another node", id("BJEBL0000001202403110930150001"), ID),
                told("no time", id("BJECT0000001202402300930150001"), ID),
                told("11 minutes before SendTime", id("BJECT0000001202403110919140001"), ID),
                told("10 minutes and a second after", id("BJECT0000001202403110940160001"), ID),
                told("10 minutes before", id("BJECT0000001202403110920150001")),
                told("10 minutes after", id("BJECT0000001202403110940150001")),
                told("a sequence of letters", id("BJECT000000120240311093015Z9A0")),
                told("SendTime in another zone", unit().value("SendTime", "2024-03-11T01:30:15Z")),
                told("the type of another partner", unit().value("MsgType", "CRT-03"), TYPE),
                told("an acknowledgement", acknowledgement(), TYPE),
                told("a query by MQ", query()),
                told("a query by file", query().by(Transport.SFTP), TYPE),
                told("a registration by file", unit().by(Transport.SFTP)),
                told("for another receiver", unit().value("Receiver", "BJEBL0000001"), "S31009 error Header/Receiver"),
                told("test in production", unit().in(Environment.PRODUCTION), "S31010 error Header/TestFlag"),
                told("test in test", unit().in(Environment.TEST)),
                told(
                        "real in test",
                        unit().value("TestFlag", "0").in(Environment.TEST),
                        "S31010 error Header/TestFlag"),
                told("real in production", unit().value("TestFlag", "0").in(Environment.PRODUCTION)),
                told("24 hours old", unit().at("2024-03-12T01:30:15Z")),
                told("24 hours and a second old", unit().at("2024-03-12T01:30:16Z"), TIME),
                told("an old file", unit().by(Transport.SFTP).at("2024-06-12T01:30:16Z")),
                told("10 minutes ahead", unit().at("2024-03-11T01:20:15Z")),
                told("10 minutes and a second ahead", unit().at("2024-03-11T01:20:14Z"), TIME),
                told("a file ahead", unit().by(Transport.SFTP).at("2024-03-11T01:20:14Z"), TIME),
                told(
                        "a count too high",
                        employees().value("EmployeeCount", "4"),
                        "S31005 " + EMPLOYEES + "EmployeeCount"),
                told("a gap", employees().with("Seq=\"3\"", "Seq=\"4\""), "S31005 " + EMPLOYEES + "Employee[3]/@Seq"),
                told(
                        "from 0",
                        employees().with("Seq=\"1\"", "Seq=\"0\""),
                        "S31005 " + EMPLOYEES + "Employee[1]/@Seq",
                        "S31005 " + EMPLOYEES + "Employee[2]/@Seq"),
                told(
                        "a number twice",
                        employees().with("Seq=\"3\"", "Seq=\"2\""),
                        "S31005 " + EMPLOYEES + "Employee[3]/@Seq"),
                told(
                        "a fen too much",
                        employees().value("SalaryTotal", "31600.01"),
                        "S31006 " + EMPLOYEES + "SalaryTotal"),
                told("the same total without decimals", employees().value("SalaryTotal", "31600")),
                told(
                        "all of them",
                        employees()
                                .value("MsgId", "1")
                                .value("MsgType", "ECT-02")
                                .value("Receiver", "X")
                                .value("EmployeeCount", "2")
                                .value("SalaryTotal", "1")
                                .at("2024-03-13T01:30:15Z")
                                .in(Environment.PRODUCTION),
                        ID,
                        "S31009 error Header/Receiver",
                        "S31010 error Header/TestFlag",
                        TIME,
                        "S31005 " + EMPLOYEES + "EmployeeCount",
                        "S31006 " + EMPLOYEES + "SalaryTotal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void tells(String name, Judged message, List<String> findings) {
        assertThat(message.told()).containsExactlyElementsOf(findings);
    }

    @Test
    void doesNotLookAtFieldsWhereTheEnvelopeIsWrong() {
        assertThat(unit().value("UniScId", "1").value("Receiver", "X").told())
                .containsExactly("S31009 error Header/Receiver");
    }

    @Test
    void doesNotLookAtTheEnvelopeWhereTheSchemaIsNotMet() {
        assertThat(unit().without("FirstPayMonth").value("Receiver", "X").told())
                .containsExactly("S11006 error UnitRegistration");
    }

    @Test
    void asksOnlyForOneOfTheTwoReferencesOfAQuery() {
        Judged query = query();
        assertThat(query.with("<RefMsgId>1</RefMsgId>", "<RefBizSerialNo>1</RefBizSerialNo>")
                        .told())
                .isEmpty();
        assertThat(query.with("<RefMsgId>1</RefMsgId>", "<RefMsgId>1</RefMsgId><RefBizSerialNo>1</RefBizSerialNo>")
                        .told())
                .isEmpty();
        assertThat(query.with("<RefMsgId>1</RefMsgId>", "").told()).containsExactly("S11006 error StatusQuery");
    }

    private static Judged id(String id) {
        return unit().value("MsgId", id);
    }

    private static Judged query() {
        return body("STQ-01", "<StatusQuery><RefMsgId>1</RefMsgId></StatusQuery>");
    }

    private static Judged acknowledgement() {
        String ack = Judged.sample("ACK-01_TechAck.xml").text();
        return body("ACK-01", ack.substring(ack.indexOf("<TechAck>"), ack.indexOf("</Body>")));
    }

    private static Judged body(String type, String body) {
        Judged unit = unit().value("MsgType", type);
        String text = unit.text();
        return unit.with(text.substring(text.indexOf("<Body>"), text.indexOf("</Body>")), "<Body>" + body);
    }

    private static Arguments told(String name, Judged message, String... findings) {
        return Arguments.of(name, message, List.of(findings));
    }
}
