package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watchward.platform.Shell;

class ShellTests {

    @Test
    void endsWithTwoWhenTheCommandIsUnknown() {
        assertThat(new Shell(Watchward.class, new Watchward()).run("no-such-command"))
                .isEqualTo(2);
    }

    @Test
    void endsWithZeroWhenHelpIsAsked() {
        assertThat(new Shell(Watchward.class, new Watchward()).run("--help")).isZero();
    }
}
