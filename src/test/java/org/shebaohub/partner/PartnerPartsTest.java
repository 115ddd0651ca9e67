package org.shebaohub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract test must fail for each part that is missing. */
class PartnerPartsTest {
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
        write("samples/house-fund/HF-01_FundDeposit.xml", "");
        write(
                "partners.yaml",
                "hub:\n  partners:\n    house-fund:\n      messages:\n        HF-01: {element: FundDeposit}\n");
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
                "samples/house-fund/HF-01_FundDeposit.xml"
            })
    void tellsAMissingFile(String part) throws IOException {
        Files.delete(root.resolve(part));
        assertThat(parts.missing("house-fund")).hasSize(1);
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
