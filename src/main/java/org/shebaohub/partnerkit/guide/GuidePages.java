package org.shebaohub.partnerkit.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    public void write(Path folder, List<Sample> samples) {
        for (Language language : Language.values()) {
            try {
                Files.writeString(folder.resolve(language.page()), page(language, samples));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String page(Language language, List<Sample> samples) {
        Markdown page = new Markdown();
        new ReachPart(partner, hub, language).write(page);
        new TimesPart(hub.partner(name).orElseThrow(), partner, hub, language).write(page);
        new RulesPart(partner, language).write(page);
        notes(language, page);
        SchemaFiles files = new SchemaFiles(schemas, name, partner);
        FieldTables tables = new FieldTables(files, language);
        new MessagesPart(partner, files, tables, samples, language).write(page);
        new AnswersPart(partner, files, tables, samples, language).write(page);
        new ListsPart(lists, tables.listsUsed(), language).write(page);
        new CodesPart(hub.partner(name).orElseThrow(), language).write(page);
        return front(language) + page.contents() + "\n" + page;
    }

    private String front(Language language) {
        return new Markdown()
                .title(1, language.say("接口指南：" + partner.title(), "Interface guide: " + name + " " + partner.title()))
                .say(
                        language.say(
                                "本指南由本平台检查所用的报文结构、文件布局、参数和程序生成，与检查不会不一致。",
                                "Made from the schemas, layouts, settings and code that the hub itself checks with, so that it cannot differ from the checks."))
                .say("")
                .toString();
    }

    /** What no schema can tell stands beside the schemas, where the partner needs it. */
    private void notes(Language language, Markdown page) {
        Path notes = schemas.resolve(name).resolve("notes." + language.tag() + ".md");
        if (Files.isRegularFile(notes)) {
            try {
                page.title(2, language.say("往来说明", "Notes"))
                        .say(Files.readString(notes).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
