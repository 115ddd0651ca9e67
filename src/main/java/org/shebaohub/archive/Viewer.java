package org.shebaohub.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.shebaohub.archive.Dossier.Body;
import org.shebaohub.batch.FileLayout;
import org.shebaohub.batch.FirstLines;
import org.shebaohub.cnaps.CnapsParser;
import org.shebaohub.json.JsonLimits;
import org.shebaohub.json.JsonParser;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Masking;
import org.shebaohub.xml.XmlParser;

/** What a reader sees of documents and values: masked, or as they are. */
public final class Viewer {
    private static final XmlParser XML = XmlParser.withDefaults();
    private static final JsonParser JSON = new JsonParser(JsonLimits.DEFAULTS);
    private static final CnapsParser CNAPS = new CnapsParser(XML);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String UNREADABLE =
            "*** (hidden, because nobody can tell which value is which; --reveal shows it 无法解析，已隐藏)\n";

    /** Bytes of a file that are read to show its first lines. */
    private static final int MOST_REVEALED = 1 << 20;

    private final boolean reveals;

    private Viewer(boolean reveals) {
        this.reveals = reveals;
    }

    public static Viewer masking() {
        return new Viewer(false);
    }

    /** Shows everything; whoever uses it writes down in the ledger for whom. */
    public static Viewer revealing() {
        return new Viewer(true);
    }

    boolean reveals() {
        return reveals;
    }

    /** A word out of a header. */
    String word(String value) {
        return reveals ? value : Mask.word(value);
    }

    /** A number that is masked where it is a person's and is not where it is a unit's. */
    String number(String value) {
        return reveals || value == null || value.contains("*") ? value : Masking.number(value);
    }

    String name(String value) {
        return reveals || value == null || value.contains("*") ? value : Masking.name(value);
    }

    /**
     * The first lines of a file, which is never read whole.
     *
     * @param layout null where it is of no kind
     */
    Body lines(Document file, FileLayout layout, int most, String sm3, boolean own) {
        try {
            return new Body(sm3, file.length(), !reveals, lines(file, layout, most, own), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines(Document file, FileLayout layout, int most, boolean own) throws IOException {
        if (!reveals) {
            return layout == null ? UNREADABLE : new FileView(layout, own).print(FirstLines.of(file, layout, most));
        }
        Charset charset = layout == null ? GB18030 : layout.charset();
        String beginning = new String(file.beginning(MOST_REVEALED), charset);
        return printable(beginning.lines().limit(most).collect(Collectors.joining("\n")));
    }

    /** @param own whether the hub wrote it */
    Body body(Document document, boolean own) {
        String text = reveals ? revealed(document) : masked(document, own);
        String base64 = reveals && utf8(document) == null ? Base64.getEncoder().encodeToString(document.copy()) : null;
        return new Body(document.sm3(), document.length(), !reveals, text, base64);
    }

    private static String revealed(Document document) {
        String text = utf8(document);
        if (text == null) {
            text = new String(document.copy(), GB18030);
        }
        return printable(text);
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static String masked(Document document, boolean own) {
        String beginning = new String(document.beginning(100), StandardCharsets.ISO_8859_1).stripLeading();
        try {
            if (beginning.startsWith("<")) {
                return new XmlView(own).print(XML.parse(document).rootElement());
            }
            if (beginning.startsWith("{H:")) {
                return CnapsView.print(CNAPS.parse(document), own);
            }
            if (beginning.startsWith("{\"") || beginning.matches("(?s)\\{\\s+\".*")) {
                return new JsonView(own).print(JSON.parse(document).tree());
            }
        } catch (Unreadable unreadable) {
            // Where nobody can say which value is which, all are hidden.
        }
        return UNREADABLE;
    }

    private static String utf8(Document document) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.copy()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
