package org.shebaohub.validate;

import java.nio.file.Path;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.Partner;
import org.shebaohub.xml.XmlContent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks what the core says and asks: the canonical schema, and of a request what the asked partner needs. A request that
 * fails is not thrown out of the path: its report goes with it, because the core is told the code in a reply
 * (interfaces.md 8.2). A result that fails is: nobody is answered.
 */
@Component
public class CoreValidation {
    private final SchemaCheck schema;
    private final AskedPartners asked;

    public CoreValidation(@Value("${hub.schemas-folder}") Path schemas, AskedPartners asked) {
        this.schema = SchemaCheck.compile(
                new StreamSource(schemas.resolve("canonical/canonical.xsd").toFile()));
        this.asked = asked;
    }

    /** @throws Refused with S11006; what is longer than it may be would make an answer that is none */
    public Message result(Message message) {
        Findings found = new Findings();
        schema.check((XmlContent) message.content(), found);
        if (found.hasErrors()) {
            throw new Refused(message, found.report());
        }
        return message;
    }

    /**
     * A request with its report.
     *
     * @throws Refused where it has no id of its own: no reply could be told from another
     */
    public Message validate(Message message) {
        Findings found = new Findings();
        if (message.reception().correlation() == null) {
            found.add(ErrorCode.S31001, message.content().body(), "请求没有标识", "the request has no id");
            throw new Refused(message, found.report());
        }
        Optional<Partner> partner = asked.asked(message);
        if (partner.isEmpty()) {
            found.add(ErrorCode.S11007, message.content().body());
            return message.reported(found.report());
        }
        schema.check((XmlContent) message.content(), found);
        if (!found.hasErrors()) {
            partner.get().requests().orElseThrow().check(message, found);
        }
        return message.reported(found.report());
    }
}
