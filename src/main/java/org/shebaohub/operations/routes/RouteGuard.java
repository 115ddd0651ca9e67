package org.shebaohub.operations.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.message.CannotStart;
import org.shebaohub.partner.Partners;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at every route file before Camel does, and refuses the start where one is broken, with file and line. */
@Component
class RouteGuard implements SmartInitializingSingleton {
    private final ListableBeanFactory beans;
    private final Partners partners;
    private final Path folder;

    RouteGuard(ListableBeanFactory beans, Partners partners, @Value("${hub.home}") String home) {
        this.beans = beans;
        this.partners = partners;
        this.folder = Path.of(home, "routes");
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = RouteRules.faults(
                files(), this::has, channel -> partners.byChannel(channel).isPresent());
        if (!faults.isEmpty()) {
            throw new CannotStart("The routes are broken. " + String.join(". ", faults) + ".");
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder of the routes %s cannot be read: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private boolean has(String bean, String method) {
        return beans.containsBean(bean)
                && Arrays.stream(beans.getBean(bean).getClass().getMethods())
                        .anyMatch(one -> one.getName().equals(method));
    }
}
