package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebaohub.kit.SampleHub;
import org.shebaohub.kit.Tool;
import org.shebaohub.partner.Settings;

/** What a partner gets by {@code ./hub kit}. The check in it runs as the partner runs it: a jar, a process of its own. */
class KitIT {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern LISTED = Pattern.compile("listed\\([^;]*?\"([a-z-]+)\"\\)+;");
    private static final Map<String, Path> KITS = new ConcurrentHashMap<>();

    @TempDir
    static Path folder;

    static List<String> partners() {
        return SampleHub.partners().partners().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("partners")
    void hasEveryFileThatItsPagesName(String partner) throws IOException {
        for (String page : List.of("README.md", "README.zh-CN.md", "guide.en.md", "guide.zh-CN.md")) {
            Path file = kit(partner).resolve(page);
            String text = Files.readString(file);
            assertThat(text).doesNotContain("{{").doesNotContain("?MQ", "?SFTP", "?NOKEY");
            Matcher link = LINK.matcher(text.replaceAll("`[^`\n]*`", ""));
            while (link.find()) {
                assertThat(file.resolveSibling(link.group(1)))
                        .as("link in %s", file)
                        .exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("partners")
    void itsCheckSaysOfEverySampleWhatIsExpected(String partner) throws IOException {
        for (String kind : List.of("good", "bad")) {
            Path samples = kit(partner).resolve("samples").resolve(kind);
            Map<String, String> expected = new TreeMap<>();
            for (JsonNode one :
                    new ObjectMapper().readTree(samples.resolve("expected.json").toFile())) {
                expected.put(one.get("file").asText(), one.get("code").asText());
            }
            assertThat(expected).isNotEmpty();
            assertThat(judged(partner, samples, expected.keySet())).isEqualTo(expected);
            if (kind.equals("good")) {
                assertThat(expected.values()).containsOnly("000000");
            } else {
                expected.forEach((file, code) -> assertThat(file).startsWith(code));
                assertThat(expected.values()).anyMatch(code -> code.startsWith("S11"));
                assertThat(expected.values()).anyMatch(code -> code.startsWith("S21"));
                assertThat(expected.values()).anyMatch(code -> code.startsWith("S31"));
                assertThat(expected.values()).anyMatch(code -> code.startsWith("S44"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("partners")
    void itsGuideNamesEveryFieldAndEveryCodeList(String partner) throws IOException {
        String english = Files.readString(kit(partner).resolve("guide.en.md"));
        String chinese = Files.readString(kit(partner).resolve("guide.zh-CN.md"));
        Set<String> types =
                SampleHub.partners().partners().get(partner).messages().keySet();
        List<String> names = new ArrayList<>();
        for (Path schema : files(Path.of("schemas", partner), file -> true)) {
            names.addAll(FieldNames.of(schema, types));
        }
        assertThat(names).hasSizeGreaterThan(10);
        names.forEach(name -> {
            assertThat(english).containsPattern("[/@` ]" + Pattern.quote(name) + "`");
            assertThat(chinese).containsPattern("[/@` ]" + Pattern.quote(name) + "`");
        });
        Path code = Path.of("src/main/java/org/shebaohub/partner", partner.replace("-", ""));
        for (Path java : files(code, file -> file.toString().endsWith(".java"))) {
            Matcher list = LISTED.matcher(Files.readString(java));
            while (list.find()) {
                assertThat(english).as("list of %s", java).contains("### " + list.group(1) + "\n");
            }
        }
    }

    /** Of what the partner sends a good and a bad one, in its own section and in words; the status query for each node. */
    @ParameterizedTest
    @MethodSource("partners")
    void itsGuideNamesSamplesOfEveryMessage(String partner) throws IOException {
        Map<String, Settings.MessageType> types =
                SampleHub.partners().partners().get(partner).messages();
        for (String page : List.of("guide.en.md", "guide.zh-CN.md")) {
            String guide = Files.readString(kit(partner).resolve(page));
            assertThat(guide).containsPattern("\\n## (Notes|往来说明)\\n\\n[^#]{500}");
            types.forEach((type, of) -> {
                String section = guide.split("\n### " + type + " ")[1].split("\n##")[0];
                of.nodes().forEach(node -> assertThat(section)
                        .as("%s of %s in %s", type, node, page)
                        .contains("(samples/good/", "| 000000 |", "(samples/bad/S"));
                if (type.equals("STQ-01")) {
                    assertThat(section.split("samples/good/STQ-01"))
                            .hasSize(of.nodes().size() + 1);
                }
            });
        }
    }

    /** One sent first must not use up the number of the next. */
    @ParameterizedTest
    @MethodSource("partners")
    void everyBatchFileHasANameOfItsOwn(String partner) {
        List<String> names = files(
                        kit(partner).resolve("samples"), file -> file.toString().endsWith(".sig"))
                .stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("partners")
    void hasNothingOfAnotherPartnerAndNoKeyOfTheHub(String partner) throws IOException {
        List<String> foreign = new ArrayList<>();
        SampleHub.partners().partners().forEach((name, settings) -> {
            if (!name.equals(partner)) {
                foreign.addAll(settings.nodes().keySet());
                settings.channels().keySet().forEach(channel -> foreign.add("partner." + channel));
            }
        });
        foreign.remove("100000000000");
        for (Path file : files(kit(partner), file -> !file.toString().endsWith(".jar"))) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(foreign).as("in %s", file).noneMatch(text::contains);
            assertThat(file.getFileName().toString()).doesNotMatch("BJSI.*\\.key|sample-ca\\.key");
            for (Path key :
                    files(SampleHub.CERTIFICATES, one -> one.toString().matches(".*(BJSI|sample-ca).*\\.key"))) {
                assertThat(text)
                        .as("key of the hub in %s", file)
                        .doesNotContain(Files.readString(key).lines().toList().get(1));
            }
        }
        List<String> inside = new String(
                        Tool.run(
                                new byte[0],
                                "unzip",
                                "-Z1",
                                kit(partner).resolve("check/shebao-check.jar").toString()),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(inside).anyMatch(name -> name.contains("shebaohub/partner/" + partner.replace("-", "") + "/"));
        assertThat(inside)
                .noneMatch(name -> name.matches(".*classes/samples/.+") || name.endsWith("postgresql.jar"))
                .noneMatch(name -> partners().stream()
                        .filter(other -> !other.equals(partner))
                        .anyMatch(other -> name.contains("shebaohub/partner/" + other.replace("-", "") + "/")));
    }

    private static Path kit(String partner) {
        return KITS.computeIfAbsent(partner, name -> KitCommandIT.kit(folder, name));
    }

    /** Code by file, as the jar tells it. */
    private static Map<String, String> judged(String partner, Path samples, Iterable<String> names) throws IOException {
        Path kit = kit(partner);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-jar",
                kit.resolve("check/shebao-check.jar").toString(),
                "--home",
                kit.toString(),
                "--json"));
        names.forEach(name -> command.add(samples.resolve(name).toString()));
        String told = new String(
                Tool.tried(new byte[0], command.toArray(String[]::new)).output(), StandardCharsets.UTF_8);
        Map<String, String> codes = new TreeMap<>();
        var name = names.iterator();
        for (String line : told.lines().toList()) {
            JsonNode verdict = new ObjectMapper().readTree(line);
            codes.put(name.next(), code(verdict));
        }
        return codes;
    }

    /** AckCode, or the code of the record that is refused. */
    private static String code(JsonNode verdict) {
        if (!verdict.get("ack_code").asText().equals("000000")) {
            return verdict.get("ack_code").asText();
        }
        for (JsonNode item : verdict.path("items")) {
            for (JsonNode finding : item.path("findings")) {
                if (finding.get("severity").asText().equals("error")) {
                    return finding.get("code").asText();
                }
            }
        }
        return "000000";
    }

    private static List<Path> files(Path root, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
