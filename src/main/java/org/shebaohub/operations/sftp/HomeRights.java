package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.shebaohub.operations.Disk;

/**
 * What a channel may do in its home: write, rename and remove in {@code /in}, read and remove in {@code /out}, read in
 * {@code /done} and {@code /refused}, look everywhere. Nobody makes links. The hub's own user may do all of the rest.
 * Paths here are those of the jail, already normal; the jail itself is the rooted file system.
 */
final class HomeRights implements SftpFileSystemAccessor {
    private static final Pattern NAME = Pattern.compile("[^.\\p{Cntrl}/\\\\][^\\p{Cntrl}/\\\\]{0,199}");
    private static final Set<OpenOption> WRITES = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final SftpSettings settings;
    private final Disk disk;
    private final Map<String, Home> homes;

    HomeRights(SftpSettings settings, Disk disk, Map<String, Home> homes) {
        this.settings = settings;
        this.disk = disk;
        this.homes = homes;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy client,
            FileHandle handle,
            Path file,
            String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.stream().anyMatch(WRITES::contains);
        if (hub(client)) {
            return SftpFileSystemAccessor.super.openFile(client, handle, file, id, options);
        }
        if (!writes) {
            may(!in(file, "in"), file);
            return SftpFileSystemAccessor.super.openFile(client, handle, file, id, options);
        }
        may(writable(file) && !options.contains(StandardOpenOption.READ), file);
        Home home = homes.get(client.getSession().getUsername());
        may(
                home.files() < settings.maxFilesPerHome()
                        && home.bytes() < settings.homeQuota().toBytes(),
                file);
        LimitedChannel.mustHaveRoom(disk);
        home.fileOpened();
        return new LimitedChannel(
                SftpFileSystemAccessor.super.openFile(client, handle, file, id, options), home, settings, disk);
    }

    @Override
    public void syncFileData(SftpSubsystemProxy client, FileHandle handle, Path file, String id, Channel channel)
            throws IOException {
        Channel plain = channel instanceof LimitedChannel limited ? limited.file() : channel;
        SftpFileSystemAccessor.super.syncFileData(client, handle, file, id, plain);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy client, DirectoryHandle handle, Path folder, String id, LinkOption... options)
            throws IOException {
        return SftpFileSystemAccessor.super.openDirectory(client, handle, folder, id, options);
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy client, Path file, String view, String attribute, Object value, LinkOption... options)
            throws IOException {
        // Clients set times and modes after a put; neither matters here and neither is kept. A size would truncate.
        may(hub(client) || writable(file) && !"size".equals(attribute), file);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy client, Path folder) throws IOException {
        may(hub(client), folder);
        SftpFileSystemAccessor.super.createDirectory(client, folder);
    }

    @Override
    public void createLink(SftpSubsystemProxy client, Path link, Path existing, boolean symbolic) throws IOException {
        throw new AccessDeniedException(link.toString());
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy client, Path link) throws IOException {
        throw new AccessDeniedException(link.toString());
    }

    @Override
    public void renameFile(SftpSubsystemProxy client, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        may(hub(client) || writable(from) && writable(to), from);
        SftpFileSystemAccessor.super.renameFile(client, from, to, options);
    }

    @Override
    public void copyFile(SftpSubsystemProxy client, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw new AccessDeniedException(from.toString());
    }

    @Override
    public void removeFile(SftpSubsystemProxy client, Path file, boolean folder) throws IOException {
        may(hub(client) || !folder && (writable(file) || in(file, "out") && file.getNameCount() == 2), file);
        SftpFileSystemAccessor.super.removeFile(client, file, folder);
        if (!hub(client)) {
            homes.get(client.getSession().getUsername()).removed();
        }
    }

    private boolean hub(SftpSubsystemProxy client) {
        return settings.user().equals(client.getSession().getUsername());
    }

    /** A file right in {@code /in} whose name is fit to live in the archive and the log. */
    private static boolean writable(Path file) {
        return in(file, "in")
                && file.getNameCount() == 2
                && NAME.matcher(file.getFileName().toString()).matches();
    }

    private static boolean in(Path file, String folder) {
        return file.getNameCount() > 1 && file.getName(0).toString().equals(folder);
    }

    private static void may(boolean allowed, Path file) throws AccessDeniedException {
        if (!allowed) {
            throw new AccessDeniedException(file.toString());
        }
    }
}
