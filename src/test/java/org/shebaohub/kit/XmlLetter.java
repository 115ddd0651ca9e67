package org.shebaohub.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** A sample of an XML partner under a MsgId and a time of its own, changed at will, signed by openssl. */
public record XmlLetter(String msgId, String xml) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /**
     * @param sample below src/test/resources/partner
     * @param sent   whole seconds, with the offset in which it is told
     */
    public static XmlLetter of(String sample, String node, OffsetDateTime sent) {
        String msgId =
                node + STAMP.format(sent.atZoneSameInstant(BEIJING)) + "%04d".formatted(NUMBERS.incrementAndGet());
        try {
            String xml = Files.readString(Path.of("src/test/resources/partner", sample))
                    .replaceAll("(?s)<(\\w+:)?Signature .*</(\\w+:)?Signature>", "")
                    .replaceAll("<MsgId>[^<]*<", "<MsgId>" + msgId + "<")
                    .replaceAll("<Sender>[^<]*<", "<Sender>" + node + "<")
                    .replaceAll(
                            "<SendTime>[^<]*<",
                            "<SendTime>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(sent) + "<");
            return new XmlLetter(msgId, xml.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public XmlLetter with(String old, String other) {
        assertThat(xml).contains(old);
        return new XmlLetter(msgId, xml.replace(old, other));
    }

    /** A status query in its place. @param about MsgId or batch number */
    public XmlLetter asking(String about) {
        return new XmlLetter(
                msgId,
                xml.replaceAll("<MsgType>[^<]*<", "<MsgType>STQ-01<")
                        .replaceAll(
                                "(?s)<Body>.*</Body>",
                                "<Body><StatusQuery><RefMsgId>" + about + "</RefMsgId></StatusQuery></Body>"));
    }

    /** @param key of certs-sample, for example {@code BJECT0000001-sm2} */
    public byte[] signed(String key) {
        return ForeignSigner.sign(xml, key);
    }
}
