package org.shebaohub.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Verifies the hub's SM2 signatures with openssl, as a partner would who has nothing of the hub. */
final class Openssl {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final int HALF = 32;

    private final Path folder;
    private final Path key;

    /** @param certificate of the hub @param folder for what openssl reads */
    Openssl(Path certificate, Path folder) throws Exception {
        Init.init();
        this.folder = folder;
        key = folder.resolve("hub.pem");
        Files.write(key, run("x509", "-in", certificate.toString(), "-pubkey", "-noout"));
    }

    /** A file with its {@code .sig}. */
    boolean seal(Path file, Path seal) throws Exception {
        return verifies(file, Files.readString(seal, StandardCharsets.US_ASCII).strip());
    }

    /** An XML message with its enveloped signature: digest of the whole without it, and the value over SignedInfo. */
    boolean envelope(Path xml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(xml)));
        Element signature = (Element) document.getDocumentElement().getLastChild();
        String digest = text(signature, "DigestValue");
        String value = text(signature, "SignatureValue");
        Node info = signature.getElementsByTagNameNS(DS, "SignedInfo").item(0);
        Path signed = Files.write(folder.resolve("signed-info"), canonical(info));
        document.getDocumentElement().removeChild(signature);
        Path whole = Files.write(folder.resolve("without-signature"), canonical(document.getDocumentElement()));
        byte[] calculated = run("dgst", "-sm3", "-binary", whole.toString());
        return Base64.getEncoder().encodeToString(calculated).equals(digest) && verifies(signed, value);
    }

    private boolean verifies(Path signed, String value) throws Exception {
        Path signature =
                Files.write(folder.resolve("signature"), der(Base64.getDecoder().decode(value)));
        String told = new String(
                run(
                        "dgst",
                        "-sm3",
                        "-sigopt",
                        "distid:1234567812345678",
                        "-verify",
                        key.toString(),
                        "-signature",
                        signature.toString(),
                        signed.toString()),
                StandardCharsets.US_ASCII);
        return told.strip().equals("Verified OK");
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagNameNS(DS, name).item(0).getTextContent().replaceAll("\\s", "");
    }

    private static byte[] canonical(Node top) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS).canonicalizeSubtree(top, out);
        return out.toByteArray();
    }

    /** r and s to a DER SEQUENCE of two INTEGERs. */
    private static byte[] der(byte[] raw) {
        byte[] r = new BigInteger(1, Arrays.copyOfRange(raw, 0, HALF)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, HALF, 2 * HALF)).toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x30);
        out.write(r.length + s.length + 4);
        for (byte[] number : new byte[][] {r, s}) {
            out.write(2);
            out.write(number.length);
            out.writeBytes(number);
        }
        return out.toByteArray();
    }

    /** What it wrote to standard output, whatever it ended with. */
    private static byte[] run(String... arguments) throws IOException {
        String[] line = new String[arguments.length + 1];
        line[0] = "openssl";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.getInputStream().readAllBytes();
    }
}
