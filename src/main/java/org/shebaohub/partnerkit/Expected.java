package org.shebaohub.partnerkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shebaohub.check.Verdict;
import org.shebaohub.check.VerdictJson;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Finding;
import org.shebaohub.message.Severity;

/** What the check says of the samples in one folder, as {@code expected.json}. */
final class Expected {
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> verdicts = new LinkedHashMap<>();

    /** @param file path below the folder */
    void add(String file, Verdict verdict) {
        try {
            ObjectNode node = json.createObjectNode().put("file", file).put("code", code(verdict));
            node.setAll((ObjectNode) json.readTree(new VerdictJson().write(verdict)));
            verdicts.put(file, node.put("file", file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    Map<String, ObjectNode> verdicts() {
        return verdicts;
    }

    String text() {
        ArrayNode all = json.createArrayNode();
        verdicts.values().forEach(all::add);
        return all.toPrettyString() + "\n";
    }
}
