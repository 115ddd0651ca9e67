package org.shebaohub.batch;

import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Leaf;

/** One column of a record. Its location is only put into words where somebody has to tell it, which is seldom. */
record ColumnLeaf(Row row, int place, String name, String text) implements Field {
    @Override
    public boolean present() {
        return !text.isEmpty();
    }

    @Override
    public String location() {
        return row.location(place);
    }

    @Override
    public Field child(String wanted) {
        return new Leaf(wanted, "", location());
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
        return "column " + name;
    }
}
