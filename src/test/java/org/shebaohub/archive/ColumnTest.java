package org.shebaohub.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A table is straight where its cells are Chinese too. */
class ColumnTest {
    @Test
    void aChineseCharacterIsAsWideAsTwo() {
        assertThat(Column.width("张**")).isEqualTo(4);
        assertThat(Column.width("（）、，abc")).isEqualTo(11);
        assertThat(Column.left("张三", 6)).isEqualTo("张三  ");
        assertThat(Column.right("7", 3)).isEqualTo("  7");
    }

    @Test
    void whatIsTooLongStaysWhole() {
        assertThat(Column.left("北京市", 4)).isEqualTo("北京市");
    }
}
