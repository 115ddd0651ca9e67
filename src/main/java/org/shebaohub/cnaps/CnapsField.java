package org.shebaohub.cnaps;

import java.util.List;
import org.shebaohub.message.Field;

/**
 * A column of the head, or the signature line. It has no parts.
 *
 * @param location {@code line 1 bytes 6-19}
 */
record CnapsField(String name, String text, String location) implements Field {
    @Override
    public boolean present() {
        return !text.isEmpty();
    }

    @Override
    public Field child(String wanted) {
        return new CnapsField(wanted, "", location);
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

    @Override
    public String toString() {
        return "field " + name;
    }
}
