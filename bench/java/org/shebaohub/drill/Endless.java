package org.shebaohub.drill;

import java.io.InputStream;

/** An upload that writes a little now and then and never comes to its end, until it is closed and removes what it has written. */
final class Endless implements AutoCloseable {
    private static final String NAME = "ENDLESS.txt";
    private static final int AT_ONCE = 4096;
    private static final long EVERY_MS = 20;

    private final BankHome bank;
    private final Thread thread = new Thread(this::run, "drill-endless");
    private volatile boolean closed;
    private volatile boolean failed;
    private volatile long written;

    Endless(BankHome bank) {
        this.bank = bank;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    long written() {
        return written;
    }

    /** True where it was ended by another than us. */
    boolean failed() {
        return failed;
    }

    private void run() {
        try {
            bank.put(NAME, new Dripping());
        } catch (Exception e) {
            failed = !closed;
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        thread.join();
        bank.remove(NAME);
    }

    private final class Dripping extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (closed) {
                return -1;
            }
            try {
                Thread.sleep(EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            int given = Math.min(AT_ONCE, length);
            written += given;
            return given;
        }
    }
}
