package org.shebaohub.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.core.CoreResult.Item;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Status;

/** What results of the core do to states, in parts, late, twice and out of order. */
class ProgressTest {
    private static final Feedback BEGUN = new Feedback(
            null,
            List.of(
                    new Feedback.Item("1", "c", "n", Map.of("M", Status.PENDING, "O", Status.PENDING)),
                    new Feedback.Item("2", "c", "n", Map.of("M", Status.PENDING, "O", Status.PENDING))));

    @Test
    void aPartChangesWhatItNamesOnly() {
        Feedback changed = apply(BEGUN, result(1, item("2", "M", 2, 2)));
        assertThat(pair(changed, "2", "M")).isEqualTo("22");
        assertThat(pair(changed, "2", "O")).isEqualTo("10");
        assertThat(pair(changed, "1", "M")).isEqualTo("10");
    }

    @Test
    void partsComeToTheSameInWhateverOrder() {
        CoreResult first = result(1, item("1", "M", 1, 1), item("2", "M", 2, 3));
        CoreResult second = result(2, item("1", "M", 2, 2), item("2", "O", 1, 1));
        assertThat(apply(apply(BEGUN, first), second)).isEqualTo(apply(apply(BEGUN, second), first));
    }

    @Test
    void whatIsSaidTwiceChangesNothing() {
        CoreResult result = result(1, item("1", "M", 1, 1));
        assertThat(Progress.apply(apply(BEGUN, result), result)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // now, then; the higher Seq comes second
        "1,0, 1,1, 11",
        "1,0, 2,2, 22",
        "1,0, 2,3, 23",
        "1,1, 2,2, 22",
        "1,1, 2,3, 23",
        "1,1, 1,0, 11",
        "2,2, 1,1, 22",
        "2,3, 1,0, 23",
        "2,2, 2,3, 22",
        "2,3, 2,2, 23",
        "1,1, 1,1, 11",
    })
    void statesMoveOnlyForward(int handle, int feedback, int nextHandle, int nextFeedback, String outcome) {
        Feedback now = Progress.apply(BEGUN, result(1, item("1", "M", handle, feedback)))
                .orElse(BEGUN);
        Feedback then = Progress.apply(now, result(2, item("1", "M", nextHandle, nextFeedback)))
                .orElse(now);
        assertThat(pair(then, "1", "M")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1,1, 2,2, 11", "1,1, 2,3, 11", "2,2, 2,3, 22", "2,3, 1,1, 23"})
    void whatAHigherSeqSaidIsNotChangedByALowerOneThatComesLater(
            int handle, int feedback, int lateHandle, int lateFeedback, String outcome) {
        Feedback now = apply(BEGUN, result(5, item("1", "M", handle, feedback)));
        assertThat(Progress.apply(now, result(4, item("1", "M", lateHandle, lateFeedback))))
                .isEmpty();
        assertThat(pair(now, "1", "M")).isEqualTo(outcome);
    }

    @Test
    void aLowerSeqStillDecidesWhatAHigherOneDidNotName() {
        Feedback now = apply(BEGUN, result(5, item("1", "M", 2, 2)));
        assertThat(pair(apply(now, result(4, item("1", "O", 2, 3))), "1", "O")).isEqualTo("23");
    }

    @Test
    void theFirstAcceptNoStays() {
        Feedback now = apply(BEGUN, new CoreResult("id", 1, "A1", List.of(item("1", "M", 1, 1))));
        assertThat(apply(now, new CoreResult("id", 2, "A2", List.of(item("1", "M", 2, 2))))
                        .acceptNo())
                .isEqualTo("A1");
    }

    @Test
    void aResultWithoutWordsGetsThoseOfItsCodeOrState() {
        Item refused = new Item("1", "M", new Status(2, 3, "S51101", ""));
        Feedback changed = apply(BEGUN, result(1, refused, item("1", "O", 1, 1)));
        assertThat(status(changed, "1", "M").text()).isEqualTo("职工已在北京市参保");
        assertThat(status(changed, "1", "O").text()).isEqualTo("等待审核");
    }

    @Test
    void concernsOnlyRecordsAndGroupsOfTheMessage() {
        assertThat(Progress.concerns(BEGUN, result(1, item("1", "M", 2, 2)))).isTrue();
        assertThat(Progress.concerns(BEGUN, result(1, item("3", "M", 2, 2)))).isFalse();
        assertThat(Progress.concerns(BEGUN, result(1, item("1", "A", 2, 2)))).isFalse();
    }

    private static Feedback apply(Feedback state, CoreResult result) {
        return Progress.apply(state, result).orElseThrow();
    }

    private static CoreResult result(int seq, Item... items) {
        return new CoreResult("id", seq, null, List.of(items));
    }

    private static Item item(String ref, String group, int handle, int feedback) {
        return new Item(ref, group, new Status(handle, feedback, "000000", ""));
    }

    private static Status status(Feedback state, String ref, String group) {
        return state.items().stream()
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .groups()
                .get(group);
    }

    private static String pair(Feedback state, String ref, String group) {
        Status status = status(state, ref, group);
        return "" + status.handle() + status.feedback();
    }
}
