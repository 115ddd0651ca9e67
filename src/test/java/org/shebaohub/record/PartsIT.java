package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.PendingParts;
import org.shebaohub.message.PendingParts.Waiting;
import org.shebaohub.partner.CanonicalId;
import org.shebaohub.sign.Signing;
import org.shebaohub.validate.Validation;

/** Parts are made ready ahead of their recording, and recorded in their order and once, whatever happens between. */
class PartsIT {
    private static final String NODE = "100000000000";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final int RECORDS = 1203;
    private static final int PARTS = 3;

    private RecordingHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new RecordingHub();
    }

    @AfterEach
    void close() throws IOException {
        hub.close();
    }

    @Test
    void areReadyAheadAndRecordedInTheirOrder() {
        AccountFiles file = taken(AccountFiles.of(DAY, 1, RECORDS));
        List<Message> ahead = ready(PARTS);
        assertThat(ahead).map(PartsIT::number).containsExactly(1, 2, 3);
        assertThat(pending().next()).as("all are ahead").isEmpty();
        for (Message one : ahead) {
            assertThat(recorded(one)).containsExactly(CanonicalId.of(NODE, file.batchNo(), number(one)));
        }
        assertThat(pending().next()).isEmpty();
        assertThat(state()).isEqualTo("RECORDED 3 3");
    }

    @Test
    void oneThatIsNotTheNextIsLeftAndGivenOutAgain() {
        taken(AccountFiles.of(DAY, 1, RECORDS));
        List<Message> ahead = ready(2);
        assertThat(recorded(ahead.get(1))).isEmpty();
        Message again = ready(1).get(0);
        assertThat(number(again)).isEqualTo(1);
        assertThat(recorded(again)).hasSize(1);
        assertThat(recorded(ahead.get(0))).as("it is recorded").isEmpty();
        assertThat(ready(1)).map(PartsIT::number).containsExactly(2);
    }

    @Test
    void messagesAreNumberedWithoutGapsWhereAPartHasNoGoodRecord() {
        AccountFiles file = taken(AccountFiles.of(DAY, 1, RECORDS).spoiled(501, 1000));
        List<Message> ahead = ready(PARTS);
        assertThat(recorded(ahead.get(0))).containsExactly(CanonicalId.of(NODE, file.batchNo(), 1));
        assertThat(recorded(ahead.get(1))).isEmpty();
        assertThat(recorded(ahead.get(2)))
                .as("it was taken to be the third message")
                .isEmpty();
        Message again = ready(1).get(0);
        assertThat(number(again)).isEqualTo(3);
        assertThat(recorded(again)).containsExactly(CanonicalId.of(NODE, file.batchNo(), 2));
        assertThat(state()).isEqualTo("RECORDED 3 2");
    }

    @Test
    void whatWasPutOffIsTakenLaterFromThereOn() {
        taken(AccountFiles.of(DAY, 1, RECORDS));
        List<Message> ahead = ready(PARTS);
        assertThat(recorded(ahead.get(0))).hasSize(1);
        pending().putOff(ahead.get(1), Duration.ofSeconds(30));
        assertThat(recorded(ahead.get(2))).isEmpty();
        assertThat(pending().next()).isEmpty();
        hub.clock.move(Duration.ofSeconds(31));
        assertThat(ready(2)).map(PartsIT::number).containsExactly(2, 3);
    }

    @Test
    void whatIsNeverRecordedIsGivenOutAgain() {
        taken(AccountFiles.of(DAY, 1, RECORDS));
        assertThat(ready(PARTS)).hasSize(PARTS);
        hub.clock.move(BatchStore.LEASE.minusSeconds(1));
        assertThat(pending().next()).isEmpty();
        hub.clock.move(Duration.ofSeconds(2));
        assertThat(ready(1)).map(PartsIT::number).containsExactly(1);
    }

    @Test
    void areReadAnewWhereReadingFailed() {
        taken(AccountFiles.of(DAY, 1, 2500));
        ready(4).forEach(this::recorded);
        hub.sql.sql("update piece set key = key || '-' where number = 1").update();
        assertThatThrownBy(() -> ready(1)).isInstanceOf(IllegalStateException.class);
        hub.sql.sql("update piece set key = rtrim(key, '-') where number = 1").update();
        BatchContent again = (BatchContent) ready(1).get(0).content();
        assertThat(again.rows()).hasSize(500);
        assertThat(again.rows().get(0).text("seq")).isEqualTo("2001");
    }

    @Test
    void filesHaveTheirTurns() {
        taken(AccountFiles.of(DAY, 1, RECORDS));
        taken(AccountFiles.of(DAY, 2, RECORDS));
        List<Message> given = new ArrayList<>(ready(1));
        hub.clock.move(Duration.ofSeconds(1));
        given.addAll(ready(4));
        assertThat(given).map(PartsIT::number).containsExactly(1, 2, 1, 3, 2);
        assertThat(given.stream().map(one -> part(one).exchange()).distinct()).hasSize(2);
    }

    @Test
    void sayHowManyRecordsWait() {
        taken(AccountFiles.of(DAY, 1, RECORDS));
        taken(AccountFiles.of(DAY, 2, 7));
        assertThat(pending().waiting()).containsExactly(new Waiting("pboc", "PBC-01", RECORDS + 7));
        recorded(ready(1).get(0));
        assertThat(pending().waiting()).extracting(Waiting::records).containsExactly(RECORDS + 7 - 500L);
        hub.parts();
        assertThat(pending().waiting()).isEmpty();
    }

    private AccountFiles taken(AccountFiles file) {
        assertThat(hub.file("pboc", file.name(), file.content(), file.seal()).outgoing())
                .hasSize(1);
        return file;
    }

    private PendingParts pending() {
        return hub.part(PendingParts.class);
    }

    /** As the route hub-parts has it; what it looks at to find the last good record is not among them. */
    private List<Message> ready(int many) {
        List<Message> ready = new ArrayList<>();
        while (ready.size() < many) {
            hub.clock.move(Duration.ofMillis(1));
            Optional<Message> next = pending().next();
            assertThat(next).isPresent();
            Message checked = hub.part(Validation.class).validate(next.get());
            Message signed =
                    hub.part(Signing.class).sign(hub.part(PartConversion.class).convert(checked));
            hub.part(PartRecording.class).probe(signed);
            if (!part(signed).probe()) {
                ready.add(signed);
            }
        }
        return ready;
    }

    private List<String> recorded(Message ready) {
        return hub.part(PartRecording.class).record(ready).outgoing().stream()
                .filter(one -> one.destination().equals(Outgoing.CORE_EVENTS))
                .map(Outgoing::msgId)
                .toList();
    }

    private String state() {
        return hub.sql
                .sql("select state || ' ' || done || ' ' || chunks from batch")
                .query(String.class)
                .single();
    }

    private static Part part(Message message) {
        return ((BatchContent) message.content()).part();
    }

    private static int number(Message message) {
        return part(message).number();
    }
}
