package org.watchward.sources.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped layouts, for tests that need no application. */
public final class Layouts {

    private Layouts() {}

    public static List<TableLayout> of(String dataset) throws IOException {
        var layouts = new ArrayList<TableLayout>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/tables/*.yaml")) {
            try (var in = file.getInputStream()) {
                layouts.add(YAMLMapper.builder().build().readValue(in, TableLayout.class));
            }
        }
        return layouts.stream()
                .filter(layout -> layout.dataset().equals(dataset))
                .toList();
    }
}
