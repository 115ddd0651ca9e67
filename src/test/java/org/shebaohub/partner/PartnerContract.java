package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every partner must have. A partner's own test extends this and gives its name. */
public abstract class PartnerContract {
    protected abstract String name();

    /** A partner of the hub; one that lives elsewhere says where. */
    PartnerParts parts() {
        return PartnerParts.ofTheHub();
    }

    @Test
    void standsInAllFivePlaces() {
        assertThat(parts().missing(name())).as("what partner %s lacks", name()).isEmpty();
    }
}
