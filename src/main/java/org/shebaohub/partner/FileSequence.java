package org.shebaohub.partner;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sequence in an agreed file name (interfaces.md section 2): the last digits of {@code EBL03_<date>_<seq6>.txt}, the last
 * four characters of {@code <MsgId>.xml}. It stands for the BizSerialNo of a file that cannot be read (8.2).
 */
public final class FileSequence {
    private static final Pattern NAME =
            Pattern.compile("\\w+_(?<batch>\\d{6,8})\\.(?:txt|csv)|[0-9A-Z]{12}\\d{14}(?<message>[0-9A-Z]{4})\\.xml");

    private FileSequence() {}

    /** Empty for a name of another kind, and for null. */
    public static Optional<String> of(String fileName) {
        Matcher name = NAME.matcher(fileName == null ? "" : fileName);
        return name.matches()
                ? Optional.ofNullable(name.group("batch")).or(() -> Optional.of(name.group("message")))
                : Optional.empty();
    }
}
