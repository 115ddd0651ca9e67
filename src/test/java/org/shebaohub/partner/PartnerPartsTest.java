package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract test must fail for each part that is missing. */
class PartnerPartsTest {
    private static final String BLOCK =
            """
            hub:
              partners:
                house-fund:
                  title: 住房公积金
                  channels:
                    house-fund: {node: HOUSEFUND001, transports: [MQ]}
                  nodes:
                    HOUSEFUND001: {certificates: {HOUSEFUND001-SM2: HOUSEFUND001-sm2.crt}}
                  messages:
                    HFD-01: {element: FundDeposit, nodes: [HOUSEFUND001]}
                    HFD-02: {element: FundList, nodes: [HOUSEFUND001]}
                    HFD-03: {element: FundListResult}
            """;

    @TempDir
    private Path root;

    private PartnerParts parts;

    @BeforeEach
    void aCompletePartner() throws IOException {
        parts = new PartnerParts(
                root.resolve("code"),
                root.resolve("routes"),
                root.resolve("schemas"),
                root.resolve("samples"),
                root.resolve("partners.yaml"));
        for (String part : new String[] {"Partner", "Reader", "Writer", "Rules"}) {
            write("code/org/shebaohub/partner/housefund/HouseFund" + part + ".java", "");
        }
        write("routes/house-fund.camel.yaml", "- route:\n    id: house-fund-in\n");
        write("schemas/house-fund/fund-deposit.xsd", "");
        write("schemas/house-fund/fund-list.layout.yaml", "");
        write("schemas/house-fund/fund-list-result.layout.yaml", "");
        write("samples/house-fund/HFD-02_GJJ_20240311_000001.txt", "");
        write("samples/house-fund/kit.yaml", "");
        write("samples/house-fund/HFD-01_FundDeposit.xml", "");
        write("partners.yaml", BLOCK);
    }

    @Test
    void acceptsACompletePartner() {
        assertThat(parts.missing("house-fund")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code/org/shebaohub/partner/housefund/HouseFundRules.java",
                "routes/house-fund.camel.yaml",
                "schemas/house-fund/fund-deposit.xsd",
                "schemas/house-fund/fund-list-result.layout.yaml",
                "samples/house-fund/kit.yaml"
            })
    void tellsAMissingFileByItsPath(String part) throws IOException {
        Files.delete(root.resolve(part));
        assertThat(parts.missing("house-fund"))
                .singleElement()
                .asString()
                .contains(root.resolve(part).toString());
    }

    /** What the hub sends it writes itself. */
    @Test
    void tellsAMissingSampleOfWhatThePartnerSends() throws IOException {
        Files.delete(root.resolve("samples/house-fund/HFD-02_GJJ_20240311_000001.txt"));
        assertThat(parts.missing("house-fund")).singleElement().asString().startsWith("HFD-02 has no sample ");
    }

    @ParameterizedTest
    @CsvSource({
        "'nodes: [HOUSEFUND001]', 'nodes: [HOUSEFUND002]', HOUSEFUND002 is named",
        "'node: HOUSEFUND001', 'node: HOUSEFUND003', HOUSEFUND003 is named",
        "title, other, lacks its title",
        "HOUSEFUND001, HOUSEFUND1, 'HOUSEFUND1 has not 12 characters'",
        "'certificates: {HOUSEFUND001-SM2: HOUSEFUND001-sm2.crt}', '', no certificates"
    })
    void tellsWhatIsWrongInTheBlock(String old, String next, String told) throws IOException {
        write("partners.yaml", BLOCK.replace(old, next));
        assertThat(parts.missing("house-fund")).singleElement().asString().contains(told);
    }

    @Test
    void tellsAMissingBlock() throws IOException {
        write("partners.yaml", "hub:\n  partners:\n    e-window: {}\n");
        assertThat(parts.missing("house-fund")).hasSize(1);
    }

    @Test
    void tellsARouteFileOfAnother() throws IOException {
        write("routes/house-fund.camel.yaml", "- route:\n    id: e-window-in\n");
        assertThat(parts.missing("house-fund")).hasSize(1);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
