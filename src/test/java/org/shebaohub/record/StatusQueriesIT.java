package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.JsonLetter;
import org.shebaohub.kit.Licences;
import org.shebaohub.kit.RecordFile;
import org.shebaohub.kit.Sender;
import org.shebaohub.kit.Sender.Letter;
import org.shebaohub.kit.XmlLetter;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.verify.Verification;

/** What each sender is told of its own messages, whatever became of them, and of nobody else's. */
class StatusQueriesIT {
    private static final String UNKNOWN = "202403110945019999";
    private static RecordingHub hub;
    private static Licences licences;

    @BeforeAll
    static void start() throws Exception {
        hub = new RecordingHub();
        // After the days that the samples tell.
        hub.clock.move(Duration.ofDays(5));
        licences = new Licences(hub.clock);
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
    }

    @BeforeEach
    void aSecondOfItsOwn() {
        hub.clock.move(Duration.ofSeconds(1));
    }

    static Stream<Sender> senders() {
        return Sender.all(() -> hub.clock);
    }

    @ParameterizedTest
    @MethodSource("senders")
    void anAcceptedMessageIsToldAsItWasAnswered(Sender sender) throws Exception {
        told(sender, sender.good().letter(), "000000");
    }

    @ParameterizedTest
    @MethodSource("senders")
    void aRefusedMessageIsToldAsItWasAnswered(Sender sender) throws Exception {
        told(sender, sender.bad().letter(), "S");
    }

