package org.shebaohub.partner.housefund;

import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** 住房公积金, made up. */
@Component
record HouseFundPartner(HouseFundRules rules, HouseFundReader reader, HouseFundWriter writer) implements Partner {
    @Override
    public String name() {
        return "house-fund";
    }
}
