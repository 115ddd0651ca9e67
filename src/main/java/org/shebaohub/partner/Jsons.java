package org.shebaohub.partner;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.shebaohub.message.Field;

/** Values of a JSON message as the canonical types take them; null where the field is absent. */
public final class Jsons {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Jsons() {}

    public static String text(Field parent, String name) {
        return parent.value(name);
    }

    public static BigDecimal number(Field parent, String name) {
        Field field = parent.child(name);
        return field.present() ? new BigDecimal(field.text()) : null;
    }

    /** Beijing time as xs:dateTime with its offset. */
    public static String time(Field parent, String name) {
        Field field = parent.child(name);
        return field.present()
                ? beijing(field.text()).atOffset(ZoneOffset.ofHours(8)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : null;
    }

    /** {@code yyyy-MM-dd HH:mm:ss}, which the schema has checked. */
    public static LocalDateTime beijing(String text) {
        return LocalDateTime.parse(text, TIME);
    }
}
