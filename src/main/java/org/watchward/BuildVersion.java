package org.watchward;

import org.watchward.platform.Build;
import picocli.CommandLine.IVersionProvider;

/** Says which build this is, for {@code watchward --version}. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Watchward " + Build.version(),
            "PostgreSQL " + Build.postgres() + ", DuckDB " + Build.duckdb() + ", Java " + Runtime.version()
        };
    }
}
