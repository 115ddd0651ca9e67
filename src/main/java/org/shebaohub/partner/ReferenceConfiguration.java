package org.shebaohub.partner;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the reference data of the folder set in hub.reference-folder. */
@Configuration
class ReferenceConfiguration {
    @Bean
    ReferenceData referenceData(@Value("${hub.reference-folder}") Path folder) {
        return ReferenceData.load(folder);
    }
}
