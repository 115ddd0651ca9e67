package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shebaohub.check.OfflineCheck;
import org.shebaohub.partner.Settings;

/** Writes the interface guide of one partner, a page in each language. */
public final class GuidePages {
    private final String name;
    private final Settings partner;
    private final OfflineCheck hub;
    private final Path schemas;
    private final CodeLists lists;

    /**
     * @param schemas of the kit
     * @param lists   code-lists.yaml
     */
    public GuidePages(String name, Settings partner, OfflineCheck hub, Path schemas, Path lists) {
        this.name = name;
        this.partner = partner;
        this.hub = hub;
        this.schemas = schemas;
        this.lists = new CodeLists(lists);
    }

    public void write(Path folder) {
        for (Language language : Language.values()) {
            try {
                Files.writeString(folder.resolve(language.page()), page(language));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String page(Language language) {
        Markdown page = new Markdown();
        page.title(1, language.say("接口指南：" + partner.title(), "Interface guide: " + name + " " + partner.title()));
        page.say(
                language.say(
                        "本指南由本平台检查所用的报文结构、文件布局、参数和程序生成，与检查不会不一致。",
                        "Made from the schemas, layouts, settings and code that the hub itself checks with, so that it cannot differ from the checks."));
        new ReachPart(partner, hub, language).write(page);
        MessagesPart messages = new MessagesPart(name, partner, hub, schemas, language);
        messages.write(page);
        new ListsPart(lists, messages.listsUsed(), language).write(page);
        new CodesPart(hub.partner(name).orElseThrow(), language).write(page);
        notes(language, page);
        return page.toString();
    }

    /** What no schema can tell stands beside the schemas, where the partner needs it. */
    private void notes(Language language, Markdown page) {
        Path notes = schemas.resolve(name).resolve("notes." + language.tag() + ".md");
        if (Files.isRegularFile(notes)) {
            try {
                page.title(2, language.say("说明", "Notes"))
                        .say(Files.readString(notes).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