    @ParameterizedTest
    @MethodSource("senders")
    void anUnknownMessageIsToldToNobody(Sender sender) throws Exception {
        nothingTold(sender, sender.node() + UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("senders")
    void anothersMessageIsToldToNobodyElse(Sender sender) throws Exception {
        String id = licences.answer("BJSI00000001202403110945019998");
        hub.answer(id);
        nothingTold(sender, Licences.json(id).path("msgid").textValue());
    }

    @ParameterizedTest
    @MethodSource("senders")
    void whatWasGivenUpIsToldUntilItComesAgain(Sender sender) throws Exception {
        Letter letter = sender.good().letter();
        Message received = hub.received(sender.channel(), "id", letter.bytes());
        Message parked = hub.part(Parking.class)
                .park(hub.part(Verification.class).verify(received).givenUp("java.io.IOException"));
        Outgoing answer = parked.outgoing().get(0);
        assertThat(text(answer)).contains("S90001").contains(reference(letter.about()));
        assertThat(ask(sender, letter.about())).extracting(Outgoing::document).containsExactly(answer.document());
        told(sender, letter, "000000");
    }

    @ParameterizedTest
    @MethodSource("senders")
    void theSameQueryAgainIsAnsweredAgain(Sender sender) throws Exception {
        Letter letter = sender.good().letter();
        hub.take(hub.received(sender.channel(), "id", letter.bytes()));
        Letter query = sender.query().about(letter.about());
        List<Outgoing> first = answers(sender, query);
        assertThat(answers(sender, query))
                .extracting(Outgoing::document)
                .containsExactlyElementsOf(
                        first.stream().map(Outgoing::document).toList());
    }

    /** The look-up precedes the freshness check. */
    @Test
    void anOldQueryIsAnsweredAgainToo() throws Exception {
        Sender sender = senders().findFirst().orElseThrow();
        Letter letter = sender.good().letter();
        hub.take(hub.received(sender.channel(), "id", letter.bytes()));
        Letter query = sender.query().about(letter.about());
        List<Document> first =
                answers(sender, query).stream().map(Outgoing::document).toList();
        hub.clock.move(Duration.ofHours(25));
        assertThat(answers(sender, query)).extracting(Outgoing::document).isEqualTo(first);
    }

    /** S11006 claims no key, but it is the sender's own message and was answered. */
    @Test
    void whatClaimedNoKeyIsToldToo() throws Exception {
        XmlLetter letter = window("BJECT0000001").with("<RegSerialNo>", "<Wrong/><RegSerialNo>");
        Message refused = hub.take(hub.received("e-window", "id", letter.signed("BJECT0000001-sm2")));
        assertThat(refused.report().code()).contains(ErrorCode.S11006);
        Sender window = senders().findFirst().orElseThrow();
        assertThat(ask(window, letter.msgId()))
                .extracting(Outgoing::document)
                .containsExactly(refused.outgoing().get(0).document());
    }

    /** A good E102 gets no acknowledgement until its sender asks. */
    @Test
    void aGoodAnswerOfTheLicenceServiceIsToldWhenItAsks() throws Exception {
        String question = hub.ask("a-key", Licences.request()).outgoing().get(0).msgId();
        String answer = licences.answer(question);
        String late = licences.answer(question);
        assertThat(hub.answer(answer).outgoing()).extracting(Outgoing::role).containsExactly(Role.REPLY);
        assertThat(hub.answer(late).outgoing()).isEmpty();
        for (String sent : List.of(answer, late)) {
            String msgId = Licences.json(sent).path("msgid").textValue();
            Message asked = hub.answer(query(msgId));
            assertThat(asked.outgoing()).hasSize(1);
            assertThat(text(asked.outgoing().get(0)))
                    .contains("\"infno\":\"A001\"", "\"inf_refmsgid\":\"" + msgId + "\"", "\"ack_code\":\"000000\"")
                    .contains(Document.ofUtf8(sent).sm3());
            assertThat(hub.answer(query(msgId)).outgoing().get(0).document())
                    .isEqualTo(asked.outgoing().get(0).document());
            assertThat(hub.answer(sent).outgoing())
                    .as("a repetition is as silent as the first")
                    .isEmpty();
        }
    }

    @Test
    void aBatchFileIsToldAsFarAsItIs() throws Exception {
        String good = RecordFile.certified("20240311");
        byte[] file = RecordFile.certifications("20240311", 7, List.of(good, good.replace("|460200|", "|999999|")));
        Outgoing ack = hub.file(
                        "certification-mohrss",
                        "RZJG_20240311_000007.txt",
                        file,
                        RecordFile.seal(file, "MOHRSS000001-sm2"))
                .outgoing()
                .get(0);
        assertThat(askAboutFile()).extracting(Outgoing::document).containsExactly(ack.document());
        hub.parts();
        List<Outgoing> whole = askAboutFile();
        assertThat(whole).extracting(Outgoing::role).containsExactly(Role.TECH_ACK, Role.FEEDBACK);
        assertThat(whole).extracting(Outgoing::transport).containsExactly(Transport.MQ, Transport.SFTP);
        assertThat(whole.get(0).document()).isEqualTo(ack.document());
    }

    private static List<Outgoing> askAboutFile() {
        XmlLetter query = window("MOHRSS000001").asking("20240311000007");
        Message answered = hub.take(hub.received("certification-mohrss", "id", query.signed("MOHRSS000001-sm2")));
        assertThat(answered.report().code()).isEmpty();
        return answered.outgoing();
    }

    private static void told(Sender sender, Letter letter, String code) throws Exception {
        Message taken = hub.take(hub.received(sender.channel(), "id", letter.bytes()));
        List<Outgoing> answers = taken.outgoing().stream()
                .filter(one -> one.role() == Role.TECH_ACK || one.role() == Role.FEEDBACK)
                .toList();
        assertThat(answers).isNotEmpty();
        assertThat(taken.report().code().map(ErrorCode::code).orElse("000000")).startsWith(code);
        assertThat(ask(sender, letter.about()))
                .extracting(Outgoing::document)
                .containsExactlyElementsOf(
                        answers.stream().map(Outgoing::document).toList());
    }

    private static void nothingTold(Sender sender, String about) throws Exception {
        List<Outgoing> answers = ask(sender, about);
        assertThat(answers).hasSize(1);
        assertThat(text(answers.get(0))).contains("S31012");
    }

    /** The answers to a query, each correlated with it. */
    private static List<Outgoing> ask(Sender sender, String about) throws Exception {
        return answers(sender, sender.query().about(about));
    }

    private static List<Outgoing> answers(Sender sender, Letter query) {
        List<Outgoing> answers =
                hub.take(hub.received(sender.channel(), "id", query.bytes())).outgoing();
        assertThat(answers).extracting(Outgoing::correlation).containsOnly(query.about());
        return answers;
    }

    /** What an answer says it is about: of {@code InstgPty:MsgId} the second. */
    private static String reference(String about) {
        return about.substring(about.indexOf(':') + 1);
    }

    private static String query(String about) {
        JsonLetter letter = JsonLetter.of("e-licence/EBL-02_LicenceVerifyResult.json", hub.clock)
                .asking(about);
        return new String(letter.signed("BJEBL0000001-sm2"), StandardCharsets.UTF_8);
    }

    private static XmlLetter window(String node) {
        return Sender.header(node, hub.clock);
    }

    private static String text(Outgoing outgoing) {
        return new String(outgoing.document().copy(), StandardCharsets.UTF_8);
    }
}
