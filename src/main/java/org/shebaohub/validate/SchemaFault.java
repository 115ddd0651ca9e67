package org.shebaohub.validate;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;

/** One place that does not fit the schema, in our words: by rule and facet, never with a value of the message. */
record SchemaFault(Node place, String chinese, String english) {
    private static final Set<String> FACETS = Set.of(
            "cvc-pattern-valid",
            "cvc-minLength-valid",
            "cvc-maxLength-valid",
            "cvc-length-valid",
            "cvc-enumeration-valid",
            "cvc-datatype-valid.1.2.1");

    /** Names of the schema, which the validator writes last in its text. */
    private static final Pattern EXPECTED = Pattern.compile("One of '\\{([^']*)\\}' is expected\\.$");

    private static final Pattern QUALIFIED = Pattern.compile("\"[^\"]*\":");
    private static final Pattern REQUIRED_ATTRIBUTE = Pattern.compile("^cvc-complex-type\\.4: Attribute '(\\w+)'");
    private static final Pattern MOST = Pattern.compile("maxLength '(\\d+)' for type");

    private static final Map<String, String[]> TEXTS = Map.ofEntries(
            text("cvc-pattern-valid", "格式不符合要求", "the format is not as the schema has it"),
            text("cvc-datatype-valid.1.2.1", "格式不符合要求", "the format is not as the schema has it"),
            text("cvc-minLength-valid", "不能为空", "must not be empty"),
            text("cvc-length-valid", "长度不符合要求", "the length is not as the schema has it"),
            text("cvc-enumeration-valid", "不是允许的取值", "not one of the allowed values"),
            text("cvc-complex-type.2.4.a", "缺少元素，或元素次序不对", "an element is missing or out of order"),
            text("cvc-complex-type.2.4.b", "缺少元素", "an element is missing"),
            text("cvc-complex-type.2.4.c", "没有这种业务元素", "there is no such business element"),
            text("cvc-complex-type.2.4.d", "此处不应再有元素", "no further element belongs here"),
            text("cvc-complex-type.2.4.e", "元素个数超过上限", "too many elements"),
            text("cvc-complex-type.2.4.f", "元素个数超过上限", "too many elements"),
            text("cvc-complex-type.2.1", "此处不应有内容", "no content belongs here"),
            text("cvc-complex-type.2.3", "元素之间不应有文字", "no text belongs between elements"),
            text("cvc-complex-type.3.2.2", "不应有此属性", "the attribute does not belong here"),
            text("cvc-type.3.1.1", "不应有属性", "no attribute belongs here"),
            text("cvc-type.3.1.2", "不应有下级元素", "no element belongs inside"),
            text("cvc-complex-type.2.2", "不应有下级元素", "no element belongs inside"));

    static String rule(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    static boolean facet(String rule) {
        return FACETS.contains(rule);
    }

    static SchemaFault of(Node place, String text) {
        String rule = rule(text);
        Matcher attribute = REQUIRED_ATTRIBUTE.matcher(text);
        if (attribute.find()) {
            return new SchemaFault(
                    place, "缺少属性" + attribute.group(1), "attribute " + attribute.group(1) + " is missing");
        }
        Matcher most = MOST.matcher(text);
        if (rule.equals("cvc-maxLength-valid") && last(most) != null) {
            return new SchemaFault(
                    place, "超过" + last(most.reset()) + "个字符", "longer than " + last(most.reset()) + " characters");
        }
        String[] words = TEXTS.getOrDefault(rule, new String[] {"不符合报文结构", "does not fit the schema"});
        Matcher expected = EXPECTED.matcher(text);
        if (rule.startsWith("cvc-complex-type.2.4") && expected.find()) {
            String names = QUALIFIED.matcher(expected.group(1)).replaceAll("");
            return new SchemaFault(place, words[0] + "，应为" + names, words[1] + ": expected " + names);
        }
        return new SchemaFault(place, words[0], words[1]);
    }

    /** Whether the place is that node or inside it. */
    boolean within(Node outer) {
        Node node = place instanceof Attr attribute ? attribute.getOwnerElement() : place;
        while (node != null && node != outer) {
            node = node.getParentNode();
        }
        return node == outer;
    }

    private static String last(Matcher matcher) {
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    private static Map.Entry<String, String[]> text(String rule, String chinese, String english) {
        return Map.entry(rule, new String[] {chinese, english});
    }
}
