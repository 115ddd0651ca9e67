package org.shebaohub.partner.medical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Status;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.HubJsonWriter;
import org.shebaohub.partner.MsgIds;
import org.shebaohub.partner.Partners;

/** 9502: when it is written, and that it is what the guide says. */
class FilingResultTest {
    private static final String ID = "NHSA00000001202403111000000101";

    @ParameterizedTest
    @CsvSource({"2, 000000, 1, YD0001, 2024-12-31", "3, S52102, 2, , "})
    void isWrittenOnceDecided(int feedback, String code, String result, String acceptNo, String end) {
        Map<String, String> dates =
                end == null ? Map.of("begndate", "2024-03-12") : Map.of("begndate", "2024-03-12", "enddate", end);
        ObjectNode answer =
                answer(new Status(2, feedback, code, "同一人备案"), acceptNo, dates).orElseThrow();
        assertThat(answer.get("infno").textValue()).isEqualTo("9502");
        assertThat(answer.at("/output/result").textValue()).isEqualTo(result);
        assertThat(answer.at("/output/reason").textValue()).startsWith(code + " ");
        AnswerSchema.mustAccept("filing-result", answer);
    }

    @Test
    void isNotWrittenBefore() {
        assertThat(answer(new Status(1, 1, "S53001", "等待审核"), null, Map.of())).isEmpty();
    }

    private static Optional<ObjectNode> answer(Status status, String acceptNo, Map<String, String> details) {
        Partners partners = SampleHub.partners();
        Clock clock = Clock.fixed(Instant.parse("2024-03-29T01:00:00Z"), ZoneOffset.UTC);
        HubJsonWriter json = new HubJsonWriter(partners, new MsgIds(partners.node(), "0", clock), clock);
        Feedback.Item item = new Feedback.Item("1", "110108********9999", "孙**", Map.of("A", status));
        Answered about = new Answered(
                "medical",
                "medical",
                Envelope.Family.JSON,
                "NHSA00000001",
                Transport.MQ,
                Kind.BYTES,
                null,
                ID,
                ID,
                "YDJ-01",
                "YDBA11000020240311000001",
                null);
        return new MedicalWriter(null, json)
                .feedback(about, new Feedback(acceptNo, List.of(item), details), 1)
                .map(Draft::unsigned)
                .map(unsigned -> ((JsonUnsigned) unsigned).message());
    }
}
