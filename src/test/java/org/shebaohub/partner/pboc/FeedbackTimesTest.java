package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.AccountFeedback;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Transport;

/** CreDtTm is Beijing time and says how fresh a feedback is (S31011). */
class FeedbackTimesTest {
    private final InKind hub = new InKind("SM2");

    @ParameterizedTest
    @CsvSource({"PT0S, ", "PT-24H, ", "PT-24H-1S, S31011", "PT10M, ", "PT10M1S, S31011", "PT8H, S31011"})
    void mayBeADayOldAndTenMinutesAhead(Duration away, ErrorCode code) {
        Clock sent = Clock.fixed(InKind.NOW.plus(away), ZoneOffset.UTC);

        Message judged = hub.goThrough(AccountFeedback.of(sent).signed("100000000000-sm2"), Transport.MQ);

        assertThat(judged.report().code().orElse(null)).isEqualTo(code);
    }
}
