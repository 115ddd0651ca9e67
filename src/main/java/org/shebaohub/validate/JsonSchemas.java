package org.shebaohub.validate;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shebaohub.json.JsonContent;
import org.shebaohub.message.CannotStart;
import org.shebaohub.message.ErrorCode;
import org.shebaohub.message.Findings;
import org.shebaohub.message.Severity;
import org.shebaohub.partner.Partners;
import org.shebaohub.partner.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * S11006 for JSON: the JSON Schema (2020-12) of each message type, {@code schemas/<partner>/<element>.schema.json}, its
 * element in small letters with hyphens. null and "" are absent (interfaces.md 8.1): {@link AbsentMembers} leaves them out before.
 */
@Component
public final class JsonSchemas {
    private static final String ENDING = ".schema.json";
    private static final String HUB = "hub";

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    @Autowired
    JsonSchemas(@Value("${hub.schemas-folder}") Path folder, Partners partners) {
        this(folder, partners.partners().keySet());
    }

    /** @param folder schemas, with a folder of each partner and one of the hub */
    public JsonSchemas(Path folder, Iterable<String> partners) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(JsonSchemas::expression)
                .build();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                        .format(new BeijingTime())
                        // For the guide: the code list of a field, which the partner's rules check with a code of their
                        // own.
                        .keyword(new NonValidationKeyword("list"))
                        .build()));
        load(factory, config, folder, HUB);
        partners.forEach(partner -> load(factory, config, folder, partner));
    }

    private void load(JsonSchemaFactory factory, SchemaValidatorsConfig config, Path folder, String owner) {
        Path own = folder.resolve(owner);
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.list(own)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString().replace(ENDING, "");
                JsonSchema schema = factory.getSchema(Files.readString(file), config);
                schema.initializeValidators();
                schemas.put(owner + "/" + name, schema);
            }
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("The JSON schemas in %s cannot be read: %s.".formatted(own, e.getMessage()), e);
        }
    }

    /** @param type the sender's agreement about this type; null where there is none, and its content is not judged */
    void check(String partner, JsonContent content, Settings.MessageType type, Findings found) {
        boolean agreed = type != null && content.header("MsgType").text().equals(type.infno());
        if (!agreed) {
            return;
        }
        String name = type.element().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        JsonSchema schema = schemas.getOrDefault(partner + "/" + name, schemas.get(HUB + "/" + name));
        if (schema == null) {
            throw new IllegalStateException("no JSON schema " + partner + "/" + name);
        }
        Set<String> told = new HashSet<>();
        List<ValidationMessage> faults =
                new ArrayList<>(schema.validate(AbsentMembers.leftOut(content.tree(), schema.getSchemaNode())));
        faults.sort(Comparator.comparing(fault -> fault.getInstanceLocation().toString()));
        for (ValidationMessage fault : faults) {
            JsonFault read = JsonFault.of(fault);
            if (told.add(read.location())) {
                found.add(Severity.ERROR, ErrorCode.S11006, read.location(), read.chinese(), read.english());
            }
        }
    }

    /**
     * A pattern as ECMA-262 means it: its {@code $} is the end of the value. Java's also stands before a last line feed,
     * which no number or flag may have.
     */
    private static RegularExpression expression(String regex) {
        Pattern pattern = Pattern.compile(regex.endsWith("$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
        return value -> pattern.matcher(value).find();
    }

    /** yyyy-MM-dd HH:mm:ss of a second that exists. */
    private static final class BeijingTime implements Format {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public String getName() {
            return "beijing-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            try {
                TIME.parse(value);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
