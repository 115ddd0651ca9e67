package org.shebaohub.partnerkit.guide;

/** The two languages of a guide. */
enum Language {
    ENGLISH("guide.en.md", "en"),
    CHINESE("guide.zh-CN.md", "zh-CN");

    private final String page;
    private final String tag;

    Language(String page, String tag) {
        this.page = page;
        this.tag = tag;
    }

    String page() {
        return page;
    }

    String tag() {
        return tag;
    }

    String say(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
