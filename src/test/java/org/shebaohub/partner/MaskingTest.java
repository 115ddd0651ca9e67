package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What partners and operators see of numbers and names. */
class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "110105199003079978, 110105********9978",
        "H1234567890, H1*******90",
        "E12345678, E1*****78",
        "12345, 12*45",
        "1234, ****",
        "A𠮷𠮷𠮷𠮷B, A𠮷**𠮷B",
        "A𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷B, A𠮷𠮷𠮷𠮷𠮷******𠮷𠮷𠮷B",
        "𠮷𠮷𠮷, ***"
    })
    void numbersShowTheirEndsInWholeCharacters(String number, String shown) {
        assertThat(Masking.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"赵一诺, 赵**", "𠮷田, 𠮷**", "王, 王**", "'', **"})
    void namesShowTheirFirstCharacter(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }
}
