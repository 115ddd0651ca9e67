package org.shebaohub.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.shebaohub.batch.BatchContent;
import org.shebaohub.batch.FileScan;
import org.shebaohub.keys.Certificates;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Message;
import org.shebaohub.message.Proof;
import org.shebaohub.message.Reception;
import org.shebaohub.message.Refused;
import org.shebaohub.partner.BatchFormat;
import org.shebaohub.partner.Partner;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.springframework.stereotype.Component;

/**
 * Layers 1 and 2 of a batch file with its {@code .sig}: read once from beginning to end, form and signature together. What
 * that reading tells of the layers after is in the content, and counts only if the signature is good.
 */
@Component
public class FileVerification {
    private static final long LARGEST_BYTES = 2L << 30;
    private static final int READ = 256 * 1024;

    private final Partners settings;
    private final Certificates certificates;
    private final Map<String, List<BatchFormat>> formats;
    /** By node, its certificate's fingerprint: with which one to begin, and nothing else, depends on it. */
    private final Map<String, String> lastSigners = new ConcurrentHashMap<>();

    public FileVerification(Partners settings, Certificates certificates, Collection<Partner> partners) {
        this.settings = settings;
        this.certificates = certificates;
        this.formats = partners.stream().collect(Collectors.toMap(Partner::name, Partner::batches));
    }

    /** By its name; an XML message that comes as a file is none. */
    static boolean concerns(Reception reception) {
        return reception.fileName() != null && !reception.fileName().endsWith(".xml");
    }

    Message verify(Message message) {
        Reception reception = message.reception();
        if (reception.seal() == null) {
            throw refused(message, ErrorCode.S11001, reception.fileName());
        }
        BatchFormat format = format(message).orElseThrow(() -> misnamed(message));
        if (message.document().length() > LARGEST_BYTES) {
            throw refused(message, ErrorCode.S11005, "");
        }
        var profile =
                settings.byChannel(message.channel()).orElseThrow().getValue().signature();
        String node = settings.channel(message.channel()).node();
        SealCheck seal = new SealCheck(certificates.of(node), profile, reception, lastSigners.get(node));
        FileScan scan = scan(message, format);
        BatchContent content = read(message, scan, seal);
        Message parsed = message.parsed(content).holding(message.document().withSm3(scan.sm3()));
        if (content.form().refuses()) {
            throw new Refused(parsed, content.form());
        }
        Proof proof = proof(parsed, content, seal);
        lastSigners.put(node, proof.certificate());
        return parsed.proved(proof);
    }

    private FileScan scan(Message message, BatchFormat format) {
        Settings.MessageType type = settings.byChannel(message.channel())
                .orElseThrow()
                .getValue()
                .messages()
                .get(format.layout().msgType());
        boolean whole = type != null && !type.recordType();
        return new FileScan(message.reception().fileName(), format.layout(), format.tally(), whole);
    }

    private Proof proof(Message parsed, BatchContent content, SealCheck seal) {
        Findings found = new Findings();
        String node = settings.channel(parsed.channel()).node();
        if (!node.equals(content.envelope().sender())) {
            found.add(
                    ErrorCode.S21005,
                    content.header("Sender"),
                    "发送方不是该通道的节点",
                    "the sender is not a node of this channel");
        }
        Optional<Proof> proof = seal.close(node, parsed.document(), found);
        if (found.hasErrors()) {
            throw new Refused(parsed, found.report());
        }
        return proof.orElseThrow();
    }

    private Optional<BatchFormat> format(Message message) {
        String partner = settings.byChannel(message.channel()).orElseThrow().getKey();
        return formats.getOrDefault(partner, List.of()).stream()
                .filter(format ->
                        format.layout().name().names(message.reception().fileName()))
                .findFirst();
    }

    /** The signature's digest is the larger half of the work and goes on beside the rest, a buffer at a time. */
    private static BatchContent read(Message message, FileScan scan, SealCheck seal) {
        byte[] buffer = new byte[READ];
        try (InputStream in = message.document().open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int length = read;
                CompletableFuture<Void> sealed = CompletableFuture.runAsync(() -> seal.update(buffer, 0, length));
                scan.accept(buffer, 0, length);
                sealed.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scan.finish();
    }

    /** Says how the files of the channel's partner are called. */
    private Refused misnamed(Message message) {
        String partner = settings.byChannel(message.channel()).orElseThrow().getKey();
        String names = formats.getOrDefault(partner, List.of()).stream()
                .map(format -> format.layout().name().written())
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return refused(message, ErrorCode.S11002, message.reception().fileName());
        }
        Findings found = new Findings();
        found.add(
                ErrorCode.S11002.severity(),
                ErrorCode.S11002,
                message.reception().fileName(),
                "文件名应为" + names,
                "the file's name must be like " + names);
        return new Refused(message, found.report());
    }

    private static Refused refused(Message message, ErrorCode code, String location) {
        Findings found = new Findings();
        found.add(code, location);
        return new Refused(message, found.report());
    }
}
