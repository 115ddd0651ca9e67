package org.shebaohub.deliver;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.shebaohub.deliver.Outlets.NotSent;
import org.shebaohub.message.Document;
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

    /** A signature beside the file goes behind it: a file without one is not finished. */
    void send(Outgoing outgoing) throws NotSent {
        put(outgoing.destination(), outgoing.name(), outgoing.document());
        if (outgoing.seal() != null) {
            put(outgoing.destination(), outgoing.name() + ".sig", Document.ofUtf8(outgoing.seal()));
        }
    }

    private void put(String channel, String name, Document document) throws NotSent {
        try (InputStream content = document.open()) {
            camel.sendBodyAndHeader(TARGET.formatted(channel), content, Exchange.FILE_NAME, name);
        } catch (CamelExecutionException e) {
            throw new NotSent(e.getCause());
        } catch (IOException e) {
            throw new NotSent(e);
        }
    }
}
