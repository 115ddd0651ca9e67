package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.AccountFeedback;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.ForeignVerifier;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.partner.CanonicalId;
import org.shebaohub.partner.pboc.Bank.Answer;

/** The bank sends PBC-02 and status queries to a hub that runs; the core decides. */
class AccountFeedIT {
    private static final String NODE = "100000000000";
    private static final String SM2 = NODE + "-sm2";
    private static final String DONE =
            "<HandleStatus>2</HandleStatus><FeedbackStatus>2</FeedbackStatus>" + "<Code>000000</Code><Text>导入成功</Text>";
    private static final Clock CLOCK = Clock.systemUTC();

    private static HubProcess hub;
    private static Bank bank;
    private static int queries;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("account-feed-it");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        bank = Bank.at(own);
    }

    @AfterAll
    static void stop() throws Exception {
        if (bank != null) {
            bank.close();
        }
        hub.process().destroy();
        hub.process().waitFor();
    }

    @ParameterizedTest
    @CsvSource({"100000000000-sm2, false", "100000000000-rsa, true"})
    void aFeedbackIsAcknowledgedAndTheCoresWordIsTold(String key, boolean asText) throws Exception {
        AccountFeedback feedback = AccountFeedback.of(CLOCK);
        if (asText) {
            bank.sendText(feedback.signed(key));
        } else {
            bank.send(feedback.signed(key));
        }

        Answer ack = answers(feedback.mesgId(), 1).get(0);
        mustBeTheHubs(ack.content());
        assertThat(ack.text()).isEqualTo(asText);
        assertThat(ack.content())
                .contains("ccms.990.001.01", "<MsgPrcCd>000000</MsgPrcCd>")
                .contains("<MsgId>" + feedback.msgId() + "</MsgId><MsgRefId>" + feedback.mesgId() + "</MsgRefId>");
        assertThat(event(feedback)).contains("<SourceMsgId>" + feedback.key() + "</SourceMsgId>");

        bank.result(canonicalId(feedback), 1, DONE);
        Answer told = answers(feedback.mesgId(), 2).get(1);
        mustBeTheHubs(told.content());
        assertThat(told.text()).isEqualTo(asText);
        assertThat(told.content())
                .contains("ccms.900.001.01", "<OrigMsgId>" + feedback.msgId() + "<", "<PrcSts>22</PrcSts>")
                .contains("<AcceptNo>SL1</AcceptNo>");
    }

    @Test
    void aRepetitionGetsTheStoredAnswersByteForByte() throws Exception {
        AccountFeedback feedback = AccountFeedback.of(CLOCK);
        byte[] sent = feedback.signed(SM2);
        bank.send(sent);
        event(feedback);
        bank.result(canonicalId(feedback), 1, DONE);
        answers(feedback.mesgId(), 2);

        bank.send(sent);

        List<Answer> all = answers(feedback.mesgId(), 4);
        assertThat(all.subList(2, 4)).isEqualTo(all.subList(0, 2));
        assertThat(bank.events.get(canonicalId(feedback))).hasSize(1);
    }

    /** What identifies a message is signed; the head's MesgID is not. */
    @Test
    void anotherHeadMakesNoOtherMessage() throws Exception {
        AccountFeedback feedback = AccountFeedback.of(CLOCK);
        bank.send(feedback.signed(SM2));
        answers(feedback.mesgId(), 1);
        AccountFeedback again = feedback.under("20990101032600000001");

        bank.send(again.signed(SM2));

        assertThat(answers(again.mesgId(), 1).get(0).content()).contains("<MsgPrcCd>S31002</MsgPrcCd>");
        assertThat(bank.events.get(canonicalId(feedback))).hasSize(1);
    }

    @Test
    void aWrongSignatureUsesNothingUp() throws Exception {
        AccountFeedback feedback = AccountFeedback.of(CLOCK);
        bank.send(feedback.signed("NHSA00000001-sm2"));
        assertThat(answers(feedback.mesgId(), 1).get(0).content()).contains("<MsgPrcCd>S21004</MsgPrcCd>");

        bank.send(feedback.signed(SM2));

        assertThat(answers(feedback.mesgId(), 2).get(1).content()).contains("<MsgPrcCd>000000</MsgPrcCd>");
    }

    @Test
    void whatCannotBeReadIsAnsweredUnderTheClientsId() throws Exception {
        String id = bank.send("{H:02".getBytes(StandardCharsets.UTF_8));
        Answer ack = answers(id, 1).get(0);
        mustBeTheHubs(ack.content());
        assertThat(ack.content()).contains("<MsgId></MsgId><MsgRefId></MsgRefId><MsgPrcCd>S11005</MsgPrcCd>");
    }

    @Test
    void aStatusQueryGetsWhatWasAnswered() throws Exception {
        AccountFeedback feedback = AccountFeedback.of(CLOCK).with(">OPEN<", ">CLOS<");
        bank.send(feedback.signed(SM2));
        event(feedback);
        bank.result(
                canonicalId(feedback),
                1,
                "<HandleStatus>2</HandleStatus><FeedbackStatus>3</FeedbackStatus><Code>S52010</Code>"
                        + "<Text>注销的是当前缴费账户</Text>");
        List<Answer> given = answers(feedback.mesgId(), 2);
        assertThat(given.get(1).content()).contains("<PrcSts>23</PrcSts><PrcCd>S52010</PrcCd><RjctInf>注销的是当前缴费账户<");

        assertThat(answers(ask(feedback.key()), 2)).isEqualTo(given);
        assertThat(answers(ask("102100009019:unknown"), 1).get(0).content())
                .contains("<HubMessage", "<AckCode>S31012</AckCode>");
    }

    /** @return MsgId of the query */
    private static String ask(String refMsgId) throws Exception {
        LocalDateTime now = LocalDateTime.ofInstant(CLOCK.instant(), ZoneId.of("Asia/Shanghai"))
                .withNano(0);
        String id = NODE + now.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss")) + "%04d".formatted(++queries);
        String xml = "<HubMessage xmlns=\"urn:gov:bj:si:hub:1.0\" Version=\"1.0\"><Header><MsgId>" + id
                + "</MsgId><MsgType>STQ-01</MsgType><Sender>" + NODE + "</Sender><Receiver>BJSI00000001</Receiver>"
                + "<SendTime>" + now.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "+08:00</SendTime>"
                + "<BizSerialNo>" + id + "</BizSerialNo><TestFlag>1</TestFlag></Header><Body><StatusQuery><RefMsgId>"
                + refMsgId + "</RefMsgId></StatusQuery></Body></HubMessage>";
        bank.send(ForeignSigner.sign(xml, SM2));
        return id;
    }

    private static List<Answer> answers(String correlation, int number) {
        soon().until(() -> bank.answersTo(correlation).size() >= number);
        assertThat(bank.answersTo(correlation)).hasSize(number);
        return List.copyOf(bank.answersTo(correlation));
    }

    private static String event(AccountFeedback feedback) {
        soon().until(() -> bank.events.containsKey(canonicalId(feedback)));
        return bank.events.get(canonicalId(feedback)).get(0);
    }

    private static String canonicalId(AccountFeedback feedback) {
        return CanonicalId.of(NODE, feedback.key(), 1);
    }

    private static void mustBeTheHubs(String answer) {
        int end = answer.indexOf("}\r\n", 132);
        byte[] value = Base64.getDecoder().decode(answer.substring(135, end));
        byte[] xml = answer.substring(end + 3).getBytes(StandardCharsets.UTF_8);
        assertThat(ForeignVerifier.openssl(xml, value, "BJSI00000001-sm2")).isTrue();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
