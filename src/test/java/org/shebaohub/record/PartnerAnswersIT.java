package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.Licences;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.partner.CanonicalId;
import org.springframework.transaction.support.TransactionTemplate;

/** What the partner answers, or does not, becomes the one reply. */
class PartnerAnswersIT extends Requesting {
    @Test
    void itsAnswerIsTheReply() throws Exception {
        Message answered = hub.answer(licences.answer(ask().msgId()));
        Outgoing reply = only(answered);
        assertThat(reply.destination()).isEqualTo("core.replies");
        assertThat(reply.correlation()).isEqualTo(key);
        assertThat(reply.msgId())
                .isEqualTo(CanonicalId.of(
                        "BJEBL0000001", answered.content().envelope().msgId(), 1));
        assertThat(canonical(reply)).contains("<VerifyResult>MCHD<").doesNotContain("<Outcome>");
        assertThat(hub.alerts).isEmpty();
    }

    @Test
    void aSecondAnswerComesTooLate() {
        String question = ask().msgId();
        hub.answer(licences.answer(question));
        nobodyGets(licences.answer(question));
    }

    @Test
    void theSameAnswerAgainMakesNoSecondReply() {
        String answer = licences.answer(ask().msgId());
        hub.answer(answer);
        assertThat(hub.answer(answer).outgoing()).isEmpty();
        assertThat(hub.alerts).isEmpty();
        assertThat(replies()).isOne();
    }

    @Test
    void silenceIsToldWhenTheTimeIsOverAndOnlyOnce() throws Exception {
        String question = ask().msgId();
        hub.clock.move(WAIT.minus(A_MOMENT));
        assertThat(hub.end()).isEmpty();
        hub.clock.move(A_MOMENT);
        Outgoing reply = only(hub.end().get(0));
        assertThat(hub.end()).isEmpty();
        assertThat(reply.correlation()).isEqualTo(key);
        assertThat(reply.msgId()).isEqualTo(CanonicalId.of("BJSI00000001", question, 1));
        assertThat(canonical(reply))
                .contains("<Uscc>" + Licences.USCC + "<", "<SourceMsgId>" + question + "<", "<SignedBy>BJSI-CORE-SM2<")
                .contains("<Group>A<", "<HandleStatus>2<", "<FeedbackStatus>3<", "<Code>S90002<");
        nobodyGets(licences.answer(question));
    }

    @Test
    void anAnswerAboutAnotherUnitEndsNoWait() {
        String question = ask().msgId();
        nobodyGets(licences.answer(question, text -> text.replace(Licences.USCC, Licences.ANOTHER_USCC)));
        assertThat(hub.answer(licences.answer(question)).outgoing()).hasSize(1);
    }

    @Test
    void anAnswerToNothingIsOnlyArchived() {
        nobodyGets(licences.answer("BJSI00000001202403110945019999"));
    }

    @Test
    void anInvalidAnswerIsAcknowledgedAndEndsNoWait() {
        String question = ask().msgId();
        Outgoing ack = only(hub.answer(licences.answer(question, text -> text.replace("\"MCHD\"", "\"FINE\""))));
        assertThat(ack.role()).isEqualTo(Role.TECH_ACK);
        assertThat(text(ack)).contains("\"infno\":\"A001\"", "S44009");
        assertThat(hub.answer(licences.answer(question)).outgoing()).hasSize(1);
    }

    @Test
    void aNegativeAnswerIsAReplyWithoutALicence() throws Exception {
        String question = ask().msgId();
        Outgoing reply = only(hub.answer(licences.answer(question, Licences::negative)));
        assertThat(reply.correlation()).isEqualTo(key);
        assertThat(reply.msgId()).isEqualTo(CanonicalId.of("BJSI00000001", question, 1));
        assertThat(canonical(reply))
                .contains("<Uscc>" + Licences.USCC + "<", "<AnswerCode>-1<", "<AnswerText>核验服务忙<", "<Code>S90002<")
                .contains("<SignedBy>BJEBL0000001-SM2<");
        hub.clock.move(WAIT);
        assertThat(hub.end()).isEmpty();
    }

    @Test
    void whoeverHoldsTheWaitDecides() {
        String question = ask().msgId();
        hub.clock.move(WAIT);
        hub.part(TransactionTemplate.class).executeWithoutResult(status -> {
            assertThat(hub.part(RequestStore.class).question("e-licence", question))
                    .isPresent();
            assertThat(CompletableFuture.supplyAsync(hub::end).join())
                    .as("skipped while an answer holds it")
                    .isEmpty();
        });
        assertThat(hub.end()).hasSize(1);
    }

    @Test
    void answersAndTheEndOfTheTimeTogetherMakeOneReplyEach() {
        List<String> questions = IntStream.range(0, 12)
                .mapToObj(i -> only(hub.ask(key + i, REQUEST)).msgId())
                .toList();
        List<String> answers = questions.stream().map(licences::answer).toList();
        hub.clock.move(WAIT);
        Stream<CompletableFuture<Void>> all = Stream.concat(
                answers.stream().map(answer -> CompletableFuture.runAsync(() -> hub.answer(answer))),
                IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(hub::end)));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        assertThat(hub.end()).isEmpty();
        assertThat(replies()).isEqualTo(questions.size());
        assertThat(hub.sql
                        .sql("select count(distinct correlation) from outgoing where role = 'REPLY' "
                                + "and correlation like ?")
                        .param(key + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(questions.size());
    }
}
