package org.shebaohub.record;

import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Message;
import org.shebaohub.message.Outgoing;
import org.shebaohub.message.Replying;
import org.shebaohub.message.Signer;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.MsgIds;
import org.springframework.stereotype.Component;

/** Replies to requests of the core that nobody will be asked, for reasons that show only after they were converted. */
@Component
class RequestReplies {
    private final AskedPartners partners;
    private final Replying replying;
    private final Signer signer;
    private final MsgIds ids;

    RequestReplies(AskedPartners partners, Replying replying, Signer signer, MsgIds ids) {
        this.partners = partners;
        this.replying = replying;
        this.signer = signer;
        this.ids = ids;
    }

    /** True for a request that was read and proved: what the core decides, and what nobody proved, has no reply. */
    boolean owedTo(Message message) {
        return message.proof() != null
                && message.reception().correlation() != null
                && partners.asked(message).isPresent();
    }

    Outgoing failure(Message request, ErrorCode code) {
        return signer.sign(replying.failure(partners.asked(request, ids.next()), request, code));
    }
}
