package org.shebaohub.demo;

import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/**
 * The simulated core of the agency: reads canonical messages, takes each CanonicalId once, and answers with signed
 * results; at once and in favour, unless a flow has told it to hold its answer back. It asks for licences, too.
 */
final class Core implements AutoCloseable {
    static final String NODE = "BJSI-CORE";
    private static final String EVENTS = "core.events";
    private static final String RESULTS = "core.results";
    private static final String REQUESTS = "core.requests";
    private static final String REPLIES = "core.replies";
    private static final String CANONICAL = "urn:gov:bj:si:canonical:1.0";

    final Mailbox<Event> events = new Mailbox<>();
    final Mailbox<Reply> replies = new Mailbox<>();
    final KeyPair key;
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Seal seal;
    private final Mq mq;

    /** State of one record and group as the core tells it. */
    record Item(String ref, String group, int handle, int feedback, String code, String text) {
        static Item done(String ref, String group) {
            return new Item(ref, group, 2, 2, "000000", "导入成功");
        }

        static Item failed(String ref, String group, String code, String text) {
            return new Item(ref, group, 2, 3, code, text);
        }

        static Item waiting(String ref, String group) {
            return new Item(ref, group, 1, 1, "000000", "等待审核");
        }
    }

    Core(Connection to, Seal seal) throws JMSException {
        this.seal = seal;
        key = KeyPair.load(to.certificates(), NODE, "sm2");
        mq = new Mq(to.brokerUrl(), to.account("core"));
        mq.listen(EVENTS, this::arrived);
        mq.listen(REPLIES, this::replied);
    }

    /**
     * What the hub replied to a request.
     *
     * @param result VerifyResult of the licence, empty without a licence
     * @param code   of the Outcome, empty where there is a licence
     */
    record Reply(String correlation, String uscc, String result, String code) {}

    /** From now on the results of that message come only from {@link #say}. */
    void hold(Matter matter) {
        held.add(matter.key());
    }

    /** Asks the hub about the licence of a unit; the reply comes under that correlation. */
    void ask(String correlation, Bodies.Unit about) throws JMSException {
        String xml = "<LicenceVerifyRequest xmlns=\"" + CANONICAL + "\">" + Bodies.tag("Uscc", about.uscc())
                + Bodies.tag("Name", about.name()) + Bodies.tag("Scene", "02") + Bodies.tag("LegalRep", "赵一诺")
                + "</LicenceVerifyRequest>";
        mq.sendBytes(REQUESTS, seal.sign(xml, key), correlation);
    }

    Reply reply(String correlation) throws InterruptedException {
        return replies.await(
                "reply to " + correlation, reply -> reply.correlation().equals(correlation), Channel.PATIENCE);
    }

    /** The event of a message, with the CanonicalId anyone can recompute. */
    Event event(Matter matter) throws InterruptedException {
        return event(matter, 1);
    }

    /** The event of a chunk of a file, counted from 1. */
    Event event(Matter matter, int chunk) throws InterruptedException {
        String id = Event.idOf(matter.sender(), matter.key(), chunk);
        Event event = events.await(
                "event about " + matter.key(), one -> one.canonicalId().equals(id), Channel.PATIENCE);
        Unexpected.unlessEqual(matter.key(), event.sourceMsgId(), "SourceMsgId of the event");
        Unexpected.unlessEqual(matter.serialNo(), event.serialNo(), "BizSerialNo of the event");
        return event;
    }

    /** Sends a result; the higher sequence number is the later. */
    void say(Event about, int sequence, List<Item> items) throws JMSException {
        say(about, sequence, items, key);
    }

    /** The same with a key that may not be the core's. */
    void say(Event about, int sequence, List<Item> items, KeyPair signer) throws JMSException {
        StringBuilder list = new StringBuilder();
        for (Item item : items) {
            list.append("<Item>")
                    .append(Bodies.tag("Ref", item.ref()))
                    .append(Bodies.tag("Group", item.group()))
                    .append(Bodies.tag("HandleStatus", "" + item.handle()))
                    .append(Bodies.tag("FeedbackStatus", "" + item.feedback()))
                    .append(Bodies.tag("Code", item.code()))
                    .append(Bodies.tag("Text", item.text()))
                    .append("</Item>");
        }
        String xml = "<ProcessingResult xmlns=\"" + CANONICAL + "\">" + Bodies.tag("CanonicalId", about.canonicalId())
                + Bodies.tag("Seq", "" + sequence)
                + Bodies.tag(
                        "AcceptNo",
                        "SB110105" + about.canonicalId().substring(0, 12).toUpperCase())
                + list + "</ProcessingResult>";
        mq.sendBytes(RESULTS, seal.sign(xml, signer), about.canonicalId());
    }

    /** All records of an event, in all their groups, taken in. */
    static List<Item> allDone(Event event) {
        List<Item> items = new ArrayList<>();
        event.refs().forEach(ref -> event.groups().forEach(group -> items.add(Item.done(ref, group))));
        return items;
    }

    private void replied(String correlation, boolean text, byte[] bytes) {
        try {
            Element root = seal.open(bytes);
            replies.put(new Reply(
                    correlation,
                    Answer.first(root, "Uscc"),
                    Answer.first(root, "VerifyResult"),
                    Answer.first(root, "Code")));
        } catch (Unexpected finding) {
            problems.add("core: " + finding.getMessage());
        }
    }

    private void arrived(String correlation, boolean text, byte[] bytes) {
        try {
            Event event = Event.read(seal.open(bytes), bytes);
            if (!event.canonicalId().equals(correlation)) {
                problems.add("JMSCorrelationID of an event is not its CanonicalId");
            }
            if (!taken.add(event.canonicalId())) {
                problems.add("event " + event.canonicalId() + " came twice");
                return;
            }
            events.put(event);
            if (!held.contains(event.sourceMsgId())) {
                say(event, 1, allDone(event));
            }
        } catch (Unexpected finding) {
            problems.add("core: " + finding.getMessage());
        } catch (JMSException cause) {
            problems.add("the core cannot answer: " + cause.getMessage());
        }
    }

    @Override
    public void close() throws JMSException {
        mq.close();
    }
}
