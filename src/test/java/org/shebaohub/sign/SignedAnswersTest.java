package org.shebaohub.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.message.Answering.Answered;
import org.shebaohub.message.Document;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.MessageTypes;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.Rules;
import org.shebaohub.partner.Writer;
import org.shebaohub.verify.Families;
import org.shebaohub.verify.OwnVerification;
import org.shebaohub.xml.XmlBytes;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/** Answers are written by the partner's own writer and signed by the hub, for its transport and its queue. */
class SignedAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private final SignedAnswers answers = new SignedAnswers(
            SampleHub.partners(),
            List.of(new Named("other"), new Named("e-window")),
            Signing.with(SampleHub.partners(), SampleHub.keys()));

    @Test
    void aRefusalIsAllThatRemains() {
        Message prepared = message("e-window")
                .converted(List.of(draft("event", "core")), new Feedback(null, List.of()))
                .signed(List.of(answers.feedback(about("e-window"), new Feedback(null, List.of()), 1)
                        .orElseThrow()));
        Findings found = new Findings();
        found.add(ErrorCode.S31002, "");
        Message refused = answers.refuse(prepared, found.report());
        assertThat(refused.report().code()).contains(ErrorCode.S31002);
        assertThat(refused.feedback()).isNull();
        assertThat(refused.drafts()).isEmpty();
        assertThat(refused.outgoing()).extracting(Outgoing::msgId).containsExactly("ack of e-window");
        mustBeTheHubs(refused.outgoing().get(0).document());
    }

    @Test
    void feedbackIsSignedToo() {
        Outgoing feedback = answers.feedback(about("e-window"), new Feedback(null, List.of()), 1)
                .orElseThrow();
        assertThat(feedback.msgId()).isEqualTo("feedback of e-window");
        mustBeTheHubs(feedback.document());
    }

    @Test
    void anUnknownChannelIsOurFault() {
        assertThatThrownBy(() -> answers.refuse(message("none"), Report.CLEAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void mustBeTheHubs(Document document) {
        OwnVerification own = new OwnVerification(
                new Families(
                        XmlParser.withDefaults(),
                        new JsonParser(JsonLimits.DEFAULTS),
                        MessageTypes.in(Path.of("schemas"), SampleHub.partners()),
                        SampleHub.keys().certificates()),
                SampleHub.partners());
        assertThat(own.verify(document, NOW).findings()).isEmpty();
    }

    private static Message message(String channel) {
        return Message.received(
                new Reception("r", channel, Transport.MQ, Kind.TEXT, null, null, NOW, false), Document.ofUtf8("x"));
    }

    private static Answered about(String channel) {
        return new Answered(
                "e-window",
                channel,
                Envelope.Family.XML,
                "BJECT0000001",
                Transport.MQ,
                Kind.TEXT,
                null,
                "c",
                "k",
                "ECT-01",
                "b",
                "1");
    }

    private static Draft draft(String id, String signFor) {
        org.w3c.dom.Document document = XmlBytes.newDocument();
        document.appendChild(document.createElementNS(null, "Answer")).setTextContent(id);
        return new Draft(
                Role.TECH_ACK, "e-window", Transport.MQ, Kind.TEXT, null, "c", id, signFor, XmlUnsigned.of(document));
    }

    /** A partner whose writer says its own name. */
    private record Named(String name) implements Partner {
        @Override
        public Rules rules() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader reader() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Writer writer() {
            return new Writer() {
                @Override
                public Draft techAck(Message message, Report report) {
                    return draft("ack of " + name, "BJECT0000001");
                }

                @Override
                public java.util.Optional<Draft> feedback(Answered about, Feedback state, int number) {
                    return java.util.Optional.of(draft("feedback of " + name, "BJECT0000001"));
                }
            };
        }
    }
}
