package org.shebaohub.validate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.Row;
import org.shebaohub.cnaps.CnapsContent;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.Content;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Refused;
import org.shebaohub.message.Report;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Rules;
import org.shebaohub.partner.Settings;
import org.shebaohub.xml.XmlContent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The stage after verify. Every check of a step runs; the next step runs only where the one before found no error; fields
 * and business rules run together. A finding about one record of a record type does not refuse the message.
 */
@Component
public class Validation {
    private final Partners partners;
    private final Function<String, Rules> rules;
    private final Schemas schemas;
    private final JsonSchemas jsonSchemas;
    private final EnvelopeCheck envelope;

    @Autowired
    Validation(
            Partners partners,
            ObjectProvider<Partner> contracts,
            Schemas schemas,
            JsonSchemas jsonSchemas,
            Clock clock,
            @Value("${hub.environment}") Environment environment) {
        this(
                partners,
                contracts.stream().collect(Collectors.toMap(Partner::name, Partner::rules))::get,
                schemas,
                jsonSchemas,
                clock,
                environment);
    }

    /** @param rules of a partner by its name */
    public Validation(
            Partners partners,
            Function<String, Rules> rules,
            Schemas schemas,
            JsonSchemas jsonSchemas,
            Clock clock,
            Environment environment) {
        this.partners = partners;
        this.rules = rules;
        this.schemas = schemas;
        this.jsonSchemas = jsonSchemas;
        this.envelope = new EnvelopeCheck(partners.node(), clock, environment);
    }

    /**
     * @return the message with its report, warnings and findings about single records in it
     * @throws Refused where the message as a whole is refused
     */
    public Message validate(Message message) {
        Map.Entry<String, Settings> partner =
                partners.byChannel(message.channel()).orElseThrow();
        Findings found = new Findings();
        check(message, partner.getKey(), partner.getValue(), found);
        Report report = message.report().and(found.report());
        if (report.refuses()) {
            throw new Refused(message.reported(report), report);
        }
        return message.reported(report);
    }

    /** A record whose columns have the wrong format is refused for that alone; the others go on. */
    private void checkRecords(Message message, BatchContent part, String partner, Findings found) {
        part.rows().forEach(row -> row.check(found.of(row.text("seq"))));
        Report formats = found.report();
        List<Row> formed = part.rows().stream()
                .filter(row -> !formats.refuses(row.text("seq")))
                .toList();
        rules.apply(partner).checkFields(message.parsed(part.with(formed)), found);
    }

    /** Null where this sender may not send such a message, or not so: that is S31009, whatever its body is like. */
    private static Settings.MessageType agreed(Message message, Settings settings) {
        Envelope envelope = message.content().envelope();
        Settings.MessageType type = settings.messages().get(envelope.msgType());
        boolean sent = type != null
                && type.nodes().contains(envelope.sender())
                && type.transports().contains(message.reception().transport());
        return sent ? type : null;
    }

    private void check(Message message, String partner, Settings settings, Findings found) {
        Content content = message.content();
        if (content instanceof BatchContent batch && batch.part() != null) {
            // The records of a file that is judged whole were judged with it.
            if (settings.messages().get(content.envelope().msgType()).recordType()) {
                checkRecords(message, batch, partner, found);
            }
            return;
        }
        Settings.MessageType type = agreed(message, settings);
        if (content instanceof XmlContent xml) {
            schemas.of(partner).check(xml, xml.body(), type, found);
        } else if (content instanceof CnapsContent cnaps) {
            schemas.of(partner).check(cnaps.xml(), cnaps.body(), type, found);
        } else if (content instanceof JsonContent json) {
            jsonSchemas.check(partner, json, type, found);
        } else if (content instanceof BatchContent batch) {
            found.add(batch.schema());
        }
        if (found.hasErrors()) {
            return;
        }
        envelope.check(message, settings, found);
        if (content instanceof BatchContent batch) {
            found.add(batch.batch());
            if (!found.hasErrors() && type != null && !type.recordType()) {
                DetailsCheck.check(message, batch, rules.apply(partner), found);
            }
            return;
        }
        if (type != null) {
            rules.apply(partner).checkBatch(message, found);
        }
        if (!found.hasErrors()) {
            rules.apply(partner).checkFields(message, found);
        }
    }
}
