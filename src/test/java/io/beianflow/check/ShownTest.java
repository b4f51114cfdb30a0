package io.beianflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void writesMarksThatSteerATerminalAsTheirNumbers() {
        assertThat(Shown.of("标题\u001b]0;改名\u0007")).isEqualTo("标题\\u001B]0;改名\\u0007");
    }

    @Test
    void writesMarksThatTurnTheDirectionAsTheirNumbers() {
        assertThat(Shown.of("报告\u202Efdp.exe")).isEqualTo("报告\\u202Efdp.exe");
    }

    @Test
    void leavesLinesTabsAndChineseAlone() {
        assertThat(Shown.of("第一行\n\t第二行：《报告》")).isEqualTo("第一行\n\t第二行：《报告》");
    }
}
