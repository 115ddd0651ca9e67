package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.CannotStart;

class MessageTypesTest {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final String MESSAGES = "hub.partners.house-fund.messages.";
    private static final Partners NOBODY = new Partners("BJSI00000001", Map.of());

    @TempDir
    Path mine;

    @Test
    void knowsThoseOfTheContractWhoeverIsConnected() {
        MessageTypes types = MessageTypes.in(SCHEMAS, NOBODY);
        assertThat(types.known("PBC-01")).isTrue();
        assertThat(types.ofInfno("9702")).contains("YDJ-05");
        assertThat(types.known("HFD-01")).isFalse();
        assertThat(types.added()).isEmpty();
    }

    @Test
    void whatThePresentPartnersSendIsOfTheContract() {
        assertThat(MessageTypes.in(SCHEMAS, SampleHub.partners()).added()).isEmpty();
    }

    @Test
    void knowsWhatIsAgreedWithAPartnerBeyondIt() {
        MessageTypes types = MessageTypes.in(SCHEMAS, houseFund("HFD-02", "H201"));
        assertThat(types.known("HFD-01")).isTrue();
        assertThat(types.known("HFD-02")).isTrue();
        assertThat(types.ofInfno("H201")).contains("HFD-02");
        assertThat(types.ofInfno("H202")).isEmpty();
    }

    /** So does the check of another partner's kit, whose settings do not have that partner. */
    @Test
    void whatWasAddedMayFollowTheListOfTheContract() throws IOException {
        Path list = mine.resolve(MessageTypes.RESERVED);
        Files.createDirectories(list.getParent());
        Files.copy(SCHEMAS.resolve(MessageTypes.RESERVED), list);
        MessageTypes all = MessageTypes.in(SCHEMAS, houseFund("HFD-02", "H201"));
        Files.write(list, all.added(), StandardOpenOption.APPEND);
        MessageTypes read = MessageTypes.in(mine, NOBODY);
        assertThat(read.known("HFD-01")).isTrue();
        assertThat(read.ofInfno("H201")).contains("HFD-02");
    }

    @Test
    void oneInfnoIsOneType() {
        assertThatThrownBy(() -> MessageTypes.in(SCHEMAS, houseFund("HFD-02", "9501")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("partners.yaml", "9501", "HFD-02", "house-fund", "YDJ-01");
        assertThat(MessageTypes.in(SCHEMAS, houseFund("STQ-01", "A003")).added())
                .containsExactly("HFD-01 FundDeposit -");
    }

    private static Partners houseFund(String type, String infno) {
        return SampleHub.settings(
                "hub",
                Partners.class,
                Map.of(
                        MESSAGES + "HFD-01.element", "FundDeposit",
                        MESSAGES + type + ".element", "FundQuery",
                        MESSAGES + type + ".infno", infno));
    }
}
