package org.shebaohub.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebaohub.message.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The message types that exist (interfaces.md section 5), read from {@code schemas/reference/message-types.txt}. */
@Component
public final class MessageTypes {
    private static final int NAMES = 3;

    private final Set<String> ids;
    private final Map<String, String> byInfno;

    @Autowired
    MessageTypes(@Value("${hub.schemas-folder:${hub.home}/schemas}") Path schemas) {
        this(read(schemas.resolve("reference/message-types.txt")));
    }

    public MessageTypes(Set<String> ids) {
        this(ids.stream().map(id -> new String[] {id}).toList());
    }

    /** @param lines type, English and Chinese name, then the infnos under which it goes as JSON */
    private MessageTypes(List<String[]> lines) {
        Map<String, String> infnos = new HashMap<>();
        lines.forEach(line -> Arrays.stream(line).skip(NAMES).forEach(infno -> infnos.put(infno, line[0])));
        this.ids = lines.stream().map(line -> line[0]).collect(Collectors.toSet());
        this.byInfno = Map.copyOf(infnos);
    }

    /** Types from a folder of schemas, without Spring. */
    public static MessageTypes in(Path schemas) {
        return new MessageTypes(schemas);
    }

    public boolean known(String msgType) {
        return msgType != null && ids.contains(msgType);
    }

    /** The MsgType that a JSON message of this infno is. */
    public Optional<String> ofInfno(String infno) {
        return Optional.ofNullable(infno).map(byInfno::get);
    }

    private static List<String[]> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("The list of message types %s cannot be read.".formatted(file), e);
        }
    }
}
