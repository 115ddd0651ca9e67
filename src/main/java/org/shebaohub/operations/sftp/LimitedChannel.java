package org.shebaohub.operations.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.shebaohub.operations.Disk;

/** A file being written by a partner: not over its own limit, nor its home over its quota, nor on a disk that is too full. */
final class LimitedChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private final Home home;
    private final SftpSettings limits;
    private final Disk disk;

    /** For forcing to disk, which needs the file itself. */
    SeekableByteChannel file() {
        return file;
    }

    LimitedChannel(SeekableByteChannel file, Home home, SftpSettings limits, Disk disk) {
        this.disk = disk;
        this.file = file;
        this.home = home;
        this.limits = limits;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (file.position() + source.remaining() > limits.maxFileSize().toBytes()) {
            throw new IOException("file too large");
        }
        if (home.bytes() + source.remaining() > limits.homeQuota().toBytes()) {
            throw new IOException("quota of the home is used up");
        }
        mustHaveRoom(disk);
        int count = file.write(source);
        home.written(count);
        return count;
    }

    static void mustHaveRoom(Disk disk) throws IOException {
        if (disk.full()) {
            throw new IOException("the disk is full");
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
