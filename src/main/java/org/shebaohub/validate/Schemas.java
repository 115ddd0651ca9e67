package org.shebaohub.validate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import org.shebaohub.message.CannotStart;
import org.shebaohub.partner.Partners;
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

    /** One schema that includes the files, because several sources of one namespace would hide each other. */
    private static SchemaCheck compile(Path folder, String partner) {
        StringBuilder all = new StringBuilder("<xs:schema xmlns:xs='").append(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        all.append("' targetNamespace='urn:gov:bj:si:hub:1.0' elementFormDefault='qualified'>");
        for (String each : List.of(HUB, partner)) {
            for (String file : files(folder.resolve(each))) {
                all.append("<xs:include schemaLocation='")
                        .append(each)
                        .append('/')
                        .append(file)
                        .append("'/>");
            }
        }
        StreamSource source =
                new StreamSource(new StringReader(all.append("</xs:schema>").toString()));
        source.setSystemId(folder.resolve("all.xsd").toFile());
        return SchemaCheck.compile(source);
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
