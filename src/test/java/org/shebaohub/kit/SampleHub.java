package org.shebaohub.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shebaohub.keys.Keys;
import org.shebaohub.keys.KeysSettings;
import org.shebaohub.message.Environment;
import org.shebaohub.partner.Partners;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The settings of the folder {@code config} without Spring's context, for tests of stages. */
public final class SampleHub {
    public static final Path CERTIFICATES = Path.of("certs-sample");

    private SampleHub() {}

    /** Settings of one prefix, as the hub itself would have them. */
    public static <T> T settings(String prefix, Class<T> type) {
        return settings(prefix, type, Map.of());
    }

    /** @param more settings that win over those of the files */
    public static <T> T settings(String prefix, Class<T> type, Map<String, Object> more) {
        StandardEnvironment environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("more", more));
        sources.addLast(new MapPropertySource("home", Map.of("hub.home", ".", "hub.config-folder", "config")));
        for (String file : List.of("config/hub.yaml", "config/partners.yaml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new FileSystemResource(file))
                        .forEach(sources::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate(prefix, type);
    }

    public static Partners partners() {
        return settings("hub", Partners.class);
    }

    /** The sample keys, allowed because this is a trial. */
    public static Keys keys() {
        return Keys.load(settings("hub.keys", KeysSettings.class), partners(), Environment.TRIAL);
    }
}
