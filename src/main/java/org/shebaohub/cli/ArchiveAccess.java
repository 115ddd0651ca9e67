package org.shebaohub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.shebaohub.message.CannotStart;
import org.shebaohub.operations.database.CommandDatabase;
import org.shebaohub.operations.database.DatabaseSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine.Option;

/** Leads a command to the database of the hub, without starting the hub. */
public final class ArchiveAccess {
    private final Path home = Path.of(System.getProperty("hub.home", "."));

    @Option(names = "--config", paramLabel = "DIR", description = "Folder of hub.yaml.")
    private Path config = home.resolve("config");

    @Option(names = "--data", paramLabel = "DIR", description = "The hub's data folder.")
    private Path data = home.resolve("data");

    /** The database that hub.yaml names; for the embedded one the hub may run or not. */
    CommandDatabase open() {
        // A command says what it has to say by itself.
        System.setProperty("logback.configurationFile", "logback-check.xml");
        return CommandDatabase.open(settings(), data);
    }

    /** Folder of the hub's schemas and layouts. */
    Path schemas() {
        return home.resolve("schemas");
    }

    private DatabaseSettings settings() {
        Path file = config.resolve("hub.yaml");
        YamlFile.mustBeGood(file);
        StandardEnvironment environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("hub.yaml", new FileSystemResource(file))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
        sources.addLast(new MapPropertySource("folders", Map.of("hub.home", home.toString())));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("hub.database", DatabaseSettings.class);
    }
}
