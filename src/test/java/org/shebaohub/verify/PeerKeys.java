package org.shebaohub.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import org.apache.camel.Message;
import org.apache.camel.component.xmlsecurity.api.KeyAccessor;
import org.shebaohub.kit.ForeignSigner;
import org.shebaohub.kit.QuickSigner;
import org.w3c.dom.Node;

/** RSA keys of certs-sample in the shapes that camel-xmlsecurity wants. */
final class PeerKeys {
    private PeerKeys() {}

    static KeySelector trusting(String name) {
        return KeySelector.singletonKeySelector(QuickSigner.certificate(name).getPublicKey());
    }

    static KeyAccessor signing(String name) throws Exception {
        byte[] pkcs8 = Base64.getMimeDecoder()
                .decode(Files.readString(Path.of(ForeignSigner.path(name))).replaceAll("-----[A-Z ]+-----", ""));
        Key key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return new KeyAccessor() {
            @Override
            public KeySelector getKeySelector(Message message) {
                return KeySelector.singletonKeySelector(key);
            }

            @Override
            public KeyInfo getKeyInfo(
                    Message message, Node body, javax.xml.crypto.dsig.keyinfo.KeyInfoFactory factory) {
                return null;
            }
        };
    }
}
