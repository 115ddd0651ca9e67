package org.shebaohub.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.RegisteredCertificate.Standing;
import org.shebaohub.keys.Sm2Form;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.xml.XmlContent;
import org.w3c.dom.Node;

/** Finds the registered certificate that a signature value fits, or says which of S21002, S21004 and S21005 it is. */
final class SignerSearch {
    private final XmlContent content;
    private final SignatureForm form;
    private final List<RegisteredCertificate> registered;
    private final Instant at;
    private final Findings found;

    /** @param registered the certificates of the sender, whatever their suite and dates */
    SignerSearch(
            XmlContent content,
            SignatureForm form,
            List<RegisteredCertificate> registered,
            Instant at,
            Findings found) {
        this.content = content;
        this.form = form;
        this.registered = registered;
        this.at = at;
        this.found = found;
    }

    /** @param signed SignedInfo in canonical form; empty where it has none */
    Optional<RegisteredCertificate> search(Optional<byte[]> signed, Sm2Form sm2) {
        KeyHint hint = KeyHint.of(form.keyInfo(), registered);
        Node signature = form.signature().orElseThrow();
        if (registered.isEmpty() || hint.foreign()) {
            Node where = form.keyInfo().<Node>map(info -> info).orElse(signature);
            tell(ErrorCode.S21005, where, "证书未登记，或不属于该发送方", "a certificate that is not registered for this sender");
            return Optional.empty();
        }
        Suite suite = form.valueSuite().orElse(null);
        if (suite == null) {
            return Optional.empty();
        }
        Node where = form.value().<Node>map(value -> value).orElse(signature);
        Optional<byte[]> value = form.value().flatMap(Ds::base64);
        if (signed.isEmpty() || value.isEmpty()) {
            found.add(ErrorCode.S21004, content.locate(where));
            return Optional.empty();
        }
        List<RegisteredCertificate> candidates = hint.order(
                registered.stream().filter(one -> one.suite() == suite).toList());
        Optional<RegisteredCertificate> fits = first(candidates, true, signed.get(), value.get(), sm2)
                .or(() -> first(candidates, false, signed.get(), value.get(), sm2));
        if (fits.isEmpty()) {
            found.add(ErrorCode.S21004, content.locate(where));
        } else {
            ValueCheck.judge(fits.get(), at, content.locate(where), found);
        }
        return fits;
    }

    private Optional<RegisteredCertificate> first(
            List<RegisteredCertificate> candidates, boolean good, byte[] signed, byte[] value, Sm2Form sm2) {
        return candidates.stream()
                .filter(one -> (one.at(at) == Standing.GOOD) == good)
                .filter(one -> one.key().verifies(signed, value, sm2))
                .findFirst();
    }

    private void tell(ErrorCode code, Node where, String chinese, String english) {
        found.add(code.severity(), code, content.locate(where), chinese, english);
    }
}
