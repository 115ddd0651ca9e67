package org.shebaohub.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.JsonSigner;

/** A sample of a JSON partner sent now: a MsgId and a time of its own, changed at will, signed with a sample key. */
public final class JsonLetter {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ObjectNode message;
    private final String msgId;
    private final Clock clock;

    private JsonLetter(ObjectNode message, Clock clock) {
        this.message = message;
        this.clock = clock;
        LocalDateTime now = LocalDateTime.now(clock.withZone(BEIJING));
        this.msgId = message.get("msgid").textValue().substring(0, 12)
                + STAMP.format(now)
                + "%04d".formatted(NUMBERS.incrementAndGet());
        message.put("msgid", msgId).put("inf_time", TIME.format(now));
    }

    /** @param sample below src/test/resources/partner */
    public static JsonLetter of(String sample) {
        return of(sample, Clock.systemUTC());
    }

    /** One of the moment that this clock shows. */
    public static JsonLetter of(String sample, Clock clock) {
        try {
            return new JsonLetter(
                    (ObjectNode) new ObjectMapper()
                            .readTree(Path.of("src/test/resources/partner", sample)
                                    .toFile()),
                    clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param pointer JSON pointer of a value that is there, or of a new one in an object that is */
    public JsonLetter with(String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) message.at(pointer.substring(0, last))).put(pointer.substring(last + 1), value);
        return this;
    }

    /** A status query in its place. @param about MsgId */
    public JsonLetter asking(String about) {
        message.put("infno", "A003").remove(List.of("inf_refmsgid", "infcode", "err_msg", "output"));
        message.putObject("input").putObject("data").put("ref_msgid", about);
        return this;
    }

    /** The same content in a message of its own. */
    public JsonLetter again() {
        return new JsonLetter(message.deepCopy(), clock);
    }

    public String msgId() {
        return msgId;
    }

    public byte[] signed(String key) {
        return new JsonSigner()
                .sign(new JsonUnsigned(message.deepCopy()), QuickSigner.key(key), SignatureProfile.CONTRACT)
                .copy();
    }
}
