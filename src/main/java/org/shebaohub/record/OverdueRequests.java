package org.shebaohub.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Replying;
import org.shebaohub.message.Signer;
import org.shebaohub.record.OutgoingStore.Stored;
import org.shebaohub.record.RequestStore.Overdue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the waits whose time is over: the core gets S90002 (interfaces.md 5.2). The wait is a row of the database, so that
 * any node finds it, after a crash too; its lock makes that only one tells the core.
 */
@Component
public class OverdueRequests {
    private static final Logger log = LoggerFactory.getLogger(OverdueRequests.class);

    private final RequestStore requests;
    private final OutgoingStore outgoing;
    private final Replying replying;
    private final Signer signer;
    private final TransactionTemplate transaction;

    OverdueRequests(
            RequestStore requests,
            OutgoingStore outgoing,
            Replying replying,
            Signer signer,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.outgoing = outgoing;
        this.replying = replying;
        this.signer = signer;
        this.transaction = transaction;
    }

    /** Each request that was ended, with its reply; one that cannot be ended now stops no other. */
    public List<Message> end() {
        List<Message> ended = new ArrayList<>();
        for (String key : requests.overdue()) {
            try {
                transaction.execute(status -> end(key)).ifPresent(ended::add);
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("a request of the core could not be ended, will be tried again");
            }
        }
        return ended;
    }

    private Optional<Message> end(String key) {
        return requests.overdue(key).map(this::reply);
    }

    private Message reply(Overdue overdue) {
        Outgoing reply = signer.sign(replying.failure(overdue.asked(), overdue.request(), ErrorCode.S90002));
        outgoing.keep(new Stored(overdue.exchange(), 0, 1), reply, null);
        requests.replied(overdue.asked(), reply.id());
        log.atWarn()
                .addKeyValue("message", overdue.request().reception().id())
                .addKeyValue("partner", overdue.asked().partner())
                .addKeyValue("code", ErrorCode.S90002)
                .log("no answer in time");
        return overdue.request().signed(List.of(reply));
    }
}
