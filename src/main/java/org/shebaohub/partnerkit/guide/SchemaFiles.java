package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Envelope;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Settings;

/** Where the schemas and layouts of one partner's messages are. */
final class SchemaFiles {
    private final Path root;
    private final Path own;
    private final Set<Envelope.Family> families;

    /** @param root of the kit's schemas */
    SchemaFiles(Path root, String name, Settings partner) {
        this.root = root;
        this.own = root.resolve(name);
        this.families = partner.channels().values().stream()
                .flatMap(channel -> channel.families().stream())
                .collect(Collectors.toSet());
    }

    Path root() {
        return root;
    }

    /** What the partner's channels carry. */
    Set<Envelope.Family> families() {
        return families;
    }

    /** In the partner's own folder, or the hub's where every partner has the message. */
    List<Path> ofElement(String element) {
        String file = element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        List<Path> found = new ArrayList<>();
        for (String ending : List.of(".xsd", ".schema.json")) {
            Envelope.Family family = ending.equals(".xsd") ? Envelope.Family.XML : Envelope.Family.JSON;
            Stream.of(own, root.resolve("hub"))
                    .map(folder -> folder.resolve(file + ending))
                    .filter(Files::isRegularFile)
                    .filter(path -> path.startsWith(own) || families.contains(family))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The batch file of that type, of what the partner sends and of what the hub sends it. */
    Optional<FileLayout> layout(String type) {
        return layouts().stream()
                .filter(layout -> layout.msgType().equals(type))
                .findFirst();
    }

    List<FileLayout> layouts() {
        FileLayouts layouts = new FileLayouts(root);
        return ending(".layout.yaml").stream()
                .map(file -> layouts.read(root.relativize(file).toString()))
                .toList();
    }

    /** In the partner's own folder. */
    List<Path> ending(String ending) {
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
