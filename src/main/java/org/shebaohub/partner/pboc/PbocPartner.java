package org.shebaohub.partner.pboc;

import java.util.List;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.FileLayouts;
import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 人民银行账户信息系统. */
@Component
final class PbocPartner implements Partner {
    static final String NAME = "pboc";

    private final PbocRules rules;
    private final PbocReader reader;
    private final PbocWriter writer;
    private final AccountFile accounts;

    PbocPartner(PbocRules rules, PbocReader reader, PbocWriter writer, FileLayouts layouts) {
        this.rules = rules;
        this.reader = reader;
        this.writer = writer;
        this.accounts = new AccountFile(
                layouts.read("pboc/enterprise-account-feed.layout.yaml"),
                new AccountResults(layouts.read("pboc/account-feed-result.layout.yaml")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PbocRules rules() {
        return rules;
    }

    @Override
    public PbocReader reader() {
        return reader;
    }

    @Override
    public PbocWriter writer() {
        return writer;
    }

    @Override
    public List<BatchFormat> batches() {
        return List.of(accounts);
    }
}
