package org.shebaohub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.message.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The message types that exist (interfaces.md section 5), read from {@code schemas/reference/message-types.txt}. */
@Component
public final class MessageTypes {
    private final Set<String> ids;

    @Autowired
    MessageTypes(@Value("${hub.schemas-folder:${hub.home}/schemas}") Path schemas) {
        this(read(schemas.resolve("reference/message-types.txt")));
    }

    public MessageTypes(Set<String> ids) {
        this.ids = Set.copyOf(ids);
    }

    /** Types from a folder of schemas, without Spring. */
    public static MessageTypes in(Path schemas) {
        return new MessageTypes(schemas);
    }

    public boolean known(String msgType) {
        return msgType != null && ids.contains(msgType);
    }

    private static Set<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2)[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new CannotStart("The list of message types %s cannot be read.".formatted(file), e);
        }
    }
}
