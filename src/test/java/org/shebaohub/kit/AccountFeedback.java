package org.shebaohub.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PBC-02 as the bank sends it now, made of the published sample and signed by openssl.
 *
 * @param mesgId of the head
 * @param key    {@code InstgPty:MsgId}
 * @param xml    not signed yet
 */
public record AccountFeedback(String head, String mesgId, String key, String xml) {
    private static final Path SAMPLE = Path.of("src/test/resources/partner/pboc/PBC-02_AccountStatusChange.msg");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    /** A good one with identifiers of its own. */
    public static AccountFeedback of(Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .withNano(0);
        String day = now.format(DateTimeFormatter.BASIC_ISO_DATE);
        int sequence = SEQUENCE.incrementAndGet();
        String mesgId = "%s0326%08d".formatted(day, sequence);
        String msgId = "%s%08d".formatted(day, sequence);
        String sample = sample();
        // Date and time at bytes 42-55, MesgID at 79-98.
        String head = sample.substring(0, 41)
                + now.format(STAMP)
                + sample.substring(55, 78)
                + mesgId
                + sample.substring(98, 132);
        String xml = sample.substring(sample.indexOf("<?xml"))
                .replace("2024-03-11T15:02:11", now.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .replace("2024031100000001", msgId);
        return new AccountFeedback(head, mesgId, "102100009019:" + msgId, xml);
    }

    public String msgId() {
        return key.substring(key.indexOf(':') + 1);
    }

    public AccountFeedback with(String old, String next) {
        if (!xml.contains(old)) {
            throw new IllegalArgumentException("not in the message: " + old);
        }
        return new AccountFeedback(head, mesgId, key, xml.replace(old, next));
    }

    /** Under another MesgID, which nobody signs. */
    public AccountFeedback under(String otherMesgId) {
        return new AccountFeedback(head.replace(mesgId, otherMesgId), otherMesgId, key, xml);
    }

    /** @param by of certs-sample, for example {@code 100000000000-sm2} */
    public byte[] signed(String by) {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        String line = "{S:" + Base64.getEncoder().encodeToString(value(content, by)) + "}\r\n";
        return (head + line + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] value(byte[] content, String by) {
        String key = ForeignSigner.path(by);
        return by.contains("-sm2")
                ? ForeignSigner.raw(Tool.run(
                        content, "openssl", "dgst", "-sm3", "-sigopt", "distid:1234567812345678", "-sign", key))
                : Tool.run(content, "openssl", "dgst", "-sha256", "-sign", key);
    }

    private static String sample() {
        try {
            return Files.readString(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
