package org.shebaohub.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.RegisteredCertificate.Standing;
import org.shebaohub.keys.RunningCheck;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.Document;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.partner.Settings.SignatureProfile;

/**
 * The signature of a {@code .sig} over a file that streams by: a value of 64 bytes is SM2, any other RSA or ECDSA
 * (interfaces.md section 4). Each certificate that may have signed needs a digest of its own, so that only the one of the
 * sender's last file is tried in the one reading, or all that are good where that is not known. Where none fits, the file is
 * read again for each other: for those that are good, then for those that are not, to tell S21004 from S21005.
 */
final class SealCheck {
    private static final int SM2_BYTES = 64;
    private static final int READ = 256 * 1024;

    private final Optional<byte[]> value;
    private final boolean empty;
    private final Sm2Form form;
    private final Instant at;
    private final String location;
    private final List<RegisteredCertificate> bad = new ArrayList<>();
    private final List<RegisteredCertificate> good = new ArrayList<>();
    private final List<Candidate> tried;

    /** @param likely fingerprint of the certificate that signed the sender's last file, null where nobody knows */
    SealCheck(List<RegisteredCertificate> registered, SignatureProfile profile, Reception reception, String likely) {
        this.value = ValueCheck.base64(reception.seal().strip());
        this.empty = reception.seal().isBlank();
        this.form = new Sm2Form(profile.sm2UserId(), false);
        this.at = reception.receivedAt();
        this.location = reception.fileName() + ".sig";
        boolean sm2 = value.map(bytes -> bytes.length == SM2_BYTES).orElse(false);
        for (RegisteredCertificate one : registered) {
            boolean may = value.isPresent()
                    && (one.suite() == Suite.SM2) == sm2
                    && profile.algorithms().contains(one.suite().name());
            if (may && one.at(at) == Standing.GOOD) {
                good.add(one);
            } else if (may) {
                bad.add(one);
            }
        }
        List<RegisteredCertificate> likeliest =
                good.stream().filter(one -> one.fingerprint().equals(likely)).toList();
        this.tried = (likeliest.isEmpty() ? good : likeliest)
                .stream().map(one -> new Candidate(one, one.key().begin(form))).toList();
    }

    private record Candidate(RegisteredCertificate certificate, RunningCheck check) {}

    void update(byte[] bytes, int from, int length) {
        tried.forEach(one -> one.check.update(bytes, from, length));
    }

    /** All of a document at once. */
    void read(Document document) {
        pass(document, this::update);
    }

    /** After the last byte: who signed, or what is wrong. */
    Optional<Proof> close(String node, Document document, Findings found) {
        Optional<RegisteredCertificate> fits = value.flatMap(bytes -> tried.stream()
                .filter(one -> one.check.verifies(bytes))
                .map(one -> firstOfItsKey(one.certificate))
                .findFirst()
                .or(() -> Stream.concat(good.stream(), bad.stream())
                        .filter(one -> tried.stream().noneMatch(before -> before.certificate == one))
                        .filter(one -> verifies(one, document, bytes))
                        .findFirst()));
        if (empty) {
            found.add(ErrorCode.S21001, location);
        } else if (fits.isEmpty()) {
            found.add(ErrorCode.S21004, location);
        } else {
            ValueCheck.judge(fits.get(), at, location, found);
        }
        return fits.map(by -> new Proof(node, by.name(), by.suite().name(), by.fingerprint()));
    }

    /** Whichever was tried: of the same bytes the same is said again years later. */
    private RegisteredCertificate firstOfItsKey(RegisteredCertificate fitting) {
        return good.stream()
                .filter(one -> one.key().equals(fitting.key()))
                .findFirst()
                .orElseThrow();
    }

    private boolean verifies(RegisteredCertificate certificate, Document document, byte[] bytes) {
        RunningCheck check = certificate.key().begin(form);
        pass(document, check::update);
        return check.verifies(bytes);
    }

    private static void pass(Document document, Taker taker) {
        byte[] buffer = new byte[READ];
        try (InputStream in = document.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                taker.take(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Taker {
        void take(byte[] bytes, int from, int length);
    }
}
