package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.AccountFiles;
import org.shebaohub.kit.HubProcess;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.SftpClient;

/** Files that are wrong in a large way, put by SFTP into a hub that runs; after each the bank can go on. */
class AccountFileLimitsIT {
    private static final int LINE = 502;
    private static final int FAULTS = 10_000;
    private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));

    private static SftpClient bank;
    private static HubProcess hub;
    private static int files;

    @BeforeAll
    static void start() throws Exception {
        OwnFolders own = OwnFolders.of("account-file-limits-it");
        own.change("max-file-size: 2GB", "max-file-size: 6MB");
        own.change("home-quota: 10GB", "home-quota: 14MB");
        hub = HubProcess.start(own, own.data().resolveSibling("out"), "run", "--trial");
        hub.awaitReady();
        bank = SftpClient.of(own, "pboc");
    }

    @AfterAll
    static void stop() throws Exception {
        hub.process().destroy();
        hub.process().waitFor();
    }

    @Test
    void tenThousandFaultsAreCountedAndTwoHundredOfThemListed() throws Exception {
        AccountFiles file = file(FAULTS);
        ByteArrayOutputStream short_ = new ByteArrayOutputStream();
        for (int at = 0; at < file.content().length; at += LINE) {
            boolean detail = file.content()[at] == 'D';
            // The last byte of the filler is missing.
            short_.write(file.content(), at, detail ? LINE - 3 : LINE - 2);
            short_.writeBytes(new byte[] {'\r', '\n'});
        }
        bank.put(file.name(), short_.toByteArray(), file.seal());

        String ack = bank.answer("ACK01_" + file.name(), "<AckCode>S11003</AckCode>");
        assertThat(ack).contains("<Total>" + FAULTS + "</Total>", "<Location>line 2</Location>");
        assertThat(ack.split("<Finding>")).hasSize(200 + 1);
        assertThat(bank.filed("refused", file.name())).isTrue();
        goesOn();
    }

    @Test
    void aSignatureOfAnotherFileRefusesItAndTheRightOneStillCounts() throws Exception {
        AccountFiles file = file(3);
        bank.put(file.name(), file.content(), file(4).seal());
        assertThat(bank.answer("ACK01_" + file.name() + ".xml", "<AckCode>")).contains("<AckCode>S21004</AckCode>");
        assertThat(bank.filed("refused", file.name())).isTrue();

        bank.put(file.name(), file.content(), file.seal());
        bank.answer("ACK01_" + file.name() + "_2.xml", "<AckCode>000000</AckCode>");
    }

    @Test
    void whatIsTooLargeIsCutOffAndAFullHomeIsFreeAgainWhenItIsRemoved() throws Exception {
        byte[] large = new byte[7 << 20];
        assertThatThrownBy(() -> bank.putAlone("LARGE.txt", large)).isInstanceOf(AssertionError.class);
        assertThat(bank.size("LARGE.txt.tmp")).isLessThanOrEqualTo(6 << 20).isGreaterThan(5 << 20);
        goesOn();

        int filled = 0;
        while (filled < 3 && putsLarge("FILL" + filled + ".txt")) {
            filled++;
        }
        assertThat(filled).as("files of 5 MB in a home of 14").isBetween(0, 2);
        assertThatThrownBy(() -> bank.putAlone("ONE.txt", new byte[1 << 20])).isInstanceOf(AssertionError.class);
        bank.remove("LARGE.txt.tmp");
        goesOn();
    }

    private static boolean putsLarge(String name) throws IOException {
        try {
            bank.putAlone(name + ".tmp", new byte[5 << 20]);
            return true;
        } catch (AssertionError full) {
            return false;
        }
    }

    /** The next good file is taken as if nothing had been. */
    private static void goesOn() throws Exception {
        AccountFiles file = file(2);
        bank.put(file.name(), file.content(), file.seal());
        bank.answer("ACK01_" + file.name(), "<AckCode>000000</AckCode>");
        assertThat(bank.filed("done", file.name())).isTrue();
    }

    private static AccountFiles file(int records) {
        return AccountFiles.of(TODAY, ++files, records);
    }
}
