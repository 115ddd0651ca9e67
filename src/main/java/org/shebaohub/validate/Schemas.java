package org.shebaohub.validate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlParser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The compiled schemas of each partner: schemas/hub and schemas/&lt;partner&gt; together, since Body holds either's. */
@Component
public final class Schemas {
    private static final String HUB = "hub";

    private final Map<String, SchemaCheck> byPartner = new TreeMap<>();

    @Autowired
    Schemas(@Value("${hub.schemas-folder}") Path folder, Partners partners) {
        this(folder, partners.partners().keySet());
    }

    /** @param folder schemas; a partner without XML messages has no XSD there and gets the hub's alone */
    public Schemas(Path folder, Iterable<String> partners) {
        for (String partner : partners) {
            byPartner.put(partner, compile(folder, partner));
        }
    }

    SchemaCheck of(String partner) {
        return byPartner.get(partner);
    }

    private static SchemaCheck compile(Path folder, String partner) {
        Map<String, List<String>> files = new TreeMap<>();
        for (String each : List.of(HUB, partner)) {
            for (String file : files(folder.resolve(each))) {
                files.computeIfAbsent(namespace(folder.resolve(each).resolve(file)), name -> new ArrayList<>())
                        .add(each + "/" + file);
            }
        }
        Source[] sources = files.entrySet().stream()
                .map(one -> including(folder, one.getKey(), one.getValue()))
                .toArray(Source[]::new);
        return SchemaCheck.compile(sources);
    }

    /** One schema that includes the files, because several sources of one namespace would hide each other. */
    private static Source including(Path folder, String namespace, List<String> files) {
        String includes = files.stream()
                .map("<xs:include schemaLocation='%s'/>"::formatted)
                .collect(Collectors.joining());
        String all = "<xs:schema xmlns:xs='%s' targetNamespace='%s' elementFormDefault='qualified'>%s</xs:schema>"
                .formatted(XMLConstants.W3C_XML_SCHEMA_NS_URI, namespace, includes);
        StreamSource source = new StreamSource(new StringReader(all));
        source.setSystemId(
                folder.resolve("all-" + namespace.replace(':', '-') + ".xsd").toFile());
        return source;
    }

    private static String namespace(Path file) {
        try {
            return XmlParser.withDefaults()
                    .parse(Document.of(Files.readAllBytes(file)))
                    .rootElement()
                    .getAttribute("targetNamespace");
        } catch (IOException | Unreadable e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xsd"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be read: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
