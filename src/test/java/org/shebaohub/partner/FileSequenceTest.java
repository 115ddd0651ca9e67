package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSequenceTest {
    @ParameterizedTest
    @CsvSource({
        "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt, 00000001",
        "EBL03_20240321_000017.txt, 000017",
        "YDJ05_20240321_000003.csv, 000003",
        "BJECT0000001202403110930160002.xml, 0002",
    })
    void isThatOfAnAgreedName(String name, String sequence) {
        assertThat(FileSequence.of(name)).contains(sequence);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a.xml", "letter.txt", "EBL03_20240321_17.txt", "BJECT0000001202403110930160002.txt"})
    void isNoneOfAnotherName(String name) {
        assertThat(FileSequence.of(name)).isEmpty();
    }
}
