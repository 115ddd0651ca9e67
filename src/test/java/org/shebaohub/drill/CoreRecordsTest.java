package org.shebaohub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A drill that could not fail would show nothing. */
class CoreRecordsTest {
    private static final String FIRST = "0123456789abcdef0123456789abcdef";
    private static final String SECOND = "fedcba9876543210fedcba9876543210";

    private final CoreRecords records = new CoreRecords();

    @Test
    void countsEachRecordOnceAndTellsWhatIsLost() {
        assertThat(take(FIRST, 1, 2).refs()).containsExactly(1, 2);
        take(SECOND, 4);
        assertThat(records.records()).isEqualTo(3);
        assertThat(records.lost(4)).isOne();
        assertThat(records.doubled()).isZero();
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void dropsACopyOfTheSameContent() {
        take(FIRST, 1, 2);
        assertThat(take(FIRST, 1, 2).first()).isFalse();
        assertThat(records.copies()).isOne();
        assertThat(records.doubled()).isZero();
        assertThat(records.faults()).isEmpty();
    }

    @Test
    void tellsACopyOfOtherContent() {
        take(FIRST, 1, 2);
        take(FIRST, 1, 3);
        assertThat(records.faults()).containsExactly("an event came again with other content");
    }

    @Test
    void tellsARecordThatComesUnderTwoIds() {
        take(FIRST, 1, 2);
        take(SECOND, 2, 3);
        assertThat(records.doubled()).isOne();
    }

    @Test
    void tellsARecordWithAnothersContentAndAnEventUnderAnothersId() {
        String text = event(FIRST, 1).replace("00000000000000001", "00000000000000002");
        records.take(text.getBytes(StandardCharsets.UTF_8), FIRST);
        records.take(event(FIRST, 2).getBytes(StandardCharsets.UTF_8), SECOND);
        assertThat(records.faults())
                .containsExactly("record 1 has another's account number", "an event without its CanonicalId");
    }

    private CoreRecords.Event take(String id, int... refs) {
        return records.take(event(id, refs).getBytes(StandardCharsets.UTF_8), id);
    }

    private static String event(String id, int... refs) {
        return "<CanonicalMessage><CanonicalId>" + id + "</CanonicalId>"
                + Arrays.stream(refs)
                        .mapToObj("<Ref>%1$d</Ref><AcctNo>%1$017d78</AcctNo>"::formatted)
                        .collect(Collectors.joining())
                + "</CanonicalMessage>";
    }
}
