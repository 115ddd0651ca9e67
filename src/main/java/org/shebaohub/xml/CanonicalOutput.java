package org.shebaohub.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes XML as UTF-8 in exclusive canonical form without comments (https://www.w3.org/TR/xml-exc-c14n/) while it is told
 * element by element. What comes out is what a signature covers, so that nothing is turned into a tree and back for it.
 */
public final class CanonicalOutput {
    private final CanonicalBytes out = new CanonicalBytes();
    private final Namespaces namespaces = new Namespaces();
    private final List<String> open = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private String namespace;
    private boolean inStartTag;
    private int rootEnd = -1;

    private record Attribute(String namespace, String name, String value) {
        private static final Comparator<Attribute> IN_ORDER =
                Comparator.comparing(Attribute::namespace).thenComparing(Attribute::localName);

        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    /**
     * Begins an element. Declarations of namespaces are written where they are needed and nowhere else.
     *
     * @param in   the namespace, empty for none
     * @param name with its prefix where it has one
     */
    public void open(String in, String name) {
        content();
        out.raw('<').name(name);
        open.add(name);
        namespace = in;
        inStartTag = true;
    }

    /** Of the element that was just begun; an attribute with a prefix is in that namespace. */
    public void attribute(String in, String name, String value) {
        attributes.add(new Attribute(in, name, value));
    }

    public void text(String text) {
        content();
        out.text(text);
    }

    public void text(char[] chars, int from, int length) {
        content();
        out.text(chars, from, length);
    }

    /** One outside the root stands on a line of its own. */
    public void instruction(String target, String data) {
        content();
        boolean after = open.isEmpty() && rootEnd >= 0;
        if (after) {
            out.raw('\n');
        }
        out.raw('<').raw('?').name(target);
        if (!data.isEmpty()) {
            out.raw(' ').instruction(data);
        }
        out.raw('?').raw('>');
        if (open.isEmpty() && !after) {
            out.raw('\n');
        }
    }

    /** Ends the element that was begun last and is still open. */
    public void close() {
        content();
        String name = open.remove(open.size() - 1);
        if (open.isEmpty()) {
            rootEnd = out.length();
        }
        out.raw('<').raw('/').name(name).raw('>');
        namespaces.leave();
    }

    /** Everything that was written. */
    public byte[] bytes() {
        return out.copy(0, out.length());
    }

    /** What was written as a message whose root a signature can still be put into. */
    public XmlUnsigned unsigned(boolean declared) {
        if (rootEnd < 0) {
            throw new IllegalStateException("the root is not ended");
        }
        return new XmlUnsigned(out.copy(0, rootEnd), out.copy(rootEnd, out.length()), declared);
    }

    private void content() {
        if (!inStartTag) {
            return;
        }
        inStartTag = false;
        namespaces.enter();
        namespaces.need(prefix(open.get(open.size() - 1)), namespace);
        if (!attributes.isEmpty()) {
            attributes.stream()
                    .filter(one -> one.name.contains(":"))
                    .forEach(one -> namespaces.need(prefix(one.name), one.namespace));
        }
        namespaces.writeNew(out);
        if (!attributes.isEmpty()) {
            Attribute[] sorted = attributes.toArray(Attribute[]::new);
            Arrays.sort(sorted, Attribute.IN_ORDER);
            for (Attribute one : sorted) {
                out.attribute(one.name, one.value);
            }
            attributes.clear();
        }
        out.raw('>');
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}
