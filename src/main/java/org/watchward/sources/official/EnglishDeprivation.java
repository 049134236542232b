package org.watchward.sources.official;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableLayouts;

/** The English Indices of Deprivation. Ranks of different years are of different LSOAs and methods: no time series. */
final class EnglishDeprivation {

    private EnglishDeprivation() {}

    /** Of 2019, by LSOA of 2011. */
    @Component
    static final class Of2019 extends DeprivationImporter {

        Of2019(Heads heads, TableLayouts layouts) {
            super(heads, layouts, "iod-2019", List.of("iod-2019", "iod-2019-converted"));
        }

        @Override
        int edition(DeclaredTable.Entry entry) {
            return 2019;
        }
    }

    /** Of 2025, by LSOA of 2021. */
    @Component
    static final class Of2025 extends DeprivationImporter {

        Of2025(Heads heads, TableLayouts layouts) {
            super(heads, layouts, "iod-2025", List.of("iod-2025", "iod-2025-converted"));
        }

        @Override
        int edition(DeclaredTable.Entry entry) {
            return 2025;
        }
    }
}
