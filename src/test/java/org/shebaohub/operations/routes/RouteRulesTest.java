package org.shebaohub.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebaohub.kit.SampleHub;

/** Broken routes are refused with file and line. */
class RouteRulesTest {
    private static final String GOOD =
            """
            - route:
                id: a-in
                description: Takes something
                routeConfigurationId: hub-errors
                from:
                  uri: direct:a
                  steps:
                    - bean: {id: a-receive, ref: receipt, method: receive}
                    - to: {id: a-on, uri: "direct:a"}
            - routeConfiguration:
                id: hub-errors
            """;

    @TempDir
    Path folder;

    @Test
    void findsNothingInTheHubsOwn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            assertThat(RouteRules.faults(
                            files.sorted().toList(),
                            (bean, method) -> true,
                            SampleHub.partners().partners().values().stream()
                                    .flatMap(partner -> partner.channels().keySet().stream())
                                    .toList()::contains))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a-in                         | xx: 1                          | 2 | the route has no id",
                "description: Takes something     | xx: 1                          | 2 | the route has no description",
                "Id: hub-errors                   | Id: none                       | 4 | there is no route configuration none",
                "routeConfigurationId: hub-errors | xx: 1                          | 2 | the route has no routeConfigurationId",
                "id: a-in                         | id: b-in                       | 2 | the id must be lower case and begin with a-",
                "id: a-on                         | id: a-in                       | 9 | the id a-in is taken, see a line 2",
                "uri: \"direct:a\"                | uri: \"direct:b\"              | 9 | no route serves direct:b",
                "uri: \"direct:a\"                | uri: \"seda:b\"                | 9 | no route serves seda:b",
                "method: receive                  | method: gone                   | 8 | there is no bean receipt with a method gone",
                "id: a-receive,                   | xx: 1,                         | 8 | the step has no id",
                "from:                            | from: [                        | 7 | expected",
                "description: Takes something     | simple: x                      | 3 | simple decides something",
            })
    void refuses(String piece, String instead, int line, String what) throws IOException {
        assertThat(GOOD).contains(piece);
        List<String> faults = faults(GOOD.replace(piece, instead));
        assertThat(faults)
                .map(fault -> fault.replace(folder.resolve("a.camel.yaml").toString(), "a"))
                .anyMatch(fault -> fault.startsWith("a line " + line + ": ") && fault.contains(what));
    }

    @Test
    void acceptsTheGoodNeighbour() throws IOException {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jms:queue:partner.%s.in",
                "jms:queue:partner.%s.in?concurrentConsumers=4",
                "'{{hub.sftp.endpoint}}%s/in?{{hub.sftp.claiming}}'",
                "'{{hub.sftp.endpoint}}.claimed/%s?{{hub.sftp.reading}}'"
            })
    void refusesAQueueOrHomeOfNoChannel(String uri) throws IOException {
        String from = GOOD.replace("uri: direct:a", "uri: " + uri).replace("- to: {id: a-on, uri: \"direct:a\"}", "");
        assertThat(faults(from.formatted("known"))).isEmpty();
        assertThat(faults(from.formatted("gone")))
                .singleElement()
                .asString()
                .endsWith("a.camel.yaml line 6: partners.yaml has no channel gone");
    }

    private List<String> faults(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("a.camel.yaml"), yaml);
        return RouteRules.faults(List.of(file), (bean, method) -> !method.equals("gone"), "known"::equals);
    }
}
