package org.shebaohub.check;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.message.Document;

/**
 * What explains a refusal that the hub could not explain: it judges layer by layer, so that a file whose line ends were changed
 * on the way is only told that its signature is wrong. No part of what the hub would answer.
 */
final class Hints {
    private static final int LOOKED_AT = 64 * 1024;
    private static final Map<String, String> FORMATS = formats();

    private Hints() {}

    /** For what begins like no message. */
    static Optional<String> ofContent(Document document) {
        if (document.length() == 0) {
            return Optional.of("the file is empty 文件是空的");
        }
        String beginning = latin(document.beginning(8));
        String format = FORMATS.entrySet().stream()
                .filter(known -> beginning.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return Optional.of(
                "this is %sneither XML, JSON, {H:} nor a batch file by its name 这不是XML、JSON、{H:}报文，文件名也不是批量文件"
                        .formatted(format.isEmpty() ? "" : format + ", "));
    }

    /** For a batch file whose bytes are not those that were signed. */
    static Optional<String> ofLineEnds(Document document, FileLayout layout) {
        String beginning = latin(document.beginning(LOOKED_AT));
        int end = beginning.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        boolean crlf = end > 0 && beginning.charAt(end - 1) == '\r';
        if (crlf == layout.crlf()) {
            return Optional.empty();
        }
        return Optional.of(
                "lines end with %s, but are to end with %s: an editor or a transfer may have changed them 行尾是%s，应为%s：可能被编辑或传输改动"
                        .formatted(name(crlf), name(layout.crlf()), name(crlf), name(layout.crlf())));
    }

    private static String name(boolean crlf) {
        return crlf ? "CR LF" : "LF";
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("PK\u0003\u0004", "a ZIP archive");
        formats.put("\u001f\u008b", "a gzip archive");
        formats.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        formats.put("\u0089PNG", "a PNG picture");
        formats.put("%PDF", "a PDF");
        formats.put("\u00d0\u00cf\u0011\u00e0", "an Office document");
        return formats;
    }
}
