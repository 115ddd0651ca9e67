package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.SftpClient;

/** Every sample that was published before the hub existed goes through the whole hub unchanged, on the day that it is of. */
class PublishedSamplesIT extends WholeHub {
    private static final Path FOLDER = Path.of("src/test/resources/partner");

    private final Instant before = CLOCK.instant();

    @AfterEach
    void today() {
        itIs(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "e-window, ECT-01_UnitRegistration.xml, 2024-03-11T09:30:15",
        "e-window, ECT-02_FirstEmployeeRegistration.xml, 2024-03-11T09:30:16",
        "e-window, ECT-03_UnitBankAccountPush.xml, 2024-03-11T14:10:02",
        "pboc, PBC-02_AccountStatusChange.msg, 2024-03-11T15:02:11",
        "medical, YDJ-01_FilingRegistration_YandaOnly.json, 2024-03-11T10:00:00",
        "medical, YDJ-03_SettlementResult.json, 2024-03-28T11:21:00",
        "medical, YDJ-05_SettlementReconTotal.json, 2024-03-29T01:00:00",
        "certification-bjtapp, CRT-02_SelfFaceCertification.json, 2024-03-15T20:11:33",
        "certification-mfa, CRT-03_OverseasCertification.xml, 2024-03-18T08:15:00"
    })
    void isAcceptedByMq(String channel, String file, String sent) throws Exception {
        itIs(OffsetDateTime.parse(sent + "+08:00").toInstant());
        byte[] sample = Files.readAllBytes(FOLDER.resolve(partner(channel)).resolve(file));
        try (QueueClient partner = QueueClient.of(OWN, channel)) {
            partner.send(sample);
            assertThat(partner.first(answer -> true).text()).contains("000000");
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "pboc, PBC-01_ZHXX_100000000000_BJSI00000001_20240311_00000001.txt, "
                + "ZHXX_100000000000_BJSI00000001_20240311_00000001.txt, 2024-03-11T20:00:00",
        "certification-mohrss, CRT-01_RZJG_20240313_000001.txt, RZJG_20240313_000001.txt, 2024-03-13T22:00:00",
        "e-licence, EBL-03_LicenceStatusChange_20240321_000001.txt, EBL03_20240321_000001.txt, 2024-03-21T22:00:00"
    })
    void isAcceptedBySftp(String channel, String file, String wireName, String sent) throws Exception {
        itIs(OffsetDateTime.parse(sent + "+08:00").toInstant());
        Path sample = FOLDER.resolve(partner(channel)).resolve(file);
        SftpClient partner = SftpClient.of(OWN, channel);
        partner.put(wireName, Files.readAllBytes(sample), Files.readString(Path.of(sample + ".sig")));
        assertThat(partner.answer("ACK01_" + wireName, "TechAck")).contains("<AckCode>000000</AckCode>");
        assertThat(partner.filed("done", wireName)).isTrue();
    }

    private static String partner(String channel) {
        return channel.startsWith("certification") ? "certification" : channel;
    }

    private static void itIs(Instant time) {
        CLOCK.move(Duration.between(CLOCK.instant(), time));
    }
}
