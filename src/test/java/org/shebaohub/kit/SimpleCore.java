package org.shebaohub.kit;

import jakarta.jms.JMSException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.kit.QueueClient.Received;

/** The core beside a hub that runs on its own: finds the event of a message, and says what became of its one record. */
public final class SimpleCore {
    private static final Pattern CANONICAL_ID = Pattern.compile("<CanonicalId>([0-9a-f]{32})<");

    private final QueueClient queues;
    private final QuickSigner signer = new QuickSigner("BJSI-CORE-sm2");

    public SimpleCore(QueueClient queues) {
        this.queues = queues;
    }

    public Received event(String msgId) {
        return queues.first(event -> event.has("<SourceMsgId>" + msgId + "<"));
    }

    public int events(String msgId) {
        return queues.all(event -> event.has("<SourceMsgId>" + msgId + "<")).size();
    }

    /** @param acceptNo 受理号 */
    public void says(String msgId, int seq, String acceptNo, int handle, int feedback, String code, String text)
            throws JMSException {
        Matcher id = CANONICAL_ID.matcher(event(msgId).text());
        if (!id.find()) {
            throw new AssertionError("an event without CanonicalId");
        }
        queues.send(signer.sign(("<ProcessingResult xmlns=\"urn:gov:bj:si:canonical:1.0\"><CanonicalId>%s</CanonicalId>"
                        + "<Seq>%d</Seq><AcceptNo>%s</AcceptNo><Item><Ref>1</Ref><Group>A</Group>"
                        + "<HandleStatus>%d</HandleStatus><FeedbackStatus>%d</FeedbackStatus><Code>%s</Code>"
                        + "<Text>%s</Text></Item></ProcessingResult>")
                .formatted(id.group(1), seq, acceptNo, handle, feedback, code, text)));
    }
}
