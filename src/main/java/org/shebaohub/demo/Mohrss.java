package org.shebaohub.demo;

/** The simulated 金保工程: agencies elsewhere certify pensioners of Beijing who live there. */
final class Mohrss extends XmlChannel {
    Mohrss(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "certification-mohrss", "MOHRSS000001", seals.xml(), new XmlAnswers(seals.xml()), ids);
    }
}
