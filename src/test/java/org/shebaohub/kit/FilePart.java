package org.shebaohub.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FileScan;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.batch.RecordReader.Place;
import org.shebaohub.batch.Tally;
import org.shebaohub.convert.PartConversion;
import org.shebaohub.message.Document;
import org.shebaohub.message.Environment;
import org.shebaohub.message.Field;
import org.shebaohub.message.Kind;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Report;
import org.shebaohub.message.Role;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlUnsigned;

/** The first part of a batch file on its way to the core, without a hub. */
public final class FilePart {
    private final FileLayout layout;
    private final String channel;
    private final String node;

    /** @param layout below {@code schemas} */
    public FilePart(String layout, String channel, String node) {
        this.layout = new FileLayouts(Path.of("schemas")).read(layout);
        this.channel = channel;
        this.node = node;
    }

    /** @param report what was found in its records */
    public Message of(Path file, String name, Report report) throws IOException {
        Document document = Document.of(Files.readAllBytes(file));
        FileScan scan = new FileScan(name, layout, Tally.NONE);
        scan.accept(document.copy(), 0, (int) document.length());
        BatchContent whole = scan.finish();
        assertThat(whole.form().and(whole.schema()).and(whole.batch()).findings())
                .isEmpty();
        long first = whole.parts().get(0);
        try (RecordReader rows =
                new RecordReader(document.open(first), layout, new Place(layout.firstDetail(), first))) {
            BatchContent.Part part = new BatchContent.Part(1, 1, 1, true, false);
            Reception reception = new Reception(
                    "file:test",
                    channel,
                    Transport.SFTP,
                    Kind.FILE,
                    name,
                    null,
                    Instant.parse("2024-03-21T02:00:00Z"),
                    false);
            return Message.received(reception, document)
                    .parsed(BatchContent.part(
                            layout, whole.envelope(), whole.header(), rows.next(BatchContent.PART), part))
                    .proved(new Proof(node, node + "-SIGN-2024", "SM2", "00"))
                    .reported(report);
        }
    }

    /** The canonical message of a part, which must be valid and in canonical form. */
    public static String event(Message part, Partner partner) throws Exception {
        Partners partners = SampleHub.partners();
        Document event = new PartConversion(partners, List.of(partner), Environment.TRIAL)
                .convert(part).drafts().stream()
                        .filter(draft -> draft.role() == Role.EVENT)
                        .map(draft -> ((XmlUnsigned) draft.unsigned()).withoutSignature())
                        .findFirst()
                        .orElseThrow();
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("schemas/canonical/canonical.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(event.open()));
        String text = new String(event.copy(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(new String(ForeignSigner.canonical(text), StandardCharsets.UTF_8));
        return text;
    }

    /** Every value of every record; days as the canonical form writes them. */
    public static List<String> values(Message part) {
        return part.content().body().children("record").stream()
                .flatMap(record -> record.children().stream())
                .map(Field::text)
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches("20[0-9]{6}")
                        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                        : text)
                .toList();
    }
}
