package org.shebaohub.partnerkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shebaohub.check.Verdict;
import org.shebaohub.check.VerdictJson;
import org.shebaohub.message.Envelope;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Severity;
import org.shebaohub.partnerkit.guide.Sample;

/** What the check says of the samples in one folder, as {@code expected.json}, and which message each is a sample of. */
final class Expected {
    private final ObjectMapper json = new ObjectMapper();
    private final List<Judged> all = new ArrayList<>();
    private final String folder;

    /** @param folder of the samples, from the kit's folder, with a slash at its end */
    Expected(String folder) {
        this.folder = folder;
    }

    private record Judged(String type, String file, Verdict verdict) {}

    /**
     * @param type of the message, which cannot be read of every bad one
     * @param file path below the folder
     */
    void add(String type, String file, Verdict verdict) {
        all.add(new Judged(type, file, verdict));
    }

    /** The code that decides: AckCode, or the first error of a record where the message itself is received. */
    static String code(Verdict verdict) {
        return verdict.report()
                .code()
                .or(() -> verdict.report().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::code)
                        .sorted()
                        .findFirst())
                .map(ErrorCode::code)
                .orElse(ErrorCode.OK);
    }

    List<Sample> samples() {
        return all.stream()
                .map(one -> new Sample(one.type, folder + one.file, code(one.verdict)))
                .toList();
    }

    /** What the first message of a node is known by, MsgId or batch number; those of one type are passed over. */
    Optional<String> key(String node, String but) {
        return all.stream()
                .filter(one -> !one.type.equals(but))
                .map(one -> one.verdict.envelope())
                .filter(envelope -> node.equals(envelope.sender()))
                .map(Envelope::key)
                .findFirst();
    }

    void write(KitFolder kit) {
        if (all.isEmpty()) {
            return;
        }
        ArrayNode told = json.createArrayNode();
        all.forEach(one -> told.add(told(one)));
        kit.write(folder + "expected.json", told.toPrettyString() + "\n");
    }

    private ObjectNode told(Judged one) {
        try {
            ObjectNode node = json.createObjectNode().put("file", one.file).put("code", code(one.verdict));
            node.setAll((ObjectNode) json.readTree(new VerdictJson().write(one.verdict)));
            return node.put("file", one.file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
