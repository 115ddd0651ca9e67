package org.shebaohub.demo;

/** The simulated e窗通. */
final class EWindow extends XmlChannel {
    EWindow(Connection to, Seals seals, Identifiers ids) throws Exception {
        super(to, "e-window", "BJECT0000001", seals.xml(), new WindowAnswers(seals), ids);
    }
}
