package org.shebaohub.batch;

import java.util.List;
import org.shebaohub.message.Field;

/** One column of a record as a field; it has no children. */
record ColumnField(String name, String text, String location) implements Field {
    @Override
    public boolean present() {
        return !text.isEmpty();
    }

    @Override
    public Field child(String wanted) {
        return new ColumnField(wanted, "", location);
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
        return new ColumnField(wanted, "", location);
    }

    @Override
    public String toString() {
        return "column " + name;
    }
}
