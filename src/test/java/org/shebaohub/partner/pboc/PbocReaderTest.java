package org.shebaohub.partner.pboc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.CanonicalId;

/** PBC-02 as the core gets it. */
class PbocReaderTest {
    private final InKind hub = new InKind("SM2");

    @Test
    void losesNoField() throws Exception {
        String event = event(InKind.hostile("good-trade-name"));

        assertThat(event)
                .contains("<SourcePartner>pboc<", "<SourceMsgType>PBC-02<", "<SourceFormat>PBOC<")
                .contains("<SourceMsgId>102100009019:2024031100000001<")
                .contains("<CanonicalId>" + CanonicalId.of("100000000000", "102100009019:2024031100000001", 1))
                .contains("<UnitUscc>91110105MA7ABCD046<", "<TradeName>样例<", "<AcctNo>0200009999000000018<")
                .contains("<AcctType>PRDA<", "<ChangeDate>2024-03-11<", "<ReportedAt>2024-03-11T15:02:11+08:00<")
                .contains("<InstructingDirect>102100009019<", "<Instructing>102100009019<")
                .contains("<InstructedDirect>100000000000<", "<Instructed>100000000000<");
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("schemas/canonical/canonical.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(event.replaceAll("(?s)<Signature .*</Signature>", ""))));
    }

    /** What the message does not say is not there. */
    @ParameterizedTest
    @CsvSource({"good-sm2, OPEN, NORMAL", "good-CHNG, CHANGE, ", "good-SUSP, CHANGE, FROZEN", "good-CLOS, CLOSE, CLOSED"
    })
    void saysWhatBecameOfTheAccount(String message, String operation, String status) {
        String event = event(InKind.hostile(message));
        assertThat(event)
                .contains("<Operation>" + operation + "<")
                .doesNotContain("<AcctName>", "<BankCode>", "<Currency>");
        assertThat(Pattern.compile("<Status>(\\w+)<").matcher(event).results())
                .map(found -> found.group(1))
                .isEqualTo(status == null ? List.of() : List.of(status));
    }

    private String event(byte[] message) {
        Outgoing event = hub.goThrough(message, Transport.MQ).outgoing().stream()
                .filter(one -> one.role() == Role.EVENT)
                .findFirst()
                .orElseThrow();
        return InKind.text(event);
    }
}
