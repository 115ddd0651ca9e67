package org.shebaohub.partnerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.CannotStart;

/** What kit.yaml says is said of a sample that is there, or it is told what is not. */
class SamplesTest {
    private final Samples misspelt = new Samples("misspelt");

    @Test
    void eachPlanFitsItsSamples() {
        assertThat(SampleHub.partners().partners().keySet()).allSatisfy(partner -> {
            Samples samples = new Samples(partner);
            assertThat(samples.letters()).isNotEmpty();
            assertThat(samples.bad()).isNotEmpty();
        });
    }

    @Test
    void aSampleThatIsNotThereIsTold() {
        assertThatThrownBy(misspelt::bad)
                .isInstanceOf(CannotStart.class)
                .hasMessage("kit.yaml names HFD-01_FundDeposits.xml, which is no sample.");
    }

    @Test
    void aChangeOfWhatIsNotThereIsTold() {
        assertThatThrownBy(misspelt::letters)
                .isInstanceOf(CannotStart.class)
                .hasMessage("kit.yaml has nothing to replace in HFD-01_FundDeposit.xml: <AcctType>NONE< is not in it.");
    }
}
