package org.watchward.sources.official;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableLayouts;

/** The Welsh Index of Multiple Deprivation, of the year that its headings name. */
@Component
final class WelshDeprivation extends DeprivationImporter {

    WelshDeprivation(Heads heads, TableLayouts layouts) {
        super(heads, layouts, "wimd", List.of("wimd"));
    }

    @Override
    int edition(DeclaredTable.Entry entry) {
        return Integer.parseInt(entry.section().columns().year("edition"));
    }
}
