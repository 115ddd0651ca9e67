package org.shebaohub.archive;

import java.util.ArrayList;
import java.util.List;
import org.shebaohub.batch.Column;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FirstLines.Shown;
import org.shebaohub.batch.Format;
import org.shebaohub.batch.RecordLayout;

/** The first lines of a batch file for the eye: above each kind of record its columns, each value as its column allows. */
final class FileView {
    private static final String COLUMN = "%6s  %s%n";

    private final FileLayout layout;
    private final boolean own;

    FileView(FileLayout layout, boolean own) {
        this.layout = layout;
        this.own = own;
    }

    String print(List<Shown> lines) {
        StringBuilder out = new StringBuilder();
        RecordLayout before = null;
        for (Shown line : lines) {
            if (line.record() != null && line.record() != before) {
                out.append(COLUMN.formatted("", String.join("|", names(line.record()))));
                before = line.record();
            }
            out.append(COLUMN.formatted(line.number(), String.join("|", values(line))));
        }
        return out.toString();
    }

    private static List<String> names(RecordLayout record) {
        return record.columns().stream()
                .filter(column -> column.format() != Format.FILLER)
                .map(Column::name)
                .toList();
    }

    private List<String> values(Shown line) {
        if (line.record() == null) {
            String titles = line.values().get(0);
            return List.of(titles.equals(layout.titles()) ? titles : Mask.NOTHING);
        }
        List<String> shown = new ArrayList<>();
        List<Column> columns = line.record().columns();
        for (int i = 0; i < line.values().size(); i++) {
            String value = line.values().get(i);
            if (i >= columns.size()) {
                // The hub adds its own states to lines of a partner's; anything longer is nobody's.
                shown.add(value.matches("[0-9]?") ? value : Mask.NOTHING);
            } else if (columns.get(i).format() != Format.FILLER) {
                shown.add(MaskList.of(columns.get(i).name()).show(value, own).replaceAll("\\p{Cntrl}", "?"));
            }
        }
        return shown;
    }
}
