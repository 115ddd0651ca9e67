package org.shebaohub.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.shebaohub.message.Leases;
import org.shebaohub.message.Message;
import org.springframework.stereotype.Component;

/**
 * What becomes of a claimed file: once its record is committed it goes to {@code /done} or {@code /refused}, by the day
 * of receipt; where something failed it stays and is tried again, each time after twice the wait.
 */
@Component
class FileFiling extends FileStep {
    private static final int LONGEST_WAIT = 60;
    /** Far more than the largest file needs; another hub takes over a file whose hub is gone after that. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final Clock clock;
    private final ReceiveSettings settings;
    private final Seals seals;
    private final Leases leases;
    private final Map<String, Failed> failures = new ConcurrentHashMap<>();

    FileFiling(Clock clock, ReceiveSettings settings, Seals seals, Leases leases) {
        this.clock = clock;
        this.settings = settings;
        this.seals = seals;
        this.leases = leases;
    }

    /** Attempts so far at a claim, this process only. */
    int failures(String claimedName) {
        Failed failed = failures.get(claimedName);
        return failed == null ? 0 : failed.times;
    }

    @Override
    public boolean begin(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        Failed failed = failures.get(file.getFileNameOnly());
        if (failed != null && clock.instant().isBefore(failed.again)) {
            return false;
        }
        Claim claim = Claim.parse(file.getFileNameOnly());
        if (!leases.take(lease(claim), LONGEST_WORK)) {
            return false;
        }
        return claim.name().endsWith(".xml") || claim.unsigned() || seals.read(server, endpoint, exchange, file);
    }

    @Override
    public void commit(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        server.releaseRetrievedFileResources(exchange);
        Message message = exchange.getMessage().getBody(Message.class);
        Claim claim = Claim.parse(file.getFileNameOnly());
        String folder = Homes.of(endpoint.getConfiguration().getDirectory())
                .filed(message.report().refuses(), claim.day());
        server.buildDirectory(folder, false);
        String target = folder + "/" + claim.name();
        for (int suffix = 2; server.existsFile(target); suffix++) {
            target = folder + "/" + claim.name() + "_" + suffix;
        }
        String seal = file.getAbsoluteFilePath() + Seals.ENDING;
        if (server.existsFile(seal)) {
            server.renameFile(seal, target + Seals.ENDING);
        }
        server.renameFile(file.getAbsoluteFilePath(), target);
        leases.end(lease(claim));
        failures.remove(file.getFileNameOnly());
    }

    @Override
    public void rollback(
            GenericFileOperations<Object> server,
            GenericFileEndpoint<Object> endpoint,
            Exchange exchange,
            GenericFile<Object> file) {
        server.releaseRetrievedFileResources(exchange);
        int times = failures(file.getFileNameOnly()) + 1;
        long wait = Math.min(LONGEST_WAIT, 1L << Math.min(times - 1, 6));
        failures.put(
                file.getFileNameOnly(),
                new Failed(times, clock.instant().plus(settings.retryDelay().multipliedBy(wait))));
    }

    private static String lease(Claim claim) {
        return "file:" + claim.id();
    }

    private record Failed(int times, Instant again) {}
}
