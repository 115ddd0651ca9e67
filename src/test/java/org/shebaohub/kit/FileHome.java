package org.shebaohub.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** A channel's home as its partner uses it: files with their signature go in, answers are taken out. */
public record FileHome(Path home) {
    public static FileHome of(OwnFolders own, String channel) {
        return new FileHome(own.data().resolve("sftp/homes").resolve(channel));
    }

    /** As the SFTP server leaves a finished file, signed by openssl. @param key of certs-sample, SM2 */
    public void put(String name, byte[] content, String key) throws IOException {
        byte[] der = Tool.run(
                content,
                "openssl",
                "dgst",
                "-sm3",
                "-sigopt",
                "distid:1234567812345678",
                "-sign",
                ForeignSigner.path(key));
        leave(name, content);
        leave(
                name + ".sig",
                Base64.getEncoder().encodeToString(ForeignSigner.raw(der)).getBytes(StandardCharsets.US_ASCII));
    }

    private void leave(String name, byte[] content) throws IOException {
        Path in = home.resolve("in");
        Files.move(Files.write(in.resolve(name + ".tmp"), content), in.resolve(name));
    }

    /** What comes to {@code /out} under that name, at once or soon; it is taken away. */
    public byte[] take(String name) throws IOException {
        Path file = home.resolve("out").resolve(name);
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        return content;
    }

    public String takeText(String name) throws IOException {
        return new String(take(name), StandardCharsets.UTF_8);
    }
}
