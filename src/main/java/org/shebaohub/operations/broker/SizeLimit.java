package org.shebaohub.operations.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendContinuationMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * No message over the limit enters a queue, and none that is streamed in pieces fills the disk before its end is seen.
 * The limit is above that of the contract, so that a message a little too large is answered with S11005.
 */
final class SizeLimit implements ActiveMQServerMessagePlugin, Interceptor {
    private final long bytes;
    private final Map<Object, Long> streamed = new ConcurrentHashMap<>();

    SizeLimit(long bytes) {
        this.bytes = bytes;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (message.getWholeMessageSize() > bytes) {
            throw new ActiveMQIllegalStateException("message over " + bytes + " bytes");
        }
    }

    /** Pieces of a large message of the core protocol; the connection that sends too many is cut. */
    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (packet instanceof SessionSendContinuationMessage piece) {
            long sum = streamed.merge(connection.getID(), (long) piece.getBody().length, Long::sum);
            if (!piece.isContinues()) {
                streamed.remove(connection.getID());
            }
            if (sum > bytes) {
                streamed.remove(connection.getID());
                connection.fail(new ActiveMQIllegalStateException("message over " + bytes + " bytes"));
                return false;
            }
        }
        return true;
    }
}
