package org.shebaohub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.message.Document;
import org.shebaohub.message.Unreadable;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlParser;
import org.shebaohub.xml.XmlUnsigned;

/** Good ECT-01 messages of about 4 KB, each with a MsgId of its own, signed with a sample key of the sender. */
public final class Letters {
    private static final String NODE = "BJECT0000001";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int BASE = 36;
    private static final int SIZE_BYTES = 4096;
    private static final int BYTES_A_CHARACTER = 3;
    private static final long NUMBERS = (long) BASE * BASE * BASE * BASE;

    private String template;
    private final SigningKey key;
    private final Clock clock;
    private final XmlSigner signer = new XmlSigner();
    private final XmlParser parser = XmlParser.withDefaults();
    private final AtomicLong numbers = new AtomicLong();

    /** @param suite sm2 or rsa */
    public Letters(Path home, String suite, Certificates certificates, Clock clock) throws IOException {
        String text = Files.readString(home.resolve("docs/first-message/ECT-01.template.xml"));
        template = text.replaceAll("(?s)<Signature .*</Signature>", "");
        key = key(home, NODE, suite, certificates);
        this.clock = clock;
        fillUpTo(SIZE_BYTES);
    }

    /** Long names and addresses, as far as the schema allows them (200 characters each). */
    private void fillUpTo(int bytes) {
        template = template.replace("</EntName>", "</EntName><EntShortName>垚</EntShortName>");
        int missing = (bytes - write(1).get(0).bytes().length) / BYTES_A_CHARACTER / 3;
        for (String end : List.of("</EntShortName>", "</Dom>", "</OfficeAddr>")) {
            template = template.replace(end, "鑫".repeat(missing) + end);
        }
    }

    /** A signed message and its MsgId. */
    public record Letter(String msgId, byte[] bytes) {}

    public List<Letter> write(int count) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(write("<RegState>1<"));
        }
        return letters;
    }

    /** One with another RegState, which is refused. */
    public Letter refused() {
        return write("<RegState>2<");
    }

    private Letter write(String regState) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(BEIJING)).truncatedTo(ChronoUnit.SECONDS);
        String number = sequence(numbers.getAndIncrement());
        String msgId = NODE + STAMP.format(now) + number;
        String xml = template.replace("@MSGID@", msgId)
                .replace("@TIME@", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now))
                .replace("@SERIAL@", "E" + STAMP.format(now).substring(2) + number)
                .replace("@DAY@", now.toLocalDate().toString())
                .replace("@MONTH@", DateTimeFormatter.ofPattern("yyyyMM").format(now))
                .replace("<RegState>1<", regState);
        try {
            var tree = parser.parse(Document.of(xml.getBytes(StandardCharsets.UTF_8)))
                    .rootElement()
                    .getOwnerDocument();
            return new Letter(
                    msgId,
                    signer.sign(XmlUnsigned.of(tree), key, SignatureProfile.CONTRACT)
                            .copy());
        } catch (Unreadable e) {
            throw new IllegalStateException("the template is no XML", e);
        }
    }

    /** Sequence part of a MsgId. */
    static String sequence(long number) {
        return Long.toString(number % NUMBERS + NUMBERS, BASE).substring(1).toUpperCase(Locale.ROOT);
    }

    /** The sample key of a node. */
    static SigningKey key(Path home, String node, String suite, Certificates certificates) throws IOException {
        String name = node + "-" + suite.toUpperCase(Locale.ROOT);
        RegisteredCertificate certificate = certificates.of(node).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new SigningKey(certificate, pem(home.resolve("certs-sample/" + node + "-" + suite + ".key")));
    }

    private static byte[] pem(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }
}
