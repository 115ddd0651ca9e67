package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.Licences;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Role;
import org.shebaohub.verify.CoreVerification;
import org.shebaohub.verify.OwnVerification;

/** What the core asks becomes one question to the partner, and every repetition gets what the first got. */
class CoreRequestsIT extends Requesting {
    @Test
    void becomesAQuestionToThePartner() {
        Outgoing question = ask();
        assertThat(question.role()).isEqualTo(Role.MESSAGE);
        assertThat(question.destination()).isEqualTo("e-licence");
        assertThat(question.kind()).isEqualTo(Kind.TEXT);
        assertThat(question.correlation()).isEqualTo(question.msgId());
        var message = Licences.json(text(question));
        assertThat(message.path("msgid").textValue())
                .isEqualTo(question.msgId())
                .startsWith("BJSI00000001");
        assertThat(message.path("infno").textValue()).isEqualTo("E101");
        assertThat(message.at("/input/data").toString())
                .isEqualTo("{\"uniscid\":\"" + Licences.USCC + "\",\"entname\":\"北京垚鑫智慧科技有限公司\","
                        + "\"verify_scene\":\"02\",\"lerep\":\"赵一诺\"}");
        var own = hub.part(OwnVerification.class).verify(question.document(), hub.clock.instant());
        assertThat(own.findings()).isEmpty();
    }

    @Test
    void theSameRequestAgainWaitsOrGetsTheStoredReply() {
        String question = ask().msgId();
        assertThat(hub.ask(key, REQUEST).outgoing()).isEmpty();
        Outgoing first = only(hub.answer(licences.answer(question)));
        Outgoing again = only(hub.ask(key, REQUEST));
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(again.correlation()).isEqualTo(key);
        assertThat(again.id()).as("a delivery of its own").isNotEqualTo(first.id());
        assertThat(questions()).isOne();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        ask();
        assertThatThrownBy(() -> hub.ask(key, Licences.request(Licences.ANOTHER_USCC, "02")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.report().code()).contains(ErrorCode.S31002));
        assertThat(questions()).isOne();
    }

    @Test
    void whatIsDeliveredAgainFinishesWhatIsPending() {
        Message received = hub.received("core", key, REQUEST);
        Outgoing first = only(hub.ask(received));
        Outgoing again = only(hub.ask(received));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(questions()).isOne();
    }

    @Test
    void aRequestThatFailsItsChecksIsRepliedToWithItsCode() throws Exception {
        byte[] wrong = Licences.request("91110105MA7ABCD047", "02");
        Message refused = hub.ask(key, wrong);
        assertThat(refused.outgoing()).extracting(Outgoing::role).containsExactly(Role.REPLY, Role.DEAD);
        Outgoing reply = refused.outgoing().get(0);
        assertThat(reply.correlation()).isEqualTo(key);
        assertThat(canonical(reply)).contains("<Uscc>91110105MA7ABCD047<", "<Code>S44001<");
        assertThat(refused.outgoing().get(1).name()).isEqualTo("S44001");
        assertThat(hub.alerts).containsExactly("core-message-refused");
        assertThat(only(hub.ask(key, wrong)).document()).isEqualTo(reply.document());
    }

    @Test
    void anotherRequestUnderAKeyThatHasItsReplyIsTold() throws Exception {
        Outgoing first = only(hub.answer(licences.answer(ask().msgId())));
        Message told = hub.ask(key, Licences.request(Licences.ANOTHER_USCC, "02"));
        assertThat(told.outgoing()).extracting(Outgoing::role).containsExactly(Role.REPLY, Role.DEAD);
        assertThat(told.outgoing().get(0).correlation()).isEqualTo(key);
        assertThat(canonical(told.outgoing().get(0))).contains("<Code>S31002<", "<Uscc>" + Licences.ANOTHER_USCC + "<");
        assertThat(hub.alerts).containsExactly("core-message-refused");
        assertThat(only(hub.ask(key, REQUEST)).document()).isEqualTo(first.document());
        assertThat(questions()).isOne();
    }

    @Test
    void aRequestOfAKindThatNobodyIsAskedIsRepliedTo() throws Exception {
        byte[] unknown = ForeignSigner.sign(
                "<RightsRequest xmlns=\"urn:gov:bj:si:canonical:1.0\"></RightsRequest>", "BJSI-CORE-sm2");
        Message refused = hub.ask(key, unknown);
        assertThat(refused.outgoing()).extracting(Outgoing::role).containsExactly(Role.REPLY, Role.DEAD);
        assertThat(refused.outgoing().get(0).correlation()).isEqualTo(key);
        assertThat(canonical(refused.outgoing().get(0)))
                .contains("<Code>S11007<", "<SourcePartner>core<")
                .doesNotContain("Event");
        assertThat(only(hub.ask(key, unknown)).document())
                .isEqualTo(refused.outgoing().get(0).document());
    }

    @Test
    void whoAsksWithoutASignatureGetsNoReply() {
        byte[] unsigned = "<RightsRequest xmlns=\"urn:gov:bj:si:canonical:1.0\"/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> hub.ask(key, unsigned)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.report().code())
                .contains(ErrorCode.S21001));
    }

    @Test
    void aRequestThatIsGivenUpIsRepliedToAndMayComeAgain() throws Exception {
        Message proved = hub.part(CoreVerification.class).verifyRequest(hub.received("core", key, REQUEST));
        Message parked = hub.part(Parking.class).park(proved.givenUp("java.io.IOException"));
        assertThat(parked.outgoing()).extracting(Outgoing::role).containsExactly(Role.REPLY, Role.DEAD);
        assertThat(parked.outgoing().get(0).correlation()).isEqualTo(key);
        assertThat(canonical(parked.outgoing().get(0)))
                .contains("<Code>S90001<", "<Uscc>" + Licences.USCC + "<", "<FeedbackStatus>3<");
        assertThat(hub.alerts).containsExactly("message-parked");
        Outgoing question = ask();
        assertThat(question.role()).as("its key was not used up").isEqualTo(Role.MESSAGE);
    }

    @Test
    void whatNobodyProvedIsParkedWithoutAReply() {
        Message parked =
                hub.part(Parking.class).park(hub.received("core", key, REQUEST).givenUp("java.io.IOException"));
        assertThat(only(parked).role()).isEqualTo(Role.DEAD);
    }

    @Test
    void aUsccOfNoFormIsNotToldAgain() throws Exception {
        Message refused = hub.ask(key, Licences.request("no such code", "02"));
        assertThat(canonical(refused.outgoing().get(0)))
                .contains("<Code>S44001<")
                .doesNotContain("no such code", "<Uscc>");
    }
}
