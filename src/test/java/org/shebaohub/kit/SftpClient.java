package org.shebaohub.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A channel at the SFTP server of a hub that runs on its own: OpenSSH's client, with the channel's sample key. */
public final class SftpClient {
    private final OwnFolders own;
    private final String channel;
    private final Path folder;
    private final Path key;

    private SftpClient(OwnFolders own, String channel) throws IOException {
        this.own = own;
        this.channel = channel;
        this.folder = Files.createDirectories(own.data().resolveSibling("outside-" + channel));
        this.key = Files.copy(SampleHub.CERTIFICATES.resolve(channel + "-sftp"), folder.resolve("key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    public static SftpClient of(OwnFolders own, String channel) throws IOException {
        return new SftpClient(own, channel);
    }

    /** A file and then its {@code .sig}, each under a temporary name first. */
    public void put(String name, byte[] file, String seal) throws IOException {
        putAlone(name, file);
        putAlone(name + ".sig", seal.getBytes(StandardCharsets.US_ASCII));
    }

    public void putAlone(String name, byte[] file) throws IOException {
        Path here = Files.write(folder.resolve(name), file);
        commands("put %s in/%s.tmp%nrename in/%s.tmp in/%s%n".formatted(here, name, name, name));
    }

    public void remove(String name) {
        commands("rm in/" + name + "\n");
    }

    /** Of a file in {@code /in}. */
    public long size(String name) throws IOException {
        return Files.size(home().resolve("in").resolve(name));
    }

    /** Text of the first file in {@code /out} with this in its name and that in its text, at once or soon. */
    public String answer(String name, String piece) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> out(name).stream()
                                .map(SftpClient::text)
                                .filter(text -> text.contains(piece))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Finished files in {@code /out} about a file of that name. */
    public List<Path> out(String about) throws IOException {
        try (Stream<Path> files = Files.list(home().resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().contains(about))
                    .filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }

    /** Takes those files away, as partners do, and tells each name with its text. */
    public List<String> takeAway(String about) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder remove = new StringBuilder();
        for (Path file : out(about)) {
            texts.add(file.getFileName() + "\n" + text(file));
            remove.append("rm out/").append(file.getFileName()).append('\n');
        }
        commands(remove.toString());
        return texts;
    }

    /** True where the original is in {@code /done} or {@code /refused}, or soon is. */
    public boolean filed(String where, String name) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Stream<Path> all = Files.walk(home().resolve(where))) {
                return all.anyMatch(file -> file.getFileName().toString().equals(name));
            }
        });
        return true;
    }

    private void commands(String batch) {
        Tool.run(
                batch.getBytes(StandardCharsets.UTF_8),
                "sftp",
                "-q",
                "-b",
                "-",
                "-P",
                Integer.toString(own.sftp()),
                "-i",
                key.toString(),
                "-o",
                "UserKnownHostsFile=" + own.data().resolve("sftp/known_hosts"),
                channel + "@127.0.0.1");
    }

    private Path home() {
        return own.data().resolve("sftp/homes").resolve(channel);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
