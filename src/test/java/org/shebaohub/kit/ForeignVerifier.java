package org.shebaohub.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Verifies a bare signature value with openssl, as a partner would who has nothing of the hub. */
public final class ForeignVerifier {
    private ForeignVerifier() {}

    /** @param certificate of certs-sample, for example {@code BJSI00000001-sm2}; its name tells the algorithm */
    public static boolean openssl(byte[] signed, byte[] value, String certificate) {
        boolean sm2 = certificate.contains("-sm2");
        try {
            Path folder = Files.createTempDirectory("verify");
            Path key = folder.resolve("key");
            Path signature = folder.resolve("signature");
            String file = SampleHub.CERTIFICATES.resolve(certificate + ".crt").toString();
            Files.write(key, Tool.run(new byte[0], "openssl", "x509", "-in", file, "-pubkey", "-noout"));
            Files.write(signature, sm2 ? der(value) : value);
            Tool.Result result = sm2
                    ? Tool.tried(
                            signed,
                            "openssl",
                            "dgst",
                            "-sm3",
                            "-sigopt",
                            "distid:1234567812345678",
                            "-verify",
                            key.toString(),
                            "-signature",
                            signature.toString())
                    : Tool.tried(
                            signed,
                            "openssl",
                            "dgst",
                            "-sha256",
                            "-verify",
                            key.toString(),
                            "-signature",
                            signature.toString());
            Files.delete(key);
            Files.delete(signature);
            Files.delete(folder);
            return result.status() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** r and s of 32 bytes each to a DER SEQUENCE of two INTEGERs. */
    private static byte[] der(byte[] raw) {
        byte[] r = new BigInteger(1, Arrays.copyOfRange(raw, 0, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray();
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
}
