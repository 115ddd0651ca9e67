package org.shebaohub.cnaps;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Field;
import org.shebaohub.message.Leaf;
import org.shebaohub.message.Unreadable;

/** The head of a message: 132 bytes of ASCII in fixed columns, text left-aligned and filled with spaces (domain.md 5). */
public final class CnapsHead {
    static final int LENGTH = 132;
    public static final String VERSION = "02";

    private static final String BEGIN = "{H:";
    private static final String END = "}\r\n";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final String text;

    /** The columns, with the number of the first byte counted from 1 and their length. */
    public enum Part {
        VERSION(4, 2),
        SENDER(6, 14),
        SENDER_SYSTEM(20, 4),
        RECEIVER(24, 14),
        RECEIVER_SYSTEM(38, 4),
        DATE(42, 8),
        TIME(50, 6),
        FORMAT(56, 3),
        TYPE(59, 20),
        ID(79, 20),
        REF_ID(99, 20),
        PRIORITY(119, 1),
        DIRECTION(120, 1),
        RESERVE(121, 9);

        private final int first;
        private final int length;

        Part(int first, int length) {
            this.first = first;
            this.length = length;
        }

        String location() {
            return "line 1 bytes " + first + "-" + (first + length - 1);
        }
    }

    private CnapsHead(String text) {
        this.text = text;
    }

    /** @param parts what each column says; one that is not named is blank */
    public static CnapsHead of(Map<Part, String> parts) {
        StringBuilder text = new StringBuilder(BEGIN);
        for (Part part : Part.values()) {
            String value = parts.getOrDefault(part, "");
            if (value.length() > part.length) {
                throw new IllegalArgumentException(part + " is longer than " + part.length);
            }
            text.append(value).append(" ".repeat(part.length - value.length()));
        }
        return new CnapsHead(text.append(END).toString());
    }

    /** @throws Unreadable S11005 where the message does not begin with a head as defined */
    static CnapsHead read(byte[] message) throws Unreadable {
        String text = new String(message, 0, Math.min(LENGTH, message.length), StandardCharsets.ISO_8859_1);
        if (text.length() < LENGTH || !text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw wrong("line 1 bytes 1-" + LENGTH, "报文头不是{H:开头、}回车换行结尾的132字节", "no {H: head of 132 bytes");
        }
        CnapsHead head = new CnapsHead(text);
        for (Part part : Part.values()) {
            if (head.raw(part).chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw wrong(part.location(), "报文头含有可见ASCII以外的字节", "a byte that is no printable ASCII");
            }
        }
        if (!head.text(Part.FORMAT).equals("XML")) {
            throw wrong(Part.FORMAT.location(), "报文头的格式标识不是XML", "the format mark is not XML");
        }
        if (head.text(Part.ID).isEmpty()) {
            throw wrong(Part.ID.location(), "报文头缺少报文标识号", "the MesgID is missing");
        }
        if (stamp(head.raw(Part.DATE) + head.raw(Part.TIME)) == null) {
            throw wrong("line 1 bytes 42-55", "报文头的日期时间不存在", "no such date and time");
        }
        return head;
    }

    /** Without the spaces that fill it up. */
    public String text(Part part) {
        return raw(part).stripTrailing();
    }

    public Field field(Part part) {
        return new Leaf(part.name(), text(part), part.location());
    }

    /** Date and time of the head, Beijing. */
    public LocalDateTime time() {
        return stamp(raw(Part.DATE) + raw(Part.TIME));
    }

    @Override
    public String toString() {
        return "head of " + text(Part.TYPE);
    }

    /** All 132 characters. */
    String all() {
        return text;
    }

    private String raw(Part part) {
        return text.substring(part.first - 1, part.first - 1 + part.length);
    }

    /** Null where there is no such day or time. */
    private static LocalDateTime stamp(String digits) {
        try {
            return LocalDateTime.parse(digits, STAMP);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Unreadable wrong(String location, String chinese, String english) {
        return new Unreadable(ErrorCode.S11005, location, chinese, english);
    }
}
