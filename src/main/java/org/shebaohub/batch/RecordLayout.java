package org.shebaohub.batch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of one kind of record: header, detail or trailer.
 *
 * @param mark      what its line begins with; empty for details without one, which are what is neither header nor trailer
 * @param delimiter between columns; of no meaning in a fixed width
 * @param trailing  a delimiter stands after the last column too
 */
public record RecordLayout(
        String mark, List<Column> columns, char delimiter, boolean trailing, Map<String, Integer> places) {
    public RecordLayout(String mark, List<Column> columns, char delimiter, boolean trailing) {
        this(mark, List.copyOf(columns), delimiter, trailing, places(columns));
    }

    private static Map<String, Integer> places(List<Column> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (places.put(columns.get(i).name(), i) != null) {
                throw new IllegalArgumentException("column " + columns.get(i).name() + " stands twice");
            }
        }
        return Map.copyOf(places);
    }

    public Optional<Column> column(String name) {
        return Optional.ofNullable(places.get(name)).map(columns::get);
    }

    boolean begins(Line line) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        if (wanted.length == 0 || line.length() < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (line.bytes()[line.from() + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
