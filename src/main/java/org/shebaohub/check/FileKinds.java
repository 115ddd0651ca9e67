package org.shebaohub.check;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.RecordReader;
import org.shebaohub.message.Document;
import org.shebaohub.message.Transport;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.shebaohub.partner.Settings.Channel;

/** What a file is by its name, and by which channel it would come: at the hub the home that it lies in says that. */
final class FileKinds {
    private static final int FIRST_LINE = 128;
    private static final int SENDER_FROM = 9;
    private static final int SENDER_TO = 21;

    private final Partners partners;
    private final List<Kind> kinds;

    FileKinds(Partners partners, Collection<Partner> contracts) {
        this.partners = partners;
        this.kinds = contracts.stream()
                .flatMap(partner ->
                        partner.batches().stream().map(format -> new Kind(partner.name(), format.layout(), null)))
                .toList();
    }

    /**
     * One kind of batch file.
     *
     * @param wireName the file's name as it would be put into {@code /in}
     */
    record Kind(String partner, FileLayout layout, String wireName) {}

    /** By its name, before which a label with the message type may stand. */
    Optional<Kind> of(String name) {
        return kinds.stream()
                .flatMap(kind -> kind
                        .layout
                        .name()
                        .behind(kind.layout.msgType(), name)
                        .map(wire -> new Kind(kind.partner, kind.layout, wire))
                        .stream())
                .findFirst();
    }

    /** By its first line, whatever it is called. */
    Optional<Kind> of(Document document) {
        return kinds.stream().filter(kind -> begins(document, kind)).findFirst();
    }

    private static boolean begins(Document document, Kind kind) {
        return RecordReader.firstLine(document, kind.layout)
                .filter(header -> Stream.of("mark", "type")
                        .flatMap(name -> kind.layout.header().column(name).stream())
                        .allMatch(column -> header.text(column.name()).equals(column.value())))
                .isPresent();
    }

    /** The sender of the first line decides among the channels of the partner whose file it is. */
    String channel(Kind kind, Document document) {
        Settings owner = partners.partners().get(kind.partner);
        String sender = RecordReader.firstLine(document, kind.layout)
                .map(header -> header.text("sender"))
                .orElse("");
        List<String> may = owner.messages().get(kind.layout.msgType()).nodes();
        return first(owner, channel -> channel.node().equals(sender))
                .or(() -> first(owner, channel -> may.contains(channel.node())))
                .orElseThrow();
    }

    /** For a name of no kind, which is refused in every home. */
    String anyChannel() {
        return partners.partners().values().stream()
                .flatMap(owner -> first(owner, channel -> channel.transports().contains(Transport.SFTP)).stream())
                .findFirst()
                .orElseThrow();
    }

    /** True for a file whose first line names the hub as its sender, as both shapes of its answer files do. */
    boolean ours(Document document) {
        String line = new String(document.beginning(FIRST_LINE), StandardCharsets.ISO_8859_1);
        String[] parts = line.split("\\|", -1);
        String sender =
                parts.length > 2 ? parts[2] : line.length() < SENDER_TO ? "" : line.substring(SENDER_FROM, SENDER_TO);
        return sender.equals(partners.node());
    }

    private static Optional<String> first(Settings owner, Predicate<Channel> wanted) {
        return owner.channels().entrySet().stream()
                .filter(channel -> wanted.test(channel.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
