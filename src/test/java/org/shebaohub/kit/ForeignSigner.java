package org.shebaohub.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Signs XML as a partner would who has nothing of the hub: xmlsec1 for RSA and ECDSA, openssl for SM2. Key and
 * certificate are those of certs-sample, named without their ending, for example {@code BJECT0000001-sm2}.
 */
public final class ForeignSigner {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String SM2_SM3 = "http://www.w3.org/2018/02/xmlgmdsig#ecsm2-sm3";
    private static final String SM3 = "http://www.w3.org/2018/02/xmlgmdsig#sm3";
    private static final String USER_ID = "1234567812345678";

    private ForeignSigner() {}

    /** By what the key's name says: SM2 with openssl, RSA and ECDSA with xmlsec1. */
    public static byte[] sign(String xml, String key) {
        return key.contains("-sm2") ? openssl(xml, key) : xmlsec1(xml, key);
    }

    /** The same message with a signature as last child of its root. */
    public static byte[] xmlsec1(String xml, String key) {
        boolean ecdsa = key.contains("-ecdsa");
        return xmlsec1(
                xml,
                key,
                "http://www.w3.org/2001/04/xmldsig-more#" + (ecdsa ? "ecdsa-sha256" : "rsa-sha256"),
                "http://www.w3.org/2001/04/xmlenc#sha256",
                EXCLUSIVE);
    }

    public static byte[] xmlsec1(String xml, String key, String method, String digest, String canonicalization) {
        String template = template(method, digest, canonicalization, "", "", "");
        Path file = temporary(insert(xml, template).getBytes(StandardCharsets.UTF_8));
        try {
            return Tool.run(new byte[0], "xmlsec1", "--sign", "--privkey-pem", path(key), file.toString());
        } finally {
            delete(file);
        }
    }

    public static byte[] openssl(String xml, String key) {
        return openssl(xml, key, "");
    }

    /** @param keyInfo a KeyInfo element (without prefix, inside the signature's namespace), or nothing */
    public static byte[] openssl(String xml, String key, String keyInfo) {
        String digest = base64(Tool.run(canonical(xml), "openssl", "dgst", "-sm3", "-binary"));
        String unsigned = template(SM2_SM3, SM3, EXCLUSIVE, digest, "", keyInfo);
        String info = unsigned.substring(unsigned.indexOf("<SignedInfo"), unsigned.indexOf("<SignatureValue"))
                .replace("<SignedInfo>", "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\">");
        byte[] der = Tool.run(
                canonical(info), "openssl", "dgst", "-sm3", "-sigopt", "distid:" + USER_ID, "-sign", path(key));
        return insert(xml, template(SM2_SM3, SM3, EXCLUSIVE, digest, base64(raw(der)), keyInfo))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static String path(String key) {
        return SampleHub.CERTIFICATES.resolve(key + ".key").toString();
    }

    /** The JDK's own canonicaliser, which the hub does not use. */
    public static byte[] canonical(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            org.w3c.dom.Document document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            TransformService service = TransformService.getInstance(EXCLUSIVE, "DOM");
            service.init((C14NMethodParameterSpec) null);
            NodeSetData<org.w3c.dom.Node> nodes = () -> new Nodes(document).iterator();
            return ((OctetStreamData) service.transform(nodes, (DOMCryptoContext) null))
                    .getOctetStream()
                    .readAllBytes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** DER SEQUENCE of two INTEGERs to r and s of 32 bytes each. */
    public static byte[] raw(byte[] der) {
        byte[] raw = new byte[64];
        int r = 4;
        place(der, r, der[3], raw, 0);
        int s = r + der[3] + 2;
        place(der, s, der[s - 1], raw, 32);
        return raw;
    }

    private static void place(byte[] der, int from, int length, byte[] raw, int to) {
        int skip = Math.max(0, length - 32);
        System.arraycopy(der, from + skip, raw, to + 32 - (length - skip), length - skip);
    }

    private static String template(
            String method, String digestMethod, String canonicalization, String digest, String value, String keyInfo) {
        return "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo><CanonicalizationMethod Algorithm=\""
                + canonicalization + "\"/><SignatureMethod Algorithm=\"" + method
                + "\"/><Reference URI=\"\"><Transforms>"
                + "<Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>"
                + "<Transform Algorithm=\"" + canonicalization + "\"/></Transforms><DigestMethod Algorithm=\""
                + digestMethod + "\"/><DigestValue>" + digest
                + "</DigestValue></Reference></SignedInfo><SignatureValue>"
                + value + "</SignatureValue>" + keyInfo + "</Signature>";
    }

    private static String insert(String xml, String signature) {
        int end = xml.lastIndexOf("</");
        return xml.substring(0, end) + signature + xml.substring(end);
    }

    private static Path temporary(byte[] bytes) {
        try {
            Path file = Files.createTempFile("unsigned", ".xml");
            Files.write(file, bytes);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
