package org.shebaohub.keys;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xml.security.Init;
import org.apache.xml.security.algorithms.JCEMapper;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;

/**
 * Teaches Santuario SM2 and SM3. There is no registered URI for them; the names of interfaces.md section 4 are always
 * known, a partner's own are added from its settings.
 */
public final class XmlAlgorithms {
    public static final String SM2_SM3 = "http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3";
    public static final String SM3 = "http://www.w3.org/2018/02/xmlgmdsig#sm3";
    public static final String SM2_SM3_OID = "urn:oid:1.2.156.10197.1.501";
    public static final String SM3_OID = "urn:oid:1.2.156.10197.1.401";
    public static final String SM2_CURVE_OID = "urn:oid:1.2.156.10197.1.301";

    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    static {
        Providers.install();
        // Base64 in one line; a line break would be written as a character reference.
        System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
        Init.init();
        register(SM2_SM3, SM3);
        register(SM2_SM3_OID, SM3_OID);
    }

    private XmlAlgorithms() {}

    /** Makes sure that Santuario is ready and knows the names of the contract. */
    public static void register() {}

    /** Adds names for SM2 with SM3 and for SM3; registering one again changes nothing. */
    public static synchronized void register(String sm2Uri, String sm3Uri) {
        if (KNOWN.add(sm3Uri)) {
            JCEMapper.register(sm3Uri, new JCEMapper.Algorithm("", "SM3", "MessageDigest"));
        }
        if (KNOWN.add(sm2Uri)) {
            JCEMapper.register(sm2Uri, new JCEMapper.Algorithm("EC", "SM3withSM2", "Signature"));
            try {
                SignatureAlgorithm.register(sm2Uri, Sm2Spi.class);
            } catch (XMLSecurityException | ClassNotFoundException e) {
                throw new IllegalStateException("Santuario does not take " + sm2Uri, e);
            }
        }
    }
}
