package org.shebaohub.message;

import java.util.List;

/**
 * One place in a received message, whatever its family: an XML element or attribute, a JSON value, a column of a record.
 * Checks and conversions are written against this, so that each is written once. An absent field is a field too: its
 * text is empty and its location is that of the place it is missing from.
 */
public interface Field {
    String name();

    boolean present();

    /** All text of it, white space counted, comments and CDATA borders not; empty where absent. Never null. */
    String text();

    /** Where it is, for a finding: XPath of local names then {@code @line:column}, JSON pointer, or line and bytes. */
    String location();

    /** The first child of that name, or an absent field. */
    Field child(String name);

    List<Field> children();

    List<Field> children(String name);

    /** Text of the child of that name; null where it is absent. */
    default String value(String name) {
        Field child = child(name);
        return child.present() ? child.text() : null;
    }

    /** The attribute of that name, or an absent field. */
    Field attribute(String name);

    /** Child of child: {@code at("Unit", "UniScId")}. */
    default Field at(String... path) {
        Field field = this;
        for (String step : path) {
            field = field.child(step);
        }
        return field;
    }
}
