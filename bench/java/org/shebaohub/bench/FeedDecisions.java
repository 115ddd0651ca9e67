package org.shebaohub.bench;

import org.shebaohub.keys.SigningKey;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlBuilder;

/** What the core says of the records of one canonical message: all are imported. */
record FeedDecisions(String canonicalId, int first, int count) {
    private static final String NAMESPACE = "urn:gov:bj:si:canonical:1.0";
    private static final XmlSigner SIGNER = new XmlSigner();

    byte[] signed(SigningKey core) {
        XmlBuilder xml = new XmlBuilder(NAMESPACE, "ProcessingResult");
        xml.leaf("CanonicalId", canonicalId).leaf("Seq", "1");
        for (int ref = first; ref < first + count; ref++) {
            xml.open("Item")
                    .leaf("Ref", Integer.toString(ref))
                    .leaf("Group", "A")
                    .leaf("HandleStatus", "2")
                    .leaf("FeedbackStatus", "2")
                    .leaf("Code", "000000")
                    .leaf("Text", "导入成功")
                    .close();
        }
        return SIGNER.sign(xml.unsigned(), core, SignatureProfile.CONTRACT).copy();
    }
}
