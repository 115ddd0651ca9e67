package org.shebaohub.batch;

import java.util.List;
import org.shebaohub.message.Field;

/** The records of a part, as one field that holds them. */
record Records(List<Row> rows) implements Field {
    @Override
    public String name() {
        return "records";
    }

    @Override
    public boolean present() {
        return !rows.isEmpty();
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public String location() {
        return rows.isEmpty() ? "line 1" : rows.get(0).location();
    }

    @Override
    public Field child(String wanted) {
        return rows.isEmpty() ? this : rows.get(0);
    }

    @Override
    public List<Field> children() {
        return List.copyOf(rows);
    }

    @Override
    public List<Field> children(String wanted) {
        return wanted.equals("record") ? children() : List.of();
    }

    @Override
    public Field attribute(String wanted) {
        return new Records(List.of());
    }
}
