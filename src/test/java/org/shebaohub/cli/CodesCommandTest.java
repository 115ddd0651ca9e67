package org.shebaohub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebaohub.message.Advice;
import org.shebaohub.message.ErrorCode;
import org.yaml.snakeyaml.Yaml;

/** The codes, as people read them. */
class CodesCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void thePageInDocsIsWhatTheCommandWrites() throws IOException {
        assertThat(codes()).isZero();
        assertThat(Files.readString(Path.of("docs/codes.md")))
                .as("docs/codes.md; write it again with ./hub codes > docs/codes.md")
                .isEqualTo(out.toString());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachCodeSaysInBothLanguagesWhatToDo(ErrorCode code) {
        Advice advice = code.advice();
        assertThat(Stream.of(advice.sender(), advice.operator())).allSatisfy(text -> {
            assertThat(text.chinese()).containsPattern("\\p{IsHan}{2}");
            assertThat(text.english()).matches("[\\p{ASCII}‖]{4,}");
        });
        assertThat(codes(code.name().toLowerCase())).isZero();
        assertThat(out.toString())
                .contains(code.name(), code.chinese(), advice.sender().english());
    }

    @Test
    void noAdviceIsAboutACodeThatIsNone() throws IOException {
        try (InputStream in = Advice.class.getResourceAsStream("advice.yaml")) {
            Map<String, Object> blocks = new Yaml().load(in);
            assertThat(blocks.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
        }
    }

    @Test
    void whatUsesUpNoKeyIsSentAgainUnderTheSame() {
        assertThat(ErrorCode.S21003.advice().again()).isEqualTo(Advice.Again.SAME_KEY);
        assertThat(ErrorCode.S11006.advice().again()).isEqualTo(Advice.Again.SAME_KEY);
        assertThat(ErrorCode.S31001.advice().again()).isEqualTo(Advice.Again.NEW_KEY);
        assertThat(ErrorCode.S52208.advice().again()).isEqualTo(Advice.Again.NEW_KEY);
        assertThat(ErrorCode.S53001.advice().again()).isEqualTo(Advice.Again.AS_TOLD);
        assertThat(ErrorCode.S90001.advice().again()).isEqualTo(Advice.Again.AS_TOLD);
    }

    @Test
    void aCodeThatIsNoneIsWrongUse() {
        assertThat(codes("S99999")).isEqualTo(2);
    }

    private int codes(String... codes) {
        String[] all = Stream.concat(Stream.of("codes"), Arrays.stream(codes)).toArray(String[]::new);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(all);
    }
}
