package org.shebaohub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    private final Identifiers ids = new Identifiers(Clock.fixed(Instant.parse("2026-11-24T16:30:00Z"), ZoneOffset.UTC));

    @Test
    void knowsTheCheckDigitOfAUnifiedSocialCreditCode() {
        assertThat(Identifiers.withUsccCheck("91110105MA7ABCD04")).isEqualTo("91110105MA7ABCD046");
        assertThat(Identifiers.withUsccCheck("91340000711771143")).isEqualTo("91340000711771143J");
    }

    @Test
    void knowsTheCheckDigitOfACitizen() {
        assertThat(Identifiers.withCitizenCheck("11010519900307997")).isEqualTo("110105199003079978");
        assertThat(Identifiers.withCitizenCheck("81000019880815997")).isEqualTo("810000198808159979");
    }

    @Test
    void makesAnotherOneEveryTime() {
        assertThat(IntStream.range(0, 50).mapToObj(n -> ids.uscc()))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("91110105MA[0-9A-HJ-NPQRTUWXY]{8}"));
        assertThat(IntStream.range(0, 50).mapToObj(n -> ids.citizen(LocalDate.of(1990, 1, 1), n % 2 == 0)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("110105(1989|1990)\\d{7}[0-9X]"));
        assertThat(IntStream.range(0, 50).mapToObj(n -> ids.serialNo())).doesNotHaveDuplicates();
    }

    @Test
    void writesMessageIdsInBeijingTime() {
        assertThat(ids.msgId("BJECT0000001", ids.now())).isEqualTo("BJECT0000001202611250030000001");
        assertThat(ids.today()).isEqualTo(LocalDate.of(2026, 11, 25));
    }
}
