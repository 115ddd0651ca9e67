package org.shebaohub.cli;

import java.util.Optional;
import org.shebaohub.message.CannotStart;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;

/** One sentence for whoever called the command; the whole story is in the log file. */
final class StartFailure implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        // Where it could not even begin there is no log file yet, and the sentence is the whole story.
        if (!(failure instanceof CannotStart)) {
            LoggerFactory.getLogger("org.shebaohub.start-failure").error("the hub did not start", failure);
        }
        command.getErr().println(sentence(failure));
        command.getErr().flush();
        return 1;
    }

    static String sentence(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return cause.getMessage();
            }
            if (cause instanceof ConfigurationPropertiesBindException) {
                return binding(cause);
            }
            if (cause instanceof PortInUseException inUse) {
                return "Port %d is in use; stop the program that has it or set hub.operations.port."
                        .formatted(inUse.getPort());
            }
            if (cause instanceof DataAccessException) {
                return "The database did not answer as it should: " + cause.getMessage();
            }
            deepest = cause;
        }
        return "The hub did not start: %s: %s. The log file in the data folder has the details."
                .formatted(deepest.getClass().getSimpleName(), deepest.getMessage());
    }

    private static String binding(Throwable failure) {
        Throwable deepest = failure;
        String where = "The settings";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause;
            if (cause instanceof BindException bind) {
                where = Optional.ofNullable(bind.getProperty())
                        .map(property -> property.getName() + " (" + property.getOrigin() + ")")
                        .orElse(bind.getName().toString());
            }
        }
        return "Setting %s is wrong: %s.".formatted(where, deepest.getMessage());
    }
}
