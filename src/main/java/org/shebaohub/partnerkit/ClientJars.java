package org.shebaohub.partnerkit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shebaohub.message.CannotStart;

/** The jars that the JMS client of the kit needs, taken from where the running program has them. */
final class ClientJars {
    /** One class of each. */
    private static final List<String> CLASSES = List.of(
            "jakarta.jms.Connection",
            "org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory",
            "org.apache.activemq.artemis.core.client.impl.ServerLocatorImpl",
            "org.apache.activemq.artemis.utils.UUIDGenerator",
            "org.apache.activemq.artemis.selector.filter.FilterException",
            "org.slf4j.Logger",
            "org.apache.commons.beanutils.FluentPropertyBeanIntrospector",
            "org.apache.commons.collections.FastHashMap",
            "org.apache.commons.logging.LogFactory",
            "io.netty.util.concurrent.Future",
            "io.netty.buffer.ByteBuf",
            "io.netty.channel.Channel",
            "io.netty.channel.unix.Unix",
            "io.netty.channel.epoll.Epoll",
            "io.netty.channel.kqueue.KQueue",
            "io.netty.resolver.NameResolver",
            "io.netty.handler.ssl.SslHandler",
            "io.netty.handler.codec.ByteToMessageDecoder",
            "io.netty.handler.codec.http.HttpRequest",
            "io.netty.handler.codec.socksx.SocksMessage",
            "io.netty.handler.proxy.ProxyHandler");

    private ClientJars() {}

    static void copy(KitFolder kit) {
        for (String name : CLASSES) {
            Path jar = of(name);
            kit.copy(jar, "lib/" + jar.getFileName());
        }
    }

    private static Path of(String name) {
        try {
            URI source = Class.forName(name, false, ClientJars.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path jar = Path.of(source);
            if (Files.isRegularFile(jar)) {
                return jar;
            }
        } catch (ReflectiveOperationException | java.net.URISyntaxException | IllegalArgumentException e) {
            throw new CannotStart("The jar with %s is not where the program can copy it.".formatted(name), e);
        }
        throw new CannotStart("The jar with %s is not where the program can copy it.".formatted(name));
    }
}
