package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shebaohub.message.CannotStart;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What whoever starts the hub reads where it does not. */
class StartFailureTest {

    @Test
    void saysWhichPortIsInUseAndWhatToSet() {
        Throwable failure =
                new IllegalStateException(new PortInUseException(8070, new java.net.BindException("taken")));
        assertThat(StartFailure.sentence(failure))
                .isEqualTo("Port 8070 is in use; stop the program that has it or set hub.operations.port.");
    }

    @Test
    void saysWhatThePartThatCannotStartSays() {
        Throwable failure = new IllegalStateException(new CannotStart("Key k of node n is a sample key.", null));
        assertThat(StartFailure.sentence(failure)).isEqualTo("Key k of node n is a sample key.");
    }

    @Test
    void saysThatItIsTheDatabase() {
        Throwable failure = new IllegalStateException(new DataAccessResourceFailureException("no route to host"));
        assertThat(StartFailure.sentence(failure))
                .isEqualTo("The database did not answer as it should: no route to host");
    }

    @Test
    void namesTheDeepestCauseOfWhatNobodyThoughtOf() {
        Throwable failure = new IllegalStateException("outer", new java.io.IOException("Disk is gone"));
        assertThat(StartFailure.sentence(failure))
                .isEqualTo(
                        "The hub did not start: IOException: Disk is gone. The log file in the data folder has the details.");
    }
}
