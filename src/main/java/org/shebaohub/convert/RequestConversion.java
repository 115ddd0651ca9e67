package org.shebaohub.convert;

import java.util.List;
import org.shebaohub.message.Draft;
import org.shebaohub.message.Message;
import org.shebaohub.message.Replying;
import org.shebaohub.partner.AskedPartners;
import org.shebaohub.partner.MsgIds;
import org.shebaohub.partner.Partner;
import org.springframework.stereotype.Component;

/** Turns a request of the core into the message that asks the partner; one not fit to be asked into the reply with its code. */
@Component
public class RequestConversion {
    private final AskedPartners partners;
    private final Replying replying;
    private final MsgIds ids;

    RequestConversion(AskedPartners partners, Replying replying, MsgIds ids) {
        this.partners = partners;
        this.replying = replying;
        this.ids = ids;
    }

    public Message convert(Message message) {
        return message.converted(List.of(draft(message)), null);
    }

    private Draft draft(Message message) {
        return message.report()
                .code()
                .map(code -> replying.failure(partners.asked(message, ids.next()), message, code))
                .orElseGet(() -> partners.asked(message)
                        .flatMap(Partner::requests)
                        .orElseThrow()
                        .ask(message));
    }
}
