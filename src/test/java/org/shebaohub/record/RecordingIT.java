package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shebaohub.archive.Dossier;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.core.CoreResult;
import org.shebaohub.deliver.Delivery;
import org.shebaohub.kit.QuickSigner;
import org.shebaohub.message.Cause;
import org.shebaohub.message.Document;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Transport;
import org.shebaohub.verify.CoreVerification;

/** What only the archive decides, on PostgreSQL. */
class RecordingIT extends WholeHub {
    private static final int THREADS = 8;

    @Test
    void ofManyWithOneKeyAndTheSameBytesOneIsProcessed() throws Exception {
        Letter letter = LETTERS.write(1).get(0);
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(ready("same-" + i, Transport.MQ, null, letter.bytes()));
        }
        atOnce(all);
        List<Dossier> recorded = recorded(letter.msgId());
        assertThat(recorded).hasSize(THREADS);
        assertThat(recorded)
                .filteredOn(one -> one.line().state().equals("ACCEPTED"))
                .hasSize(1);
        assertThat(recorded)
                .filteredOn(one -> one.line().state().equals("REPEATED"))
                .hasSize(THREADS - 1);
        assertThat(recorded.stream().flatMap(one -> one.sent().stream()).filter(sent -> sent.role()
                        .equals("EVENT")))
                .hasSize(1);
    }

    @Test
    void ofManyWithOneKeyAndOtherBytesTheFirstHasTheKey() throws Exception {
        Letter letter = LETTERS.write(1).get(0);
        QuickSigner signer = new QuickSigner("BJECT0000001-sm2");
        String unsigned = new String(letter.bytes(), StandardCharsets.UTF_8)
                .replaceAll("(?s)<(\\w+:)?Signature .*Signature>", "");
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            byte[] bytes = signer.sign(unsigned.replaceFirst("<RegCap>[0-9]+", "<RegCap>" + (100 + i)));
            all.add(ready("other-" + i, Transport.MQ, null, bytes));
        }
        atOnce(all);
        List<Dossier> recorded = recorded(letter.msgId());
        assertThat(recorded)
                .filteredOn(one -> one.line().state().equals("ACCEPTED"))
                .hasSize(1);
        assertThat(recorded)
                .filteredOn(one -> one.line().state().equals("CONFLICTING"))
                .hasSize(THREADS - 1)
                .allSatisfy(one -> assertThat(one.line().code()).isEqualTo("S31002"));
    }

    @Test
    void aSecondAckForOneFileNameTakesNoOthersPlace() {
        String name = "BJECT0000001202403110930150001.xml";
        List<String> answers = new ArrayList<>();
        for (String content : List.of("one", "two", "three")) {
            Message kept = part(Recording.class)
                    .record(ready("file-" + content, Transport.SFTP, name, content.getBytes(StandardCharsets.UTF_8)));
            answers.add(kept.outgoing().get(0).name());
        }
        assertThat(answers)
                .containsExactly("ACK01_" + name + ".xml", "ACK01_" + name + "_2.xml", "ACK01_" + name + "_3.xml");
        Message again = part(Recording.class)
                .record(ready("file-two", Transport.SFTP, name, "two".getBytes(StandardCharsets.UTF_8)));
        assertThat(again.outgoing().get(0).name())
                .as("a redelivery makes no new answer")
                .isEqualTo(answers.get(1));
    }

    /** It was answered by MQ; now its sender wants the answers as files. */
    @Test
    void aRepetitionByFileIsAnsweredByFiles() {
        Letter letter = LETTERS.write(1).get(0);
        Message first = deliver("by-queue", letter);
        say(canonicalId(first), 1, 2, 2);
        String name = letter.msgId() + ".xml";
        Message again = part(Recording.class).record(ready("by-file", Transport.SFTP, name, letter.bytes()));
        assertThat(again.outgoing())
                .extracting(Outgoing::name)
                .containsExactly("ACK01_" + name + ".xml", "ACK02_" + name + "_1.xml");
        assertThat(again.outgoing().get(0).document())
                .isEqualTo(first.outgoing().get(0).document());
    }

    @Test
    void anAnswerToAFileThatCannotBeReadCarriesTheSequenceOfItsName() {
        Message refused = ready("unreadable", Transport.SFTP, "BJECT0000001202403110930150042.xml", new byte[] {1});
        assertThat(new String(refused.outgoing().get(0).document().copy(), StandardCharsets.UTF_8))
                .contains("<BizSerialNo>0042</BizSerialNo>", "<RefMsgId></RefMsgId>");
    }

    @Test
    void showsWhyAMessageWasGivenUp() {
        Message failed = ready("given-up", Transport.MQ, null, "<a>张三 secret</a>".getBytes(StandardCharsets.UTF_8));
        Exception cause = new IllegalStateException("cannot keep 张三", new java.io.IOException("disk full near secret"));
        part(Parking.class).park(failed.givenUp(Cause.of(cause, failed.document())));
        Dossier shown = recorded("given-up").get(0);
        assertThat(shown.line().state()).isEqualTo("PARKED");
        assertThat(shown.line().code()).isEqualTo("S90001");
        assertThat(shown.cause())
                .isEqualTo("java.lang.IllegalStateException: cannot keep ***\njava.io.IOException: disk full near ***");
    }

    @Test
    void aSilentCoreIsToldOfOnce() {
        Message silent = deliver("silent", LETTERS.write(1).get(0));
        Message spoken = deliver("spoken", LETTERS.write(1).get(0));
        say(canonicalId(spoken), 1, 1, 1);
        part(SilentCore.class).tell();
        assertThat(alerts()).as("too early").doesNotContain("core-silent");
        CLOCK.move(Duration.ofHours(5));
        part(SilentCore.class).tell();
        part(SilentCore.class).tell();
        assertThat(events("silent")).containsOnlyOnce("core-silent");
        assertThat(events("spoken")).doesNotContain("core-silent");
        say(canonicalId(silent), 1, 2, 2);
        assertThat(recorded("silent").get(0).records().get(0).feedback()).isEqualTo(2);
    }

    @Test
    void aResultOfALowerSeqChangesNothingAnyMore() {
        Message message = deliver("late", LETTERS.write(1).get(0));
        say(canonicalId(message), 3, 1, 1);
        say(canonicalId(message), 2, 2, 3);
        Dossier shown = recorded("late").get(0);
        assertThat(shown.coreResults()).extracting(Dossier.Result::seq).containsExactly(2, 3);
        assertThat(shown.records().get(0).feedback()).isEqualTo(1);
        say(canonicalId(message), 4, 2, 2);
        assertThat(recorded("late").get(0).records().get(0).feedback()).isEqualTo(2);
    }

    private Message deliver(String reception, Letter letter) {
        Message recorded = part(Recording.class).record(ready(reception, Transport.MQ, null, letter.bytes()));
        part(Delivery.class).deliver(recorded);
        await().atMost(Duration.ofSeconds(20)).until(() -> recorded(reception).get(0).sent().stream()
                .allMatch(sent -> sent.deliveries().get(0).state().equals("DELIVERED")));
        return recorded;
    }

    private static String canonicalId(Message recorded) {
        return recorded.outgoing().get(recorded.outgoing().size() - 1).msgId();
    }

    private void say(String canonicalId, int seq, int handle, int feedback) {
        byte[] signed = new QuickSigner("BJSI-CORE-sm2")
                .sign(
                        ("<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\"><CanonicalId>%s</CanonicalId><Seq>%d</Seq>"
                                        + "<Item><Ref>1</Ref><Group>A</Group><HandleStatus>%d</HandleStatus>"
                                        + "<FeedbackStatus>%d</FeedbackStatus><Code>000000</Code><Text/></Item></ProcessingResult>")
                                .formatted(canonicalId, seq, handle, feedback));
        Reception reception =
                new Reception(canonicalId + seq, "core", Transport.MQ, Kind.BYTES, null, null, CLOCK.instant(), false);
        Message message = part(CoreVerification.class).verify(Message.received(reception, Document.of(signed)));
        assertThat(CoreResult.read(message).seq()).isEqualTo(seq);
        part(CoreResults.class).apply(message);
    }

    private List<String> events(String reception) {
        return recorded(reception).get(0).ledger().stream()
                .map(Dossier.LedgerLine::event)
                .toList();
    }

    private List<String> alerts() {
        return part(io.micrometer.core.instrument.MeterRegistry.class).getMeters().stream()
                .filter(meter -> meter.getId().getName().equals("hub.alerts"))
                .map(meter -> meter.getId().getTag("kind"))
                .toList();
    }

    private void atOnce(List<Message> messages) throws Exception {
        CyclicBarrier together = new CyclicBarrier(messages.size());
        ExecutorService threads = Executors.newFixedThreadPool(messages.size());
        try {
            List<Future<Message>> results = new ArrayList<>();
            for (Message message : messages) {
                results.add(threads.submit(() -> {
                    together.await();
                    return part(Recording.class).record(message);
                }));
            }
            for (Future<Message> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
