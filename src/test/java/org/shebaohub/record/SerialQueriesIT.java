package org.shebaohub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.Sender;
import org.shebaohub.kit.XmlLetter;
import org.shebaohub.message.Document;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;

/** A status query by the sender's own number of the business, which several messages may have. */
class SerialQueriesIT {
    private static RecordingHub hub;

    @BeforeAll
    static void start() throws Exception {
        hub = new RecordingHub();
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
    }

    @Test
    void theSerialOfSeveralMessagesTellsAllAndAnotherMessagesNone() throws Exception {
        List<Document> answers = new ArrayList<>();
        String last = "";
        for (int i = 0; i < 2; i++) {
            XmlLetter one = letter("TWO");
            last = one.msgId();
            hub.take(hub.received("e-window", "id", one.signed("BJECT0000001-sm2"))).outgoing().stream()
                    .filter(answer -> answer.role() == Role.TECH_ACK)
                    .forEach(answer -> answers.add(answer.document()));
        }
        assertThat(askBy("<RefBizSerialNo>TWO</RefBizSerialNo>"))
                .extracting(Outgoing::document)
                .isEqualTo(answers);
        String both = "<RefMsgId>" + last + "</RefMsgId><RefBizSerialNo>%s</RefBizSerialNo>";
        assertThat(askBy(both.formatted("TWO"))).extracting(Outgoing::document).containsExactly(answers.get(1));
        assertThat(text(askBy(both.formatted("ANOTHER")).get(0))).contains("S31012");
    }

    private static List<Outgoing> askBy(String what) {
        XmlLetter query = letter("ASK").asking("x").with("<RefMsgId>x</RefMsgId>", what);
        return hub.take(hub.received("e-window", "id", query.signed("BJECT0000001-sm2")))
                .outgoing();
    }

    private static XmlLetter letter(String serial) {
        XmlLetter letter = Sender.header("BJECT0000001", hub.clock);
        return new XmlLetter(
                letter.msgId(), letter.xml().replaceAll("<BizSerialNo>[^<]*<", "<BizSerialNo>" + serial + "<"));
    }

    private static String text(Outgoing outgoing) {
        return new String(outgoing.document().copy(), StandardCharsets.UTF_8);
    }
}
