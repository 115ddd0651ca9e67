package org.shebaohub.operations.broker;

import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * No queue holds more than so many bytes, so that one reader who is away never fills the disk, at which the broker would stop
 * for all. The broker's own page limit counts pages only, and messages over 100 KB, as every event of a batch file is, lie in
 * files of their own.
 */
final class QueueLimit implements ActiveMQServerMessagePlugin {
    private final long bytes;
    private volatile ActiveMQServer server;

    QueueLimit(long bytes) {
        this.bytes = bytes;
    }

    @Override
    public void registered(ActiveMQServer registered) {
        server = registered;
    }

    /** Queues have the names of their addresses. */
    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        Queue queue = server.locateQueue(message.getAddressSimpleString());
        if (queue != null && queue.getPersistentSize() + message.getPersistentSize() > bytes) {
            throw new ActiveMQAddressFullException(
                    "queue %s holds %d bytes, at most %d".formatted(queue.getName(), queue.getPersistentSize(), bytes));
        }
    }
}
