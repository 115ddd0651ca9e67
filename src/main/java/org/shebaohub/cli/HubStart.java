package org.shebaohub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.shebaohub.HubApplication;
import org.shebaohub.message.CannotStart;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Starts the hub; the options that every command has that does so. */
public final class HubStart {
    private final Path home = Path.of(System.getProperty("hub.home", "."));

    @Option(names = "--config", paramLabel = "DIR", description = "Folder of hub.yaml and partners.yaml.")
    private Path config = home.resolve("config");

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for everything the hub keeps.")
    private Path data = home.resolve("data");

    @Option(names = "--trial", description = "Allows the sample keys and TestFlag 0 and 1. Never for real partners.")
    private boolean trial;

    /** For a command that wants a folder of its own. */
    void dataIn(Path folder) {
        data = folder;
    }

    public ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    /** @param more settings that win over those of the files, for example {@code hub.log.console-level} */
    public ConfigurableApplicationContext start(Map<String, String> more) {
        long began = System.nanoTime();
        for (String file : new String[] {"hub.yaml", "partners.yaml"}) {
            YamlFile.mustBeGood(config.resolve(file));
        }
        Map<String, String> settings = new HashMap<>(more);
        settings.put("hub.home", home.toString());
        settings.put("hub.config-folder", config.toAbsolutePath().toString());
        settings.put("hub.data-folder", data.toAbsolutePath().toString());
        if (trial) {
            settings.put("hub.environment", "trial");
        }
        mustHaveSpace();
        ConfigurableApplicationContext context = new SpringApplication(HubApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        LoggerFactory.getLogger(HubStart.class)
                .atInfo()
                .addKeyValue("milliseconds", (System.nanoTime() - began) / 1_000_000)
                .addKeyValue("data", data.toAbsolutePath())
                .log("ready");
        return context;
    }

    private void mustHaveSpace() {
        Path folder = data.toAbsolutePath();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        long megabytes = folder.toFile().getUsableSpace() >> 20;
        if (megabytes < 200) {
            throw new CannotStart("The disk of the data folder %s has only %d MB left; the hub needs at least 200 MB."
                    .formatted(data, megabytes));
        }
    }
}
