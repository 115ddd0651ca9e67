package org.shebaohub.demo;

import java.util.List;

/** The simulated account system of the People's Bank. */
final class Bank extends XmlChannel {
    Bank(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(
                to,
                "pboc",
                "100000000000",
                seals.xml(),
                new BankAnswers(seals.detached(), new XmlAnswers(seals.xml())),
                ids);
    }

    AccountNotice notice(Bodies.Unit unit) {
        return AccountNotice.of(node, ids, unit);
    }

    BatchFile file(List<AccountFile.Account> accounts) {
        return AccountFile.of(node, ids, accounts);
    }
}
