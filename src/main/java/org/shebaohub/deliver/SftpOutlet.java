package org.shebaohub.deliver;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.shebaohub.deliver.Outlets.NotSent;
import org.shebaohub.message.Outgoing;
import org.springframework.stereotype.Component;

/** Writes into a channel's {@code /out} as partners write to us: under a temporary name, then renamed. */
@Component
class SftpOutlet {
    private static final String TARGET =
            "{{hub.sftp.endpoint}}%s/out?{{hub.sftp.client}}&tempFileName=${file:name}.tmp&fileExist=Override";
    private final ProducerTemplate camel;

    SftpOutlet(ProducerTemplate camel) {
        this.camel = camel;
    }

    void send(Outgoing outgoing) throws NotSent {
        try (InputStream content = outgoing.document().open()) {
            camel.sendBodyAndHeader(
                    TARGET.formatted(outgoing.destination()), content, Exchange.FILE_NAME, outgoing.name());
        } catch (CamelExecutionException e) {
            throw new NotSent(e.getCause());
        } catch (IOException e) {
            throw new NotSent(e);
        }
    }
}
