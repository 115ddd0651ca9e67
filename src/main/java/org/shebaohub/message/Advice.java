package org.shebaohub.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What to do about a code: the sender, and the operator of the hub. Texts are in advice.yaml, one block a code. */
public record Advice(Text sender, Text operator, Again again) {
    private static final String FILE = "advice.yaml";
    private static final Map<ErrorCode, Advice> ALL = read();

    /** The same in both languages. */
    public record Text(String chinese, String english) {}

    /** How a corrected message is sent again (interfaces.md section 3). */
    public enum Again {
        /** Layers 1 and 2 and S11006: nothing was used up. */
        SAME_KEY(
                "重新签名发送；报文标识号（文件为批次号）未占用",
                "sign it again and send it; the MsgId, or the batch number of a file, is not used up"),
        /** Layers 3 to 5. */
        NEW_KEY(
                "以新报文标识号（文件为新批次号）、同一业务流水号发送",
                "send it under a new MsgId, or a file under a new batch number, with the same BizSerialNo"),
        /** What needs no correction, or where the advice itself says it. */
        AS_TOLD("", "");

        private final Text text;

        Again(String chinese, String english) {
            text = new Text(chinese, english);
        }

        public Text text() {
            return text;
        }
    }

    static Advice of(ErrorCode code) {
        return ALL.get(code);
    }

    private static Again again(ErrorCode code) {
        boolean asTold = code.severity() == Severity.WARNING
                || code.name().startsWith("S9")
                || List.of(
                                ErrorCode.S11001,
                                ErrorCode.S31002,
                                ErrorCode.S31003,
                                ErrorCode.S31012,
                                ErrorCode.S52007,
                                ErrorCode.S52108)
                        .contains(code);
        if (asTold) {
            return Again.AS_TOLD;
        }
        return code.compareTo(ErrorCode.S11006) <= 0 ? Again.SAME_KEY : Again.NEW_KEY;
    }

    private static Map<ErrorCode, Advice> read() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = Advice.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, List<String>>> texts = new Yaml(new SafeConstructor(options)).load(in);
            return Arrays.stream(ErrorCode.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), code -> {
                Map<String, List<String>> block = texts.get(code.name());
                if (block == null) {
                    throw new IllegalStateException(code + " is not in " + FILE);
                }
                return new Advice(text(block.get("sender")), text(block.get("operator")), again(code));
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(List<String> chineseEnglish) {
        return new Text(chineseEnglish.get(0), chineseEnglish.get(1));
    }
}
