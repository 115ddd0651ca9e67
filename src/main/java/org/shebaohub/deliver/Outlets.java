package org.shebaohub.deliver;

import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Transport;
import org.springframework.stereotype.Component;

/** The ways out. */
@Component
class Outlets {
    private final MqOutlet mq;
    private final SftpOutlet sftp;

    Outlets(MqOutlet mq, SftpOutlet sftp) {
        this.mq = mq;
        this.sftp = sftp;
    }

    /** Returns once the other side has it durably. */
    void send(Outgoing outgoing) throws NotSent {
        if (outgoing.transport() == Transport.MQ) {
            mq.send(outgoing);
        } else {
            sftp.send(outgoing);
        }
    }

    /** It may have arrived or not; it is sent again under the same identity. */
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
