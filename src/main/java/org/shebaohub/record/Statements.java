package org.shebaohub.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.message.Answering;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Fact;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.shebaohub.record.FactStore.Stated;
import org.springframework.stereotype.Component;

/** Holds what a message states against what was stated before: S52106, S52107 (interfaces.md 8.1). */
@Component
class Statements {
    /** What a fact and the one that undoes it must have in common. */
    private static final List<String> SAME = List.of("psn_no", "mdtrt_id");

    private final FactStore facts;
    private final FeedbackStore feedback;
    private final Answering answering;

    Statements(FactStore facts, FeedbackStore feedback, Answering answering) {
        this.facts = facts;
        this.feedback = feedback;
        this.answering = answering;
    }

    /** True where it speaks of what was stated before. */
    static boolean undo(Message message) {
        return message.facts().stream().anyMatch(fact -> fact.refersTo() != null);
    }

    /** What contradicts history in this message; clean where nothing does. */
    Report contradictions(String partner, Message message) {
        Findings found = new Findings();
        for (Fact fact : message.facts()) {
            Optional<Stated> before = facts.find(partner, fact.kind(), fact.id());
            if (before.isPresent()) {
                if (!before.get().digest().equals(fact.digest())) {
                    found.add(ErrorCode.S52106, fact.location());
                }
            } else if (fact.refersTo() != null && !mayBeUndone(partner, fact)) {
                found.add(ErrorCode.S52107, fact.location());
            }
        }
        return found.report();
    }

    private boolean mayBeUndone(String partner, Fact fact) {
        Map<String, String> about = facts.find(partner, fact.kind(), fact.refersTo())
                .map(Stated::about)
                .orElse(Map.of());
        return !about.isEmpty()
                && SAME.stream().allMatch(name -> about.getOrDefault(name, "")
                        .equals(fact.about().get(name)))
                && !about.containsKey("undoes")
                && !facts.undone(partner, fact.kind(), fact.refersTo());
    }

    /** The exchange that stated the same before, where all of it was stated already. */
    Optional<Long> earlier(String partner, Message message) {
        Optional<Long> exchange = Optional.empty();
        for (Fact fact : message.facts()) {
            Optional<Stated> before = facts.find(partner, fact.kind(), fact.id());
            if (before.isEmpty()) {
                return Optional.empty();
            }
            exchange = before.map(Stated::exchange);
        }
        return exchange;
    }

    /** The message with its own ACK-01 and the earlier outcome; nothing of it goes to the core again. */
    Message asBefore(String partner, Message message, long earlier) {
        Feedback known = feedback.state(earlier).orElse(message.feedback());
        Stream<Outgoing> own = message.outgoing().stream().filter(one -> one.role() == Role.TECH_ACK);
        Stream<Outgoing> told = known.begunByHub()
                ? answering.feedback(Answered.of(message, partner), known, 1).stream()
                : Stream.empty();
        return message.converted(List.of(), known)
                .signed(Stream.concat(own, told).toList());
    }

    void keep(String partner, Message message, long exchange) {
        for (Fact fact : message.facts()) {
            facts.keep(partner, fact.refersTo() == null ? fact : withTheOriginals(partner, fact), exchange);
        }
    }

    /** A fact that undoes another is about the same, but for what it says itself. */
    private Fact withTheOriginals(String partner, Fact fact) {
        Map<String, String> about = new HashMap<>(
                facts.find(partner, fact.kind(), fact.refersTo()).orElseThrow().about());
        about.putAll(fact.about());
        about.put("undoes", fact.refersTo());
        return new Fact(fact.kind(), fact.id(), fact.digest(), fact.refersTo(), about, fact.location());
    }
}
