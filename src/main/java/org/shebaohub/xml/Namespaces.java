package org.shebaohub.xml;

import java.util.Arrays;

/**
 * What each prefix means at the place that is being written, by the declarations that were written: exclusive
 * canonicalisation declares a namespace at the outermost element that uses it, and once more only where that changes.
 */
final class Namespaces {
    private static final String XML = "xml";

    private String[] prefixes = new String[16];
    private String[] names = new String[16];
    private int declared;
    private int[] marks = new int[32];
    private int depth;

    /** Into an element, whose own declarations follow. */
    void enter() {
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, depth * 2);
        }
        marks[depth++] = declared;
    }

    /** Out of it: its declarations hold no more. */
    void leave() {
        declared = marks[--depth];
    }

    /** @param name of the namespace that the prefix must mean here, empty for none */
    void need(String prefix, String name) {
        if (prefix.equals(XML)) {
            return;
        }
        for (int i = declared - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                if (!names[i].equals(name)) {
                    declare(prefix, name);
                }
                return;
            }
        }
        if (!name.isEmpty()) {
            declare(prefix, name);
        }
    }

    /** Keeps the declarations of one element in the order in which they are written, that of their prefixes. */
    private void declare(String prefix, String name) {
        if (declared == prefixes.length) {
            prefixes = Arrays.copyOf(prefixes, declared * 2);
            names = Arrays.copyOf(names, declared * 2);
        }
        int at = declared++;
        while (at > marks[depth - 1] && prefixes[at - 1].compareTo(prefix) > 0) {
            prefixes[at] = prefixes[at - 1];
            names[at] = names[at - 1];
            at--;
        }
        prefixes[at] = prefix;
        names[at] = name;
    }

    /** The declarations of the element that was entered last. */
    void writeNew(CanonicalBytes out) {
        for (int i = marks[depth - 1]; i < declared; i++) {
            out.attribute(prefixes[i].isEmpty() ? "xmlns" : "xmlns:" + prefixes[i], names[i]);
        }
    }
}
