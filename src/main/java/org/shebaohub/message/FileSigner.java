package org.shebaohub.message;

/**
 * Signs a file of the hub's own while it streams by, in the way its receiver has agreed. What a stage with a history
 * (record) needs to store a file and its signature in one transaction.
 */
public interface FileSigner {
    /** @param node the receiver */
    Running begin(String node);

    /** One signature over bytes that are passed one after another. Used once. */
    interface Running {
        void update(byte[] bytes, int from, int length);

        /** After the last byte: the line of the {@code .sig} (interfaces.md section 4). */
        String seal();
    }
}
