package org.shebaohub.partnerkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebaohub.check.OfflineCheck;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The settings that the check of a kit needs: the partner's own block, the hub's certificates, the limits. */
final class KitSettings {
    private static final List<String> XML_LIMITS = List.of(
            "max-size-bytes",
            "max-depth-elements",
            "max-elements",
            "max-distinct-names",
            "max-attributes-per-element",
            "max-namespaces-in-scope");
    private static final List<String> JSON_LIMITS = List.of("max-size-bytes", "max-depth", "max-values");

    private KitSettings() {}

    static void write(KitOrder order, OfflineCheck hub, TrialKeys keys, KitFolder kit) {
        Map<String, Object> partners =
                map("node", hub.part(org.shebaohub.partner.Partners.class).node());
        partners.put("partners", map(order.partner(), block(order)));
        kit.write("config/partners.yaml", text("Your block of the hub's partners.yaml.", map("hub", partners)));
        Map<String, Object> settings = map("environment", "trial");
        settings.put("keys", keySettings(keys));
        settings.put("xml", limits(hub, "hub.xml.", XML_LIMITS));
        settings.put("json", limits(hub, "hub.json.", JSON_LIMITS));
        kit.write("config/hub.yaml", text("What the check needs of the hub's settings.", map("hub", settings)));
    }

    private static Map<String, Object> keySettings(TrialKeys keys) {
        Map<String, Object> settings = map("folders", List.of("${hub.home}/certs"));
        settings.put("certificates", keys.ofTheHub());
        settings.put("core", map("node", keys.settings().core().node()));
        settings.put("authorities", keys.settings().authorities());
        settings.put("revocation-lists", keys.settings().revocationLists());
        return settings;
    }

    private static Object block(KitOrder order) {
        Path file = order.config().resolve("partners.yaml");
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return all.get("hub").get("partners").get(order.partner());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String comment, Map<String, Object> settings) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return "# " + comment + "\n" + new Yaml(options).dump(settings);
    }

    private static Map<String, Object> limits(OfflineCheck hub, String prefix, List<String> names) {
        Map<String, Object> limits = new LinkedHashMap<>();
        names.stream()
                .filter(name -> !hub.setting(prefix + name).isEmpty())
                .forEach(name -> limits.put(name, Long.valueOf(hub.setting(prefix + name))));
        return limits;
    }

    private static Map<String, Object> map(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }
}
