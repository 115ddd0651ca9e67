package org.shebaohub.convert;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.BatchContent.Part;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Feedback;
import org.shebaohub.message.Message;
import org.shebaohub.partner.CanonicalId;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Reader.Reading;
import org.shebaohub.partner.canonical.Batch;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.shebaohub.partner.canonical.Header;
import org.springframework.stereotype.Component;

/** Turns the good records of one part of a batch file into a canonical message, and says where each record stands. */
@Component
public class PartConversion {
    private final Partners settings;
    private final Environment environment;
    private final Map<String, Partner> partners;

    public PartConversion(Partners settings, List<Partner> partners, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        this.partners = partners.stream().collect(Collectors.toMap(Partner::name, Function.identity()));
    }

    public Message convert(Message message) {
        BatchContent content = (BatchContent) message.content();
        if (content.part().probe()) {
            return message;
        }
        String partner = settings.byChannel(message.channel()).orElseThrow().getKey();
        Reading reading = partners.get(partner).reader().read(message);
        Feedback feedback = FirstStatus.of(reading, message.report(), true);
        if (reading.event() == null) {
            return message.converted(List.of(), feedback);
        }
        CanonicalMessage event = reading.event();
        Header header = Headers.of(message, partner, environment);
        header.setCanonicalId(CanonicalId.of(
                message.proof().node(), content.envelope().key(), content.part().chunk()));
        header.setBatch(batch(content, feedback));
        event.setHeader(header);
        return message.converted(List.of(Conversion.event(event)), feedback);
    }

    /** FirstSeq and Count are of what is in it: the good records. */
    private static Batch batch(BatchContent content, Feedback feedback) {
        List<String> good = feedback.items().stream()
                .filter(item -> item.groups().values().stream().noneMatch(status -> status.feedback() == 3))
                .map(Feedback.Item::ref)
                .toList();
        Part part = content.part();
        Batch batch = new Batch();
        batch.setBatchNo(content.envelope().bizSerialNo());
        batch.setChunk(BigInteger.valueOf(part.chunk()));
        batch.setLast(part.last());
        batch.setFirstSeq(new BigInteger(good.get(0)));
        batch.setCount(BigInteger.valueOf(good.size()));
        String mode = content.header().text("mode");
        batch.setMode(mode.isEmpty() ? null : mode);
        return batch;
    }
}
