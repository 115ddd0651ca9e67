package org.shebaohub.validate;

import com.networknt.schema.ValidationMessage;

/** What a validator says about one place, in our words: its own would quote the value. */
record JsonFault(String location, String chinese, String english) {
    static JsonFault of(ValidationMessage fault) {
        String place = fault.getInstanceLocation().toString();
        String member = fault.getProperty() == null ? "" : "/" + escaped(fault.getProperty());
        return switch (fault.getType()) {
            case "required" -> new JsonFault(place + member, "缺少必填项", "a mandatory value is missing");
            case "additionalProperties", "unevaluatedProperties" ->
                new JsonFault(place + member, "不应出现的键", "a key that is not defined here");
            case "type" -> new JsonFault(at(place), "类型不对：值应为字符串", "wrong type: values are strings");
            case "minItems" -> new JsonFault(at(place), "条目过少", "too few items");
            case "maxItems" -> new JsonFault(at(place), "条目过多", "too many items");
            case "maxLength" -> new JsonFault(at(place), "内容过长", "too long");
            case "minLength" -> new JsonFault(at(place), "内容过短", "too short");
            case "enum", "const" -> new JsonFault(at(place), "不是允许的值", "not one of the allowed values");
            case "format" -> new JsonFault(at(place), "日期或时间不存在", "no such date or time");
            default -> new JsonFault(at(place), "格式不符", "does not have the agreed format");
        };
    }

    /** An unknown key is the sender's text: it is told only as far as it looks like a name. */
    private static String escaped(String key) {
        return key.matches("[A-Za-z0-9_]{1,40}") ? key : "?";
    }

    private static String at(String place) {
        return place.isEmpty() ? "/" : place;
    }
}
