package org.shebaohub.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hub's own keys, the core's certificates, and where files are looked for.
 *
 * @param folders         searched in this order for every file named here and for the certificates of partners.yaml
 * @param own             keys that the hub signs with; SM2 is needed, RSA where a partner is answered with RSA
 * @param certificates    other certificates of the hub, by registered name: earlier ones, to recognise what it signed
 * @param core            what the core signs with
 * @param password        of encrypted private keys; empty where they are not
 * @param authorities     certificates of the issuers of the revocation lists
 * @param revocationLists CRLs (PEM or DER)
 */
@ConfigurationProperties("hub.keys")
public record KeysSettings(
        @DefaultValue List<Path> folders,
        @DefaultValue List<OwnKey> own,
        @DefaultValue Map<String, String> certificates,
        Core core,
        @DefaultValue("") String password,
        @DefaultValue List<String> authorities,
        @DefaultValue List<String> revocationLists) {

    /**
     * @param name        registered name, sent as KeyName
     * @param key         file of the private key (PKCS#8 PEM)
     * @param certificate file of its certificate
     */
    public record OwnKey(String name, String key, String certificate) {}

    /**
     * @param node         what the core's signature is recorded under
     * @param certificates by registered name
     * @param signWith     what the hub signs with for the core: SM2 or RSA
     */
    public record Core(
            @DefaultValue("BJSI-CORE") String node,
            @DefaultValue Map<String, String> certificates,
            @DefaultValue("SM2") Suite signWith) {}

    @Override
    public String toString() {
        return "keys settings";
    }
}
