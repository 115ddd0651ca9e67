package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The fields of a message as its XSD declares them, with what it includes. */
final class XsdFields {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final int LONGEST_PATTERN = 40;
    /** Types whose patterns are too long to be told. */
    private static final Map<String, String> SHAPES = Map.of(
            "Date", "yyyy-MM-dd",
            "DateTime", "yyyy-MM-ddTHH:mm:ss+08:00",
            "LocalDateTime", "yyyy-MM-ddTHH:mm:ss");

    private final Map<String, Element> types = new HashMap<>();
    private final List<Element> roots = new ArrayList<>();
    private final List<FieldRow> rows = new ArrayList<>();

    private XsdFields() {}

    static List<FieldRow> read(Path file) {
        XsdFields fields = new XsdFields();
        fields.load(file, true);
        fields.roots.forEach(root -> fields.element(root, ""));
        return List.copyOf(fields.rows);
    }

    private void load(Path file, boolean main) {
        Element schema = parse(file);
        for (Element part : children(schema)) {
            switch (part.getLocalName()) {
                case "include" -> load(file.resolveSibling(part.getAttribute("schemaLocation")), false);
                case "complexType", "simpleType" -> types.put(part.getAttribute("name"), part);
                case "element" -> {
                    if (main) {
                        roots.add(part);
                    }
                }
                default -> {}
            }
        }
    }

    private void element(Element element, String above) {
        String path = above + element.getAttribute("name");
        Element type = type(element);
        rows.add(row(element, type, path, times(element)));
        if (type != null && type.getLocalName().equals("complexType")) {
            content(type, path + "/");
        }
    }

    private void content(Element parent, String path) {
        for (Element part : children(parent)) {
            switch (part.getLocalName()) {
                case "element" -> element(part, path);
                case "attribute" ->
                    rows.add(row(
                            part,
                            type(part),
                            path + "@" + part.getAttribute("name"),
                            part.getAttribute("use").equals("required") ? "1" : "0..1"));
                case "sequence", "choice", "all", "complexContent", "simpleContent", "restriction" ->
                    content(part, path);
                case "extension" -> {
                    Element base = types.get(part.getAttribute("base"));
                    if (base != null && base.getLocalName().equals("complexType")) {
                        content(base, path);
                    }
                    content(part, path);
                }
                default -> {}
            }
        }
    }

    private FieldRow row(Element field, Element type, String path, String times) {
        return new FieldRow(
                path, form(field, type), times, list(field), documentation(field, "zh"), documentation(field, "en"));
    }

    private Element type(Element field) {
        Element named = types.get(field.getAttribute("type"));
        return named != null
                ? named
                : children(field).stream()
                        .filter(child -> child.getLocalName().endsWith("Type"))
                        .findFirst()
                        .orElse(null);
    }

    /** Length, pattern or values of a simple type; nothing for what has children. */
    private String form(Element field, Element type) {
        if (type == null) {
            return field.getAttribute("type").replaceFirst("^xs:", "");
        }
        if (type.getLocalName().equals("complexType")) {
            return simpleContent(type);
        }
        Map<String, List<String>> facets = new HashMap<>();
        children(type).stream()
                .filter(child -> child.getLocalName().equals("restriction"))
                .flatMap(child -> children(child).stream())
                .forEach(facet -> facets.computeIfAbsent(facet.getLocalName(), any -> new ArrayList<>())
                        .add(facet.getAttribute("value")));
        if (facets.containsKey("maxLength")) {
            return "text " + facets.getOrDefault("minLength", List.of("0")).get(0) + ".."
                    + facets.get("maxLength").get(0);
        }
        if (facets.containsKey("enumeration")) {
            return String.join(" | ", facets.get("enumeration"));
        }
        List<String> patterns = facets.getOrDefault("pattern", List.of());
        String name = type.getAttribute("name");
        if (SHAPES.containsKey(name)) {
            return "`" + SHAPES.get(name) + "`";
        }
        boolean told = patterns.size() == 1 && patterns.get(0).length() <= LONGEST_PATTERN;
        return told ? name + " `" + patterns.get(0).replace("|", "\\|") + "`" : name;
    }

    private String simpleContent(Element type) {
        return children(type).stream()
                .filter(child -> child.getLocalName().equals("simpleContent"))
                .flatMap(child -> children(child).stream())
                .map(extension -> types.get(extension.getAttribute("base")))
                .filter(java.util.Objects::nonNull)
                .map(base -> form(base, base))
                .findFirst()
                .orElse("");
    }

    private static String times(Element element) {
        String least = element.hasAttribute("minOccurs") ? element.getAttribute("minOccurs") : "1";
        String most = element.hasAttribute("maxOccurs") ? element.getAttribute("maxOccurs") : "1";
        most = most.equals("unbounded") ? "n" : most;
        return least.equals(most) ? least : least + ".." + most;
    }

    private static String list(Element field) {
        return annotations(field, "appinfo").stream()
                .filter(info -> info.getAttribute("source").equals("list"))
                .map(Node::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static String documentation(Element field, String language) {
        return annotations(field, "documentation").stream()
                .filter(text -> text.getAttribute("xml:lang").equals(language))
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }

    private static List<Element> annotations(Element field, String kind) {
        return children(field).stream()
                .filter(child -> child.getLocalName().equals("annotation"))
                .flatMap(annotation -> children(annotation).stream())
                .filter(child -> child.getLocalName().equals(kind))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && XS.equals(node.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the schema " + file + " cannot be read", e);
        }
    }
}
