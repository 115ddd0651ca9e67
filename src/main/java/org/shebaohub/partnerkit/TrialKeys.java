package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebaohub.keys.Certificates;
import org.shebaohub.keys.KeysSettings;
import org.shebaohub.keys.RegisteredCertificate;
import org.shebaohub.keys.SigningKey;
import org.shebaohub.keys.Suite;
import org.shebaohub.message.CannotStart;
import org.shebaohub.partner.Settings;

/**
 * The trial keys of a partner's nodes. Only keys of sample certificates are ever given away: a partner's real private key
 * is nowhere near the hub.
 */
final class TrialKeys {
    private final KeysSettings settings;
    private final Certificates certificates;
    private final Instant at;

    TrialKeys(KeysSettings settings, Certificates certificates, Instant at) {
        this.settings = settings;
        this.certificates = certificates;
        this.at = at;
    }

    /** Copies the certificates of the nodes and of the hub, what revokes them, and the usable keys of the nodes. */
    void copy(Settings partner, KitFolder kit) {
        partner.nodes()
                .values()
                .forEach(node -> node.certificates().values().forEach(file -> kit.copy(find(file), "certs/" + file)));
        settings.own().forEach(own -> kit.copy(find(own.certificate()), "certs/" + own.certificate()));
        settings.certificates().values().forEach(file -> kit.copy(find(file), "certs/" + file));
        settings.authorities().forEach(file -> kit.copy(find(file), "certs/" + file));
        settings.revocationLists().forEach(file -> kit.copy(find(file), "certs/" + file));
        partner.nodes().forEach((node, of) -> usable(node, of)
                .forEach(key -> kit.writeSecret("keys/" + key.getFileName(), key)));
    }

    /** What a node signs samples with: SM2 where it has it, else RSA. */
    SigningKey signing(String node, Settings.Node of) {
        return certificates.of(node).stream()
                .filter(this::good)
                .filter(one -> one.suite() != Suite.ECDSA)
                .sorted((one, other) -> one.suite().compareTo(other.suite()))
                .flatMap(one -> key(of.certificates().get(one.name())).stream().map(key -> signing(one, key)))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "Node %s has no trial key: put %s-sm2.key and its certificate, issued by the sample CA, into certs-sample (certs-sample/README.md says how)."
                                .formatted(node, node)));
    }

    /** The log-in key beside a public key of that name, if it is a trial key. */
    Optional<Path> login(String publicKey) {
        Path secret = Path.of(publicKey.replaceFirst("\\.pub$", ""));
        return settings.folders().stream()
                .map(folder -> folder.resolve(secret))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<Path> usable(String node, Settings.Node of) {
        List<Path> keys = new ArrayList<>();
        for (RegisteredCertificate one : certificates.of(node)) {
            if (good(one)) {
                key(of.certificates().get(one.name())).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private boolean good(RegisteredCertificate one) {
        return one.sample() && !one.tooShort() && one.at(at) == RegisteredCertificate.Standing.GOOD;
    }

    private Optional<Path> key(String certificate) {
        Path file = find(certificate);
        Path key = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.crt$", ".key"));
        return Optional.of(key).filter(Files::isRegularFile);
    }

    private static SigningKey signing(RegisteredCertificate certificate, Path key) {
        try {
            return new SigningKey(
                    certificate,
                    Base64.getMimeDecoder().decode(Files.readString(key).replaceAll("-----[A-Z ]+-----", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path find(String name) {
        return settings.folders().stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "%s is in none of the folders %s (hub.keys.folders).".formatted(name, settings.folders())));
    }

    /** The hub's certificates by registered name. */
    Map<String, String> ofTheHub() {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        settings.own().forEach(own -> names.put(own.name(), own.certificate()));
        names.putAll(settings.certificates());
        return names;
    }

    KeysSettings settings() {
        return settings;
    }
}
