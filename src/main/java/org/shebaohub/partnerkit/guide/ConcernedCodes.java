package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.partner.Partner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The codes that can concern a partner: those of the layers every message passes, those of fields, and of the business
 * rules those that the compiled code of the partner names. A code of the core's own concerns it where its neighbours do.
 */
final class ConcernedCodes {
    private static final Pattern NAMED = Pattern.compile("S5[0-9]{4}");
    private static final int GROUP = 4;

    private ConcernedCodes() {}

    static List<ErrorCode> of(Partner partner) {
        Set<String> named = named(partner.getClass());
        Set<String> groups = new TreeSet<>();
        named.forEach(code -> groups.add(code.substring(0, GROUP)));
        return Arrays.stream(ErrorCode.values())
                .filter(code -> !code.name().startsWith("S5")
                        || named.contains(code.name())
                        || code.owner() == ErrorCode.Owner.CORE
                                && groups.contains(code.name().substring(0, GROUP)))
                .toList();
    }

    private static Set<String> named(Class<?> partner) {
        Set<String> codes = new TreeSet<>();
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver(partner.getClassLoader())
                    .getResources("classpath*:" + partner.getPackageName().replace('.', '/') + "/**/*.class");
            for (Resource resource : classes) {
                Matcher code = NAMED.matcher(new String(resource.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
                while (code.find()) {
                    codes.add(code.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
