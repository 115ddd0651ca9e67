package org.shebaohub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.xmlsecurity.api.KeyAccessor;
import org.apache.camel.component.xmlsecurity.api.XmlSignatureHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shebaohub.kit.QuickSigner;

/** A partner that uses camel-xmlsecurity (JSR 105, RSA): its signatures are proved here, and the hub's there. */
class CamelPeerTest {
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry().bind("key", KeyAccessor.class, PeerKeys.signing("BJECT0000001-rsa"));
        camel.getRegistry().bind("hub", PeerKeys.trusting("BJECT0000001-rsa"));
        camel.getRegistry()
                .bind(
                        "agreed",
                        List.of(
                                XmlSignatureHelper.getEnvelopedTransform(),
                                XmlSignatureHelper.getCanonicalizationMethod(
                                        "http://www.w3.org/2001/10/xml-exc-c14n#")));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:sign")
                        .to("xmlsecurity-sign:enveloped?keyAccessor=#key&parentLocalName=HubMessage"
                                + "&parentNamespace=urn:gov:bj:si:hub:1.0&transformMethods=#agreed&addKeyInfoReference=false"
                                + "&canonicalizationMethod=#c14n"
                                + "&signatureAlgorithm=http://www.w3.org/2001/04/xmldsig-more%23rsa-sha256");
                from("direct:verify").to("xmlsecurity-verify:enveloped?keySelector=#hub");
            }
        });
        camel.getRegistry()
                .bind("c14n", XmlSignatureHelper.getCanonicalizationMethod("http://www.w3.org/2001/10/xml-exc-c14n#"));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void provesWhatCamelSigned() {
        byte[] signed = camel.createProducerTemplate()
                .requestBody("direct:sign", Signed.PLAIN.getBytes(StandardCharsets.UTF_8), byte[].class);
        assertThat(Fixture.verified(signed).proof().signedBy()).isEqualTo("BJECT0000001-RSA");
    }

    @Test
    void camelProvesWhatTheHubsCodeSigned() {
        byte[] signed = new QuickSigner("BJECT0000001-rsa").sign(Signed.PLAIN);
        camel.createProducerTemplate().requestBody("direct:verify", signed, byte[].class);
        byte[] changed = Fixture.text(signed).replace("北京", "上海").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> camel.createProducerTemplate().requestBody("direct:verify", changed, byte[].class))
                .isInstanceOf(CamelExecutionException.class);
    }
}
