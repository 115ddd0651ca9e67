package org.shebaohub.crash;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.shebaohub.kit.OwnFolders;
import org.shebaohub.kit.QueueClient;
import org.shebaohub.kit.QueueClient.Received;

/** The core that asks and the licence service that is asked, over all lives of the hub: what each of them has seen. */
final class Asking {
    private final OwnFolders own;
    private final List<QueueClient> cores = new ArrayList<>();
    private final List<QueueClient> services = new ArrayList<>();

    Asking(OwnFolders own) {
        this.own = own;
    }

    void connect() throws JMSException, IOException {
        cores.add(QueueClient.asking(own));
        services.add(QueueClient.of(own, "e-licence"));
    }

    void disconnect() {
        latest(cores).close();
        latest(services).close();
    }

    /** @return the JMSMessageID */
    String ask(byte[] request, String key) throws JMSException {
        return latest(cores).send(request, key);
    }

    void answer(String answer) throws JMSException {
        latest(services).sendText(answer);
    }

    /** Replies with that JMSCorrelationID, as often as they came. */
    List<String> repliesTo(String key) {
        return all(cores, reply -> key.equals(reply.correlation())).stream()
                .map(Received::text)
                .toList();
    }

    /** What came to the licence service, as often as it came. */
    List<Received> asked(String piece) {
        return all(services, message -> message.has(piece));
    }

    private static List<Received> all(List<QueueClient> lives, Predicate<Received> wanted) {
        return lives.stream().flatMap(life -> life.all(wanted).stream()).toList();
    }

    private static QueueClient latest(List<QueueClient> lives) {
        return lives.get(lives.size() - 1);
    }
}
