package org.shebaohub.drill;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.partner.Settings.SignatureProfile;
import org.shebaohub.sign.XmlSigner;
import org.shebaohub.xml.XmlBuilder;

/**
 * What the core says of each record: taken in, or of some refused, so that each answer can be told from its neighbours. Of an
 * event whose answer may have been lost with the hub it says the same bytes again.
 */
final class CoreAnswers {
    private static final int EVERY = 97;
    private static final byte[] NOTHING = {};

    private final XmlSigner signer = new XmlSigner();
    private final Map<String, byte[]> uncertain = new ConcurrentHashMap<>();
    private final SigningKey key;

    /** @param key of the core */
    CoreAnswers(SigningKey key) {
        this.key = key;
    }

    /** Bytes 60 to 67 of a record of PBC-03: HandleStatus, FeedbackStatus, code. */
    static String decision(int ref) {
        return refused(ref) ? "23S52005" : "22000000";
    }

    static boolean refused(int ref) {
        return ref % EVERY == 0;
    }

    /** Empty where the event was answered for certain. */
    byte[] to(CoreRecords.Event event) {
        if (event.first()) {
            uncertain.put(event.canonicalId(), signed(event.canonicalId(), event.refs()));
        }
        return uncertain.getOrDefault(event.canonicalId(), NOTHING);
    }

    /** The broker has it. */
    void given(CoreRecords.Event event) {
        uncertain.remove(event.canonicalId());
    }

    private byte[] signed(String canonicalId, List<Integer> refs) {
        XmlBuilder xml = new XmlBuilder("urn:gov:bj:si:canonical:1.0", "ProcessingResult");
        xml.leaf("CanonicalId", canonicalId).leaf("Seq", "1");
        for (int ref : refs) {
            boolean refused = refused(ref);
            xml.open("Item")
                    .leaf("Ref", Integer.toString(ref))
                    .leaf("Group", "A")
                    .leaf("HandleStatus", "2")
                    .leaf("FeedbackStatus", refused ? "3" : "2")
                    .leaf("Code", refused ? "S52005" : "000000")
                    .leaf("Text", refused ? "单位已有其他有效基本账户" : "导入成功")
                    .close();
        }
        return signer.sign(xml.unsigned(), key, SignatureProfile.CONTRACT).copy();
    }
}
