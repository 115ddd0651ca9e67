package org.shebaohub.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.shebaohub.bench.Letters.Letter;
import org.shebaohub.json.JsonUnsigned;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.JsonSigner;

/** Good YDJ-03 messages, each a settlement of its own, made of the published sample. */
final class Settlements {
    private static final String NODE = "NHSA00000001";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final ObjectNode template;
    private final SigningKey key;
    private final Clock clock;
    private final JsonSigner signer = new JsonSigner();
    private long number;

    /** @param suite sm2 or rsa */
    Settlements(Path home, String suite, Certificates certificates, Clock clock) throws IOException {
        Path sample = home.resolve("src/test/resources/partner/medical/YDJ-03_SettlementResult.json");
        this.template = (ObjectNode) new ObjectMapper().readTree(sample.toFile());
        this.key = Letters.key(home, NODE, suite, certificates);
        this.clock = clock.withZone(BEIJING);
    }

    List<Letter> write(int count) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(write());
        }
        return letters;
    }

    private Letter write() {
        LocalDateTime now = LocalDateTime.now(clock);
        String msgId = NODE + STAMP.format(now) + Letters.sequence(number);
        ObjectNode message = template.deepCopy();
        message.put("msgid", msgId).put("inf_time", TIME.format(now));
        ((ObjectNode) message.at("/input/setlinfo"))
                .put("setl_id", "S" + STAMP.format(now) + number++)
                .put("setl_time", TIME.format(now));
        return new Letter(
                msgId,
                signer.sign(new JsonUnsigned(message), key, SignatureProfile.CONTRACT)
                        .copy());
    }
}
