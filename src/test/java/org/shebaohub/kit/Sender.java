package org.shebaohub.kit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A node that sends messages by MQ, each in its own family and of the moment that a clock shows.
 *
 * @param good  one that is accepted
 * @param bad   one that is refused in layer 4 or 5
 * @param query a status query about a MsgId
 */
public record Sender(String channel, String node, Written good, Written bad, Asking query) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** @param about what its sender asks by: the MsgId, with the bank {@code InstgPty:MsgId} */
    public record Letter(String about, byte[] bytes) {}

    /** Writes a message, each time under a MsgId of its own. */
    public interface Written {
        Letter letter();
    }

    /** Writes a status query. */
    public interface Asking {
        Letter about(String msgId);
    }

    /** One for each node that has messages of its own by MQ. */
    public static Stream<Sender> all(Supplier<Clock> clock) {
        return Stream.of(
                xml("e-window", "BJECT0000001", "e-window/ECT-01_UnitRegistration.xml", "<RegState>1<", clock),
                xml(
                        "certification-mfa",
                        "MFA000000001",
                        "certification/CRT-03_OverseasCertification.xml",
                        "<CertMethod>05<",
                        clock),
                json(
                        "medical",
                        "NHSA00000001",
                        "medical/YDJ-01_FilingRegistration_YandaOnly.json",
                        "insu_admdvs",
                        clock),
                json(
                        "certification-bjtapp",
                        "BJTAPP000001",
                        "certification/CRT-02_SelfFaceCertification.json",
                        "aac058",
                        clock),
                new Sender(
                        "pboc",
                        "100000000000",
                        () -> account(AccountFeedback.of(clock.get())),
                        () -> account(AccountFeedback.of(clock.get()).with("<AcctSts>OPEN<", "<AcctSts>GONE<")),
                        about -> signed(header("100000000000", clock.get()).asking(about), "100000000000")));
    }

    /** A letter of which only the header matters. */
    public static XmlLetter header(String node, Clock clock) {
        return XmlLetter.of("e-window/ECT-01_UnitRegistration.xml", node, now(clock));
    }

    /** @param element with its good code; 03 and 3 are bad ones */
    private static Sender xml(String channel, String node, String sample, String element, Supplier<Clock> clock) {
        String wrong = element.replaceAll(".<$", "3<");
        return new Sender(
                channel,
                node,
                () -> signed(XmlLetter.of(sample, node, now(clock.get())), node),
                () -> signed(XmlLetter.of(sample, node, now(clock.get())).with(element, wrong), node),
                about -> signed(XmlLetter.of(sample, node, now(clock.get())).asking(about), node));
    }

    private static Sender json(String channel, String node, String sample, String identifier, Supplier<Clock> clock) {
        return new Sender(
                channel,
                node,
                () -> signed(JsonLetter.of(sample, clock.get()), node),
                () -> signed(JsonLetter.of(sample, clock.get()).with("/input/data/" + identifier, "999999"), node),
                about -> signed(JsonLetter.of(sample, clock.get()).asking(about), node));
    }

    private static Letter signed(XmlLetter letter, String node) {
        return new Letter(letter.msgId(), letter.signed(node + "-sm2"));
    }

    private static Letter signed(JsonLetter letter, String node) {
        return new Letter(letter.msgId(), letter.signed(node + "-sm2"));
    }

    private static Letter account(AccountFeedback feedback) {
        return new Letter(feedback.key(), feedback.signed("100000000000-sm2"));
    }

    private static OffsetDateTime now(Clock clock) {
        return clock.instant().atZone(BEIJING).toOffsetDateTime().withNano(0);
    }

    @Override
    public String toString() {
        return channel;
    }
}
