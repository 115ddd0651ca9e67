package org.shebaohub.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/**
 * The code of partners that have no block in partners.yaml. A kit's check has one block only, and neither the schemas nor the
 * settings of the others. The package is named like the block, without hyphens.
 */
final class WithoutBlock implements TypeFilter, EnvironmentAware {
    private static final String PARTNERS = "org.shebaohub.partner.";

    private Set<String> packages = Set.of();

    @Override
    public void setEnvironment(Environment environment) {
        packages = Binder.get(environment)
                .bind("hub.partners", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .stream()
                .map(name -> name.replace("-", ""))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory all) {
        String name = type.getClassMetadata().getClassName();
        if (!name.startsWith(PARTNERS)) {
            return false;
        }
        String[] parts = name.substring(PARTNERS.length()).split("\\.");
        return parts.length > 1 && !packages.contains(parts[0]);
    }
}
