package org.shebaohub.partner;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebaohub.message.CannotStart;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a reference file, read strictly: whatever is wrong there is told with file and line. */
final class ReferenceNode {
    private final Path file;
    private final Node node;

    private ReferenceNode(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    static ReferenceNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new CannotStart("%s line 1: the file is empty.".formatted(file));
            }
            return new ReferenceNode(file, root);
        } catch (MarkedYAMLException e) {
            throw new CannotStart(
                    "%s line %d: %s.".formatted(file, e.getProblemMark().getLine() + 1, e.getProblem()), e);
        } catch (IOException | YAMLException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    ReferenceNode get(String key) {
        return find(key).orElseThrow(() -> wrong("'" + key + "' is missing"));
    }

    Optional<ReferenceNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The entries of a mapping, in the order of the file. */
    Map<String, ReferenceNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("'key: value' entries are expected here");
        }
        Map<String, ReferenceNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            ReferenceNode key = new ReferenceNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new ReferenceNode(file, tuple.getValueNode())) != null) {
                throw key.wrong("'" + key.text() + "' stands here twice");
            }
        }
        return entries;
    }

    List<ReferenceNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        List<ReferenceNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new ReferenceNode(file, item)));
        return items;
    }

    List<String> texts() {
        return items().stream().map(ReferenceNode::text).toList();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
            throw wrong("a value is expected here");
        }
        return scalar.getValue();
    }

    LocalDate date() {
        return as(LocalDate::parse, "a date yyyy-MM-dd");
    }

    LocalTime time() {
        return as(LocalTime::parse, "a time HH:mm");
    }

    YearMonth month() {
        return as(YearMonth::parse, "a month yyyy-MM");
    }

    BigDecimal amount() {
        return as(BigDecimal::new, "an amount");
    }

    int number() {
        return as(Integer::valueOf, "a number");
    }

    boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong("true or false is expected here");
        }
        return text.equals("true");
    }

    <T> T as(Function<String, T> reading, String what) {
        try {
            return reading.apply(text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(what + " is expected here");
        }
    }

    CannotStart wrong(String sentence) {
        return new CannotStart(
                "%s line %d: %s.".formatted(file, node.getStartMark().getLine() + 1, sentence));
    }
}
