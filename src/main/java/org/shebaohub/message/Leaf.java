package org.shebaohub.message;

import java.util.List;

/**
 * A field that has no parts: a column of a record or of a head. Empty is absent.
 *
 * @param location as {@link Finding#location()} has it, for example {@code line 3 bytes 153-184}
 */
public record Leaf(String name, String text, String location) implements Field {
    @Override
    public boolean present() {
        return !text.isEmpty();
    }

    @Override
    public Field child(String wanted) {
        return new Leaf(wanted, "", location);
    }

    @Override
    public List<Field> children() {
        return List.of();
    }

    @Override
    public List<Field> children(String wanted) {
        return List.of();
    }

    @Override
    public Field attribute(String wanted) {
        return child(wanted);
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "field " + name;
    }
}
