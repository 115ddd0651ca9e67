package org.shebaohub.partnerkit.guide;

import java.util.List;
import org.shebaohub.batch.Column;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Format;
import org.shebaohub.batch.RecordLayout;

/** The columns of a batch file as its layout declares them. */
final class LayoutFields {
    private LayoutFields() {}

    static List<FieldRow> read(FileLayout layout, RecordLayout record, Language language) {
        return record.columns().stream()
                .map(column -> new FieldRow(
                        (layout.fixedWidth() ? column.from() + "-" + column.to() + " " : "") + column.name(),
                        form(column, language),
                        column.mandatory() && column.format() != Format.FILLER ? "1" : "0..1",
                        column.list(),
                        column.chinese(),
                        column.english()))
                .toList();
    }

    private static String form(Column column, Language language) {
        String format = language.say(column.format().chinese(), column.format().english());
        if (column.format() == Format.VALUE) {
            return "`" + column.value() + "`";
        }
        return column.most() > 0 ? format + " 1.." + column.most() : format;
    }
}
