package org.shebaohub.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Archive;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Leases;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.PendingParts;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;

/** Stand-ins for the stages after receiving. What a message's text says is what they do with it. */
public class StandIns implements Answering {
    private final BlockingQueue<Message> recorded = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> refused = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> parked = new LinkedBlockingQueue<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> receptions = new ConcurrentHashMap<>();

    /** Keeps files in memory. */
    static class Kept implements Archive {
        @Override
        public Document keep(String key, InputStream content) throws IOException {
            return Document.of(content.readAllBytes());
        }

        @Override
        public Document open(String key) {
            throw new UnsupportedOperationException();
        }
    }

    /** The only hub has everything. */
    static class OneHub implements Leases {
        @Override
        public boolean take(String what, Duration time) {
            return true;
        }

        @Override
        public void end(String what) {}
    }

    /** No batch file is in work here. */
    static class NoParts implements PendingParts {
        @Override
        public Optional<Message> next() {
            return Optional.empty();
        }

        @Override
        public void putOff(Message part, Duration wait) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Waiting> waiting() {
            return List.of();
        }
    }

    /** Nobody is silent here. */
    public static class Silence {
        public void tell() {
            // nothing to tell
        }
    }

    /** No request of the core waits here, and no batch file. */
    public static class NothingOverdue {
        public List<Message> end() {
            return List.of();
        }

        public List<Message> write() {
            return List.of();
        }

        public void conclude() {
            // no totals wait for a file
        }
    }

    /** No file waits here for an answer of the hub's own. */
    public static class NothingToAnswer {
        public List<Message> answer() {
            return List.of();
        }
    }

    /** Does what the text says. */
    public record Verifier(StandIns all) {
        public Message verify(Message message) {
            return all.verify(message);
        }

        public Message verifyRequest(Message message) {
            return all.verify(message);
        }
    }

    /** Hands a message on. */
    public static class Step {
        public Message validate(Message message) {
            return message;
        }

        public Message result(Message message) {
            return message;
        }

        public Message convert(Message message) {
            return message;
        }

        public Message apply(Message message) {
            return message;
        }

        public Message sign(Message message) {
            return message;
        }

        public Message deliver(Message message) {
            return message;
        }

        public void deliverAll(List<Message> messages) {
            messages.forEach(this::deliver);
        }
    }

    /** Notes what is parked. */
    public record Parking(StandIns all) {
        public Message archiveFirst(Message message) {
            return message;
        }

        public Message bury(Message message) {
            return message;
        }

        public Message park(Message message) {
            Findings found = new Findings();
            found.add(ErrorCode.S90001, "");
            all.parked.add(message);
            return message.reported(found.report());
        }
    }

    /** Notes what is recorded. */
    public record Recorder(StandIns all) {
        public Message probe(Message message) {
            return message;
        }

        public Message record(Message message) {
            (message.report().refuses() ? all.refused : all.recorded).add(message);
            return message;
        }
    }

    Message verify(Message message) {
        String text = new String(message.document().copy(), StandardCharsets.UTF_8);
        int attempt = attempts.merge(text, 1, Integer::sum);
        receptions
                .computeIfAbsent(text, key -> ConcurrentHashMap.newKeySet())
                .add(message.reception().id());
        if (text.equals("refuse me")) {
            Findings found = new Findings();
            found.add(ErrorCode.S21004, "");
            throw new Refused(message, found.report());
        }
        if (text.equals("always fail") || text.equals("fail twice") && attempt < 3) {
            throw new IllegalStateException("as asked");
        }
        return message;
    }

    @Override
    public Message acknowledge(Message message, Report report) {
        return message.reported(report).signed(List.of());
    }

    @Override
    public Outgoing signed(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Outgoing> feedback(Answered about, Feedback state, int number) {
        throw new UnsupportedOperationException();
    }

    void forget() {
        recorded.clear();
        refused.clear();
        parked.clear();
        attempts.clear();
        receptions.clear();
    }

    int attempts(String text) {
        return attempts.getOrDefault(text, 0);
    }

    Set<String> receptions(String text) {
        return receptions.get(text);
    }

    Message nextRecorded() throws InterruptedException {
        return next(recorded);
    }

    Message nextRefused() throws InterruptedException {
        return next(refused);
    }

    Message nextParked() throws InterruptedException {
        return next(parked);
    }

    private static Message next(BlockingQueue<Message> from) throws InterruptedException {
        Message message = from.poll(20, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing came within 20 seconds");
        }
        return message;
    }
}
