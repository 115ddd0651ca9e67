package org.shebaohub.message;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/** SM3 (GB/T 32905) of content that comes piece by piece. */
public final class Sm3 {
    private final SM3Digest digest;

    public Sm3() {
        this(new SM3Digest());
    }

    private Sm3(SM3Digest digest) {
        this.digest = digest;
    }

    public Sm3 update(byte[] bytes) {
        return update(bytes, 0, bytes.length);
    }

    public Sm3 update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** One that has taken the same content and goes on by itself: what two contents begin with is calculated once. */
    public Sm3 copy() {
        return new Sm3(new SM3Digest(digest));
    }

    /** Of everything so far; more may follow. */
    public byte[] value() {
        byte[] out = new byte[digest.getDigestSize()];
        new SM3Digest(digest).doFinal(out, 0);
        return out;
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        return Hex.toHexString(value());
    }
}
