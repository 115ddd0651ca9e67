package org.shebaohub.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/** What the core asks about licences, and what the licence service answers; signed by foreign tools. */
public final class Licences {
    public static final String USCC = "91110105MA7ABCD046";
    public static final String ANOTHER_USCC = "91340000711771143J";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Path SAMPLE = Path.of("src/test/resources/partner/e-licence/EBL-02_LicenceVerifyResult.json");

    private final Clock clock;
    private int sequence;

    public Licences(Clock clock) {
        this.clock = clock;
    }

    /** A good request, signed by the core. */
    public static byte[] request() {
        return request(USCC, "02");
    }

    public static byte[] request(String uscc, String scene) {
        String xml = "<LicenceVerifyRequest xmlns=\"urn:gov:bj:si:canonical:1.0\"><Uscc>" + uscc
                + "</Uscc><Name>北京垚鑫智慧科技有限公司</Name><Scene>" + scene
                + "</Scene><LegalRep>赵一诺</LegalRep></LicenceVerifyRequest>";
        return ForeignSigner.sign(xml, "BJSI-CORE-sm2");
    }

    /** The sample answer under a MsgId and a time of its own, to this E101. */
    public String answer(String refersTo) {
        return answer(refersTo, UnaryOperator.identity());
    }

    /** @param change of the text before it is signed */
    public String answer(String refersTo, UnaryOperator<String> change) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BEIJING);
        String stamp = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(now);
        String text = read(SAMPLE)
                .replace("BJEBL0000001202403110945020011", "BJEBL0000001" + stamp + "%04d".formatted(++sequence))
                .replace(
                        "2024-03-11 09:45:02",
                        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(now))
                .replace("BJSI00000001202403110945010011", refersTo);
        return ForeignJsonSigner.sign(change.apply(text), "BJEBL0000001-sm2");
    }

    /** The service cannot answer. */
    public static String negative(String text) {
        return text.replace("\"infcode\": \"0\"", "\"infcode\": \"-1\"")
                .replace("\"err_msg\": \"\"", "\"err_msg\": \"核验服务忙\"")
                .replace(text.substring(text.indexOf("\"output\""), text.indexOf("\"signtype\"")), "\"output\": null,");
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
