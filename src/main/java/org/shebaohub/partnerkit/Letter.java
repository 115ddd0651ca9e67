package org.shebaohub.partnerkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.JsonSigner;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/**
 * A message as its sender writes it, which can be sent again as a new one: with a MsgId and a time of its own, changed at
 * will, signed. Works on the text, so that what is not changed stays as it was.
 *
 * @param name of the sample, for example {@code ECT-01_UnitRegistration.xml}
 */
record Letter(String name, String text) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final Pattern SIGNATURE =
            Pattern.compile("<(ds:)?Signature[ >].*</(ds:)?Signature>", Pattern.DOTALL);
    private static final Pattern RECEIVER = Pattern.compile("\"recer_sys_code\"\\s*:\\s*\"([^\"]*)\"");
    private static final int NODE = 12;
    private static final int HEAD = 132;

    /** Families by how a sample is called. */
    private enum Family {
        XML("<MsgId>([^<]*)</MsgId>", "<SendTime>([^<]*)</SendTime>"),
        JSON("\"msgid\"\\s*:\\s*\"([^\"]*)\"", "\"inf_time\"\\s*:\\s*\"([^\"]*)\""),
        PBOC("<MsgId>([^<]*)</MsgId>", "<CreDtTm>([^<]*)</CreDtTm>");

        private final Pattern msgId;
        private final Pattern time;

        Family(String msgId, String time) {
            this.msgId = Pattern.compile(msgId);
            this.time = Pattern.compile(time);
        }
    }

    static boolean concerns(String name) {
        return name.endsWith(".xml") || name.endsWith(".json") || name.endsWith(".msg");
    }

    private Family family() {
        if (name.endsWith(".json")) {
            return Family.JSON;
        }
        return name.endsWith(".msg") ? Family.PBOC : Family.XML;
    }

    /** Text until the first underscore, for example ECT-01. */
    String msgType() {
        return name.substring(0, name.indexOf('_'));
    }

    String msgId() {
        return found(family().msgId).group(1);
    }

    /** The node it comes from: that of its MsgId, of its head with PBOC. */
    String sender() {
        return family() == Family.PBOC ? text.substring(5, 19).strip() : msgId().substring(0, NODE);
    }

    /** The same content as a message of now. */
    Letter renewed(Instant now, int number) {
        LocalDateTime time = LocalDateTime.ofInstant(now, BEIJING);
        return switch (family()) {
            case XML -> changed(family().time, LOCAL.format(time) + "+08:00").msgId(freshId(time, number));
            case JSON -> changed(family().time, SPACED.format(time)).msgId(freshId(time, number));
            case PBOC -> pboc(time, number);
        };
    }

    Letter msgId(String id) {
        return changed(family().msgId, id);
    }

    Letter with(String old, String next) {
        if (!text.contains(old)) {
            throw new CannotStart(
                    "%s has nothing to replace in %s: %s is not in it.".formatted(Samples.PLAN, name, old));
        }
        return new Letter(name, text.replace(old, next));
    }

    byte[] signed(SigningKey key, SignatureProfile profile) {
        return switch (family()) {
            case XML -> xml(key, profile);
            case JSON -> json(key, profile);
            case PBOC -> pboc(key, profile);
        };
    }

    /** One byte of a signed message is another: the last of its MsgId. */
    byte[] altered(byte[] signed) {
        String id = msgId();
        char last = id.charAt(id.length() - 1) == '0' ? '1' : '0';
        return new String(signed, StandardCharsets.UTF_8)
                .replaceFirst("(MsgId>|\"msgid\"\\s*:\\s*\")" + id, "$1" + id.substring(0, id.length() - 1) + last)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As if of another node, or for another receiver where the MsgId alone names the sender. */
    Letter misaddressed() {
        return switch (family()) {
            case XML -> msgId("XXXXXX999999" + msgId().substring(NODE));
            case JSON -> changed(RECEIVER, "BJSI99999999");
            case PBOC -> new Letter(name, text.substring(0, 23) + "BJSI99999999" + text.substring(35));
        };
    }

    private String freshId(LocalDateTime time, int number) {
        return sender() + STAMP.format(time) + "%04d".formatted(number);
    }

    private Letter pboc(LocalDateTime time, int number) {
        String day = time.format(DateTimeFormatter.BASIC_ISO_DATE);
        String head = text.substring(0, 41)
                + STAMP.format(time)
                + text.substring(55, 78)
                + "%s0326%08d".formatted(day, number)
                + text.substring(98, HEAD);
        return new Letter(name, head + text.substring(HEAD))
                .changed(Family.PBOC.time, LOCAL.format(time))
                .msgId("%s%08d".formatted(STAMP.format(time), number));
    }

    private byte[] xml(SigningKey key, SignatureProfile profile) {
        String unsigned = SIGNATURE.matcher(text).replaceFirst("");
        try {
            var tree = XmlParser.withDefaults().parse(Document.ofUtf8(unsigned)).document();
            byte[] signed =
                    new XmlSigner().sign(XmlUnsigned.of(tree), key, profile).copy();
            Matcher signature = SIGNATURE.matcher(new String(signed, StandardCharsets.UTF_8));
            if (!signature.find()) {
                throw new IllegalStateException(name + " was not signed");
            }
            int end = unsigned.lastIndexOf("</");
            return (unsigned.substring(0, end) + signature.group() + unsigned.substring(end))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(name + " is not well-formed", e);
        }
    }

    private byte[] json(SigningKey key, SignatureProfile profile) {
        try {
            ObjectMapper reader = new ObjectMapper();
            ObjectNode message = (ObjectNode) reader.readTree(text);
            Document signed = new JsonSigner().sign(new JsonUnsigned(message), key, profile);
            // White space is not signed; a sample is read by people.
            return (reader.readTree(signed.copy()).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is not well-formed", e);
        }
    }

    private byte[] pboc(SigningKey key, SignatureProfile profile) {
        byte[] xml = text.substring(text.indexOf("<?xml")).getBytes(StandardCharsets.UTF_8);
        byte[] value = key.sign(xml, new Sm2Form(profile.sm2UserId(), false));
        String front = text.substring(0, HEAD) + "{S:" + Base64.getEncoder().encodeToString(value) + "}\r\n";
        return (front + new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** Only where it stands as that field: the same value may stand elsewhere. */
    private Letter changed(Pattern what, String value) {
        Matcher field = found(what);
        return new Letter(name, text.substring(0, field.start(1)) + value + text.substring(field.end(1)));
    }

    private Matcher found(Pattern what) {
        Matcher matcher = what.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(name + " has no " + what);
        }
        return matcher;
    }
}
