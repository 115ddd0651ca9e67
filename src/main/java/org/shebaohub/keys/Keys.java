package org.shebaohub.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebaohub.keys.RegisteredCertificate.Standing;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.Environment;
import org.shebaohub.partner.Partners;

/** The hub's own keys and all registered certificates, loaded and judged once. */
public final class Keys {
    private final List<SigningKey> own = new ArrayList<>();
    private final Certificates certificates;
    private final KeysSettings settings;

    private Keys(KeysSettings settings, Partners partners) {
        this.settings = settings;
        KeyFiles files = new KeyFiles(settings.folders());
        certificates = registered(settings, partners, files);
        for (KeysSettings.OwnKey key : settings.own()) {
            RegisteredCertificate certificate = certificates.of(partners.node()).stream()
                    .filter(one -> one.name().equals(key.name()))
                    .findFirst()
                    .orElseThrow();
            own.add(signing(certificate, files.privateKey(key.key(), settings.password()), key));
        }
    }

    /** The certificates alone, for whoever checks and never signs. */
    public static Certificates certificates(KeysSettings settings, Partners partners) {
        Providers.install();
        return registered(settings, partners, new KeyFiles(settings.folders()));
    }

    private static Certificates registered(KeysSettings settings, Partners partners, KeyFiles files) {
        Revocations revocations = new Revocations(
                settings.revocationLists().stream().map(files::revocationList).toList(),
                settings.authorities().stream().map(files::certificate).toList());
        List<RegisteredCertificate> all = new ArrayList<>();
        for (KeysSettings.OwnKey key : settings.own()) {
            all.add(registered(files, revocations, partners.node(), key.name(), key.certificate()));
        }
        register(all, files, revocations, partners.node(), settings.certificates());
        register(
                all, files, revocations, settings.core().node(), settings.core().certificates());
        partners.partners().values().forEach(partner -> partner.nodes()
                .forEach((node, of) -> register(all, files, revocations, node, of.certificates())));
        return new Certificates(all);
    }

    /** @throws CannotStart where a file is missing or wrong, or a sample key is used outside a trial */
    public static Keys load(KeysSettings settings, Partners partners, Environment environment) {
        Providers.install();
        Keys keys = new Keys(settings, partners);
        if (environment != Environment.TRIAL) {
            keys.mustNotBeSamples();
            keys.mustNotLogInWithSamples(partners);
        }
        return keys;
    }

    public Certificates certificates() {
        return certificates;
    }

    /** The hub's key of that suite. */
    public SigningKey own(Suite suite) {
        return own.stream()
                .filter(key -> key.suite() == suite)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "The hub has no %s key, but must sign with one; add it to hub.keys.own.".formatted(suite)));
    }

    public SigningKey forCore() {
        return own(settings.core().signWith());
    }

    /** The node that the core's certificates are registered under. */
    public String coreNode() {
        return settings.core().node();
    }

    public List<SigningKey> own() {
        return List.copyOf(own);
    }

    /** What an operator must do something about: keys of the hub's own, and nodes without any good certificate. */
    public List<String> troubles(Instant at) {
        List<String> troubles = new ArrayList<>();
        for (SigningKey key : own) {
            Standing standing = key.certificate().at(at);
            if (standing != Standing.GOOD) {
                troubles.add("the hub's own " + key.name() + " is " + standing);
            }
        }
        certificates.all().stream().map(RegisteredCertificate::node).distinct().forEach(node -> {
            if (certificates.of(node).stream().noneMatch(one -> one.at(at) == Standing.GOOD)) {
                troubles.add(node + " has no certificate that is good");
            }
        });
        return troubles;
    }

    private void mustNotBeSamples() {
        certificates.all().stream()
                .filter(RegisteredCertificate::sample)
                .findFirst()
                .ifPresent(sample -> {
                    throw new CannotStart(
                            "%s of %s is a sample whose private key everybody has; use real keys, or call the hub with --trial."
                                    .formatted(sample.name(), sample.node()));
                });
    }

    private void mustNotLogInWithSamples(Partners partners) {
        KeyFiles files = new KeyFiles(settings.folders());
        partners.partners().values().stream()
                .flatMap(partner -> partner.channels().values().stream())
                .flatMap(channel -> channel.sftpKeys().stream())
                .filter(files::sampleLogin)
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotStart(
                            "%s is a sample log-in key that everybody has; name the partner's own key, or call the hub with --trial."
                                    .formatted(name));
                });
    }

    private static SigningKey signing(RegisteredCertificate certificate, byte[] pkcs8, KeysSettings.OwnKey key) {
        if (certificate.tooShort()) {
            throw new CannotStart("The hub's key %s is shorter than 2048 bits.".formatted(key.name()));
        }
        try {
            return new SigningKey(certificate, pkcs8);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("%s and %s: %s.".formatted(key.key(), key.certificate(), e.getMessage()), e);
        }
    }

    private static void register(
            List<RegisteredCertificate> all,
            KeyFiles files,
            Revocations revocations,
            String node,
            Map<String, String> byName) {
        byName.forEach((name, file) -> all.add(registered(files, revocations, node, name, file)));
    }

    private static RegisteredCertificate registered(
            KeyFiles files, Revocations revocations, String node, String name, String file) {
        var certificate = files.certificate(file);
        try {
            return new RegisteredCertificate(node, name, certificate, revocations.of(certificate));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The certificate %s cannot be used: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
