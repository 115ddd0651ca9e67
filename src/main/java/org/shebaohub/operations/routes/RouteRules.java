package org.shebaohub.operations.routes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shebaohub.message.CannotStart;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What makes a route broken that Camel would start, or would refuse without saying where. */
final class RouteRules {
    private static final int MOST_STEPS = 10;
    private static final String SUFFIX = ".camel.yaml";
    private static final Set<String> DECIDING =
            Set.of("choice", "script", "groovy", "simple", "js", "jq", "jsonpath", "xpath", "python", "java");

    /** A partner's queue or home, in the address of what a route takes. */
    private static final Pattern CHANNEL =
            Pattern.compile("(?:queue:partner\\.|endpoint}}(?:\\.claimed/)?)([^./?]+)(?:[./]in)?(?:\\?|$)");

    private final BiPredicate<String, String> beans;
    private final Predicate<String> channels;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> configurations = new HashSet<>();
    private final Set<String> served = new HashSet<>();

    private RouteRules(BiPredicate<String, String> beans, Predicate<String> channels) {
        this.beans = beans;
        this.channels = channels;
    }

    /**
     * @param beans    whether there is a bean of that name with that method
     * @param channels whether there is a channel of that name
     * @return a sentence for each fault, with file and line; none where all is well
     */
    static List<String> faults(List<Path> files, BiPredicate<String, String> beans, Predicate<String> channels) {
        RouteRules rules = new RouteRules(beans, channels);
        List<YamlPlace> entries = new ArrayList<>();
        files.forEach(file -> entries.addAll(rules.read(file)));
        for (YamlPlace entry : entries) {
            entry.child("routeConfiguration").ifPresent(one -> rules.configurations.add(one.text("id")));
            entry.child("route")
                    .flatMap(one -> one.child("from"))
                    .ifPresent(from -> rules.served.add(from.text("uri")));
        }
        entries.forEach(rules::check);
        return rules.faults;
    }

    private List<YamlPlace> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            return root == null ? List.of() : new YamlPlace(file.toString(), root).items();
        } catch (MarkedYAMLException e) {
            faults.add("%s line %d: %s".formatted(file, e.getProblemMark().getLine() + 1, e.getProblem()));
            return List.of();
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private void check(YamlPlace entry) {
        entry.child("route").ifPresent(this::checkRoute);
        entry.everywhere((key, value) -> {
            if (key.equals("id")) {
                once(value);
            } else if (key.equals("bean")) {
                checkBean(value);
            } else if (key.equals("to")) {
                checkTarget(value);
            } else if (DECIDING.contains(key)) {
                fault(value, "%s decides something; routes only order beans, decide in Java".formatted(key));
            }
        });
    }

    private void checkRoute(YamlPlace route) {
        for (String key : new String[] {"id", "description", "routeConfigurationId"}) {
            if (route.text(key).isBlank()) {
                fault(route, "the route has no " + key);
            }
        }
        String configuration = route.text("routeConfigurationId");
        if (!configuration.isBlank() && !configurations.contains(configuration)) {
            fault(
                    route.child("routeConfigurationId").orElseThrow(),
                    "there is no route configuration " + configuration);
        }
        String first = Path.of(route.file()).getFileName().toString().replace(SUFFIX, "");
        route.child("id")
                .filter(id -> !id.text().matches("[a-z0-9-]+") || !id.text().startsWith(first + "-"))
                .ifPresent(id -> fault(id, "the id must be lower case and begin with " + first + "-"));
        route.child("from").flatMap(from -> from.child("uri")).ifPresent(this::checkSource);
        route.child("from")
                .flatMap(from -> from.child("steps"))
                .filter(steps -> steps.items().size() > MOST_STEPS)
                .ifPresent(
                        steps -> fault(steps, "more than %d steps; put some behind a direct:".formatted(MOST_STEPS)));
    }

    private void checkSource(YamlPlace uri) {
        Matcher channel = CHANNEL.matcher(uri.text());
        if (channel.find() && !channels.test(channel.group(1))) {
            fault(uri, "partners.yaml has no channel " + channel.group(1));
        }
    }

    private void checkBean(YamlPlace bean) {
        if (bean.text("id").isBlank()) {
            fault(bean, "the step has no id");
        }
        if (!beans.test(bean.text("ref"), bean.text("method"))) {
            fault(bean, "there is no bean %s with a method %s".formatted(bean.text("ref"), bean.text("method")));
        }
    }

    private void checkTarget(YamlPlace to) {
        String uri = to.text().isBlank() ? to.text("uri") : to.text();
        if ((uri.startsWith("direct:") || uri.startsWith("seda:")) && !served.contains(uri)) {
            fault(to, "no route serves " + uri);
        }
    }

    private void once(YamlPlace id) {
        String before = ids.putIfAbsent(id.text(), id.where());
        if (before != null) {
            fault(id, "the id %s is taken, see %s".formatted(id.text(), before));
        }
    }

    private void fault(YamlPlace place, String what) {
        faults.add(place.where() + ": " + what);
    }
}
