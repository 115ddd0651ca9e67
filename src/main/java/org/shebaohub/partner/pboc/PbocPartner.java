package org.shebaohub.partner.pboc;

import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 人民银行账户信息系统. */
@Component
record PbocPartner(PbocRules rules, PbocReader reader, PbocWriter writer) implements Partner {
    static final String NAME = "pboc";

    @Override
    public String name() {
        return NAME;
    }
}
