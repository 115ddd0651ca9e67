package org.shebaohub.partner.ewindow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.Row;
import org.shebaohub.message.Document;
import org.shebaohub.message.Field;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.DayReconciliation;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Partners;
import org.shebaohub.xml.XmlParser;
import org.springframework.stereotype.Component;

/**
 * ECT-04 and the file that answers it, ECT04R (interfaces.md 5.1 and 8.3): every line of the file with three more columns,
 * then the messages of the day that it lacks.
 */
@Component
class RegistrationReconciliation implements BatchFormat, DayReconciliation {
    private static final Set<String> TYPES = Set.of("ECT-01", "ECT-02", "ECT-03");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private static final String SAME = "0";
    private static final String DIFFERS = "1";
    private static final String HUB_LACKS = "2";
    private static final String FILE_LACKS = "3";
    private static final String REFUSED = "4";

    private final FileLayout layout;
    private final Partners partners;
    private final XmlParser xml;

    RegistrationReconciliation(FileLayouts layouts, Partners partners, XmlParser xml) {
        this.layout = layouts.read("e-window/registration-reconciliation.layout.yaml");
        this.partners = partners;
        this.xml = xml;
    }

    @Override
    public FileLayout layout() {
        return layout;
    }

    @Override
    public Optional<DayReconciliation> dayReconciliation() {
        return Optional.of(this);
    }

    @Override
    public Asked asked(Row header) {
        return new Asked(LocalDate.parse(header.text("workDate"), DAY), TYPES);
    }

    @Override
    public String key(Row row) {
        return row.text("msgId");
    }

    @Override
    public String name(String fileName) {
        return fileName.replaceFirst("ECT04_", "ECT04R_");
    }

    @Override
    public String first(Row header, long lines) {
        return String.join(
                "|",
                "ECT04R",
                header.text("version"),
                partners.node(),
                header.text("sender"),
                header.text("workDate"),
                header.text("batchNo"),
                Long.toString(lines));
    }

    @Override
    public String line(Row row, Optional<Held> held) {
        return row.written() + held.map(one -> found(row, one)).orElse(HUB_LACKS + "|||");
    }

    private static String found(Row row, Held held) {
        boolean same = held.sm3().equalsIgnoreCase(row.text("sm3"));
        return ended(same ? held.refused() ? REFUSED : SAME : DIFFERS, held);
    }

    @Override
    public String missing(long seq, Held held, Document content) {
        return String.join(
                        "|",
                        Long.toString(seq),
                        column(held.key()),
                        held.msgType(),
                        column(held.bizSerialNo()),
                        column(unit(content)),
                        time(held.sentAt()),
                        held.sm3())
                + "|" + ended(FILE_LACKS, held);
    }

    @Override
    public String last(long lines, String sm3) {
        return "END|" + lines + "|" + sm3;
    }

    /** A message that was refused as a whole stands nowhere. */
    private static String ended(String state, Held held) {
        Stand stand = held.stand();
        return stand == null ? state + "|||" : state + "|" + stand.handle() + "|" + stand.feedback() + "|";
    }

    private String unit(Document content) {
        try {
            Field body = xml.parse(content).body();
            return Stream.of(body.child("UniScId"), body.child("Unit").child("UniScId"))
                    .filter(Field::present)
                    .map(Field::text)
                    .findFirst()
                    .orElse("");
        } catch (Unreadable e) {
            return "";
        }
    }

    private static String time(Instant at) {
        return SECOND.format(at.atZone(BEIJING));
    }

    /** Nothing of a refused message may break the line that tells of it. */
    private static String column(String text) {
        boolean fits = text != null && text.chars().allMatch(c -> c > ' ' && c != '|' && c != '\u007F');
        return fits ? text : "";
    }
}
