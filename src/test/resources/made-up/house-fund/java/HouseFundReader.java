package org.shebaohub.partner.housefund;

import java.util.List;
import org.shebaohub.message.Field;
import org.shebaohub.message.Message;
import org.shebaohub.partner.Reader;
import org.shebaohub.partner.canonical.AccountEvent;
import org.shebaohub.partner.canonical.BankAccount;
import org.shebaohub.partner.canonical.CanonicalMessage;
import org.springframework.stereotype.Component;

/** A deposit account becomes an account event. */
@Component
class HouseFundReader implements Reader {
    @Override
    public Reading read(Message message) {
        Field body = message.content().body();
        BankAccount account = new BankAccount();
        account.setOperation("OPEN");
        account.setAcctType(body.child("AcctType").text());
        account.setAcctNo(body.child("AcctNo").text());
        AccountEvent event = new AccountEvent();
        event.setRef("1");
        event.setUnitUscc(body.child("UniScId").text());
        event.setUnitName(body.child("EntName").text());
        event.setAccount(account);
        CanonicalMessage canonical = new CanonicalMessage();
        canonical.getBankAccountEvent().add(event);
        Subject unit = new Subject("1", event.getUnitUscc(), event.getUnitName(), true, List.of("A"));
        return new Reading(canonical, List.of(unit));
    }
}
