package org.shebaohub.partnerkit.guide;

import java.util.List;
import java.util.function.Predicate;
import org.shebaohub.message.ErrorCode;

/** The samples of a message, each with the code that it gets. */
final class SamplesTable {
    private static final String FROM_HUB = "samples/from-hub/";

    private final List<Sample> samples;
    private final Language language;

    SamplesTable(List<Sample> samples, Language language) {
        this.samples = samples;
        this.language = language;
    }

    /** Those of one type that the partner sends, or, where the hub sends it, that it gets. */
    void ofType(Markdown page, String type) {
        write(page, samples.stream().filter(one -> one.type().equals(type)).toList());
    }

    /** Those that the hub has signed. */
    void ofTheHub(Markdown page, Predicate<String> types) {
        write(
                page,
                samples.stream()
                        .filter(one -> one.path().startsWith(FROM_HUB) && types.test(one.type()))
                        .toList());
    }

    private void write(Markdown page, List<Sample> some) {
        if (some.isEmpty()) {
            return;
        }
        page.gap()
                .table(
                        List.of(language.say("样例", "sample"), language.say("所得代码", "the code it gets")),
                        some.stream()
                                .map(one -> List.of("[%s](%s)".formatted(shown(one), one.path()), code(one)))
                                .toList())
                .say("");
    }

    private static String shown(Sample sample) {
        return sample.path().replaceFirst("^samples/", "");
    }

    private String code(Sample sample) {
        if (sample.path().startsWith(FROM_HUB)) {
            return language.say("由本平台签发", "signed by the hub");
        }
        return ErrorCode.of(sample.code())
                .map(code -> code + " " + language.say(code.chinese(), code.english()))
                .orElse(sample.code());
    }
}
