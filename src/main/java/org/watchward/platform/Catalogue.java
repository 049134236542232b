package org.watchward.platform;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Declared content: what a partnership would change without a programmer.
 *
 * <p>Shipped content is {@code catalogue/<kind>/*.yaml} in the application; a file of the same name in the data folder's
 * {@code catalogue/<kind>/} replaces it, any other adds to it. Each file is held against {@code
 * catalogue/schema/<kind>.json}.
 */
@Component
public class Catalogue {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Home home;
    private volatile @Nullable String edition;

    /** The content of one data folder. */
    public Catalogue(Home home) {
        this.home = home;
    }

    /**
     * All content of one kind, in the order of the file names.
     *
     * @param kind the folder's name: {@code indicators}
     * @param type what each file is read as; a record
     * @throws PlainError naming each file, line and what was expected, if any file is not as the schema says
     */
    public <T> List<T> list(String kind, Class<T> type) {
        var found = declarations(kind, type, List.of());
        var problems = found.stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new PlainError(String.join("\n", problems));
        }
        return found.stream()
                .map(each -> Objects.requireNonNull(each.content()))
                .toList();
    }

    /**
     * All content of one kind with whatever is wrong with it, in the order of the file names.
     *
     * @param more files that stand for some in the data folder: each replaces one of the same name
     */
    public <T> List<Declaration<T>> declarations(String kind, Class<T> type, List<Path> more) {
        var schema = schema(kind);
        var files = files(kind);
        for (var file : more) {
            files.put(String.valueOf(file.getFileName()), CatalogueFile.typed(file));
        }
        return files.values().stream()
                .map(file -> declaration(schema, file, type))
                .toList();
    }

    private static <T> Declaration<T> declaration(Schema schema, CatalogueFile file, Class<T> type) {
        try {
            var problems = problems(schema, file);
            var content = problems.isEmpty() ? YAML.readValue(file.text(), type) : null;
            return new Declaration<>(file.name(), file.text(), content, problems);
        } catch (JacksonException e) {
            var problem = file.name() + ":" + line(e) + ": " + YamlWords.of(e);
            return new Declaration<>(file.name(), file.text(), null, List.of(problem));
        }
    }

    /** What all content was when this was first asked, as a short text; content is read once, so it stands until the end. */
    public String edition() {
        var known = edition;
        if (known == null) {
            known = fingerprint();
            edition = known;
        }
        return known;
    }

    private String fingerprint() {
        try {
            var all = new CRC32C();
            for (var schema :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/schema/*.json")) {
                var kind = nameOf(schema).replaceFirst("\\.json$", "");
                for (var file : files(kind).values()) {
                    all.update((file.name() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return Long.toHexString(all.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One text that is declared elsewhere than in the catalogue, held against the schema of its kind.
     *
     * @param kind the folder's name: {@code partner-tables}
     * @param name what the file is called in a complaint
     * @param type what it is read as; a record
     * @throws PlainError naming the file, the line and what was expected
     */
    public <T> T read(String kind, String name, String text, Class<T> type) {
        try {
            var problems = problems(schema(kind), new CatalogueFile(name, text));
            if (!problems.isEmpty()) {
                throw new PlainError(String.join("\n", problems));
            }
            return YAML.readValue(text, type);
        } catch (JacksonException e) {
            throw new PlainError(name + ":" + line(e) + ": " + YamlWords.of(e), e);
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static List<String> problems(Schema schema, CatalogueFile file) {
        return schema.validate(file.text(), InputFormat.YAML).stream()
                .map(problem -> YamlLines.place(
                                file.name(),
                                file.text(),
                                problem.getInstanceLocation().toString())
                        + ": " + SchemaWords.of(problem))
                .toList();
    }

    private static Schema schema(String kind) {
        try {
            var text = new ClassPathResource("catalogue/schema/" + kind + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, CatalogueFile> files(String kind) {
        var byName = new TreeMap<String, CatalogueFile>();
        try {
            for (var shipped : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:catalogue/" + kind + "/*.yaml")) {
                byName.put(nameOf(shipped), CatalogueFile.shipped(kind, shipped));
            }
            var own = home.catalogue().resolve(kind);
            if (Files.isDirectory(own)) {
                try (var each = Files.newDirectoryStream(own, "*.{yaml,yml}")) {
                    for (var file : each) {
                        byName.put(file.getFileName().toString(), CatalogueFile.own(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byName;
    }

    private static String nameOf(Resource resource) {
        return Objects.requireNonNull(resource.getFilename());
    }

    private record CatalogueFile(String name, String text) {

        static CatalogueFile shipped(String kind, Resource resource) throws IOException {
            return new CatalogueFile(
                    "catalogue/" + kind + "/" + nameOf(resource), resource.getContentAsString(StandardCharsets.UTF_8));
        }

        /** One that a person names; that it cannot be read is theirs to put right. */
        static CatalogueFile typed(Path file) {
            try {
                return own(file);
            } catch (IOException e) {
                throw new PlainError(file + " cannot be read: is it a file, and text in UTF-8?", e);
            }
        }

        static CatalogueFile own(Path file) throws IOException {
            return new CatalogueFile(file.toString(), Files.readString(file));
        }
    }
}
