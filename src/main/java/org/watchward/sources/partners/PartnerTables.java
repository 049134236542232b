package org.watchward.sources.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.sources.Dataset;
import org.watchward.sources.DatasetDeclarations;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;

/** The mappings of partners' tables: those of the data folder, and those that came beside a table. */
@Component
class PartnerTables implements DatasetDeclarations {

    private static final String KIND = "partner-tables";

    private final Catalogue catalogue;
    private final Home home;
    private final Map<String, PartnerTable> beside = new ConcurrentHashMap<>();

    PartnerTables(Catalogue catalogue, Home home) {
        this.catalogue = catalogue;
        this.home = home;
    }

    @Override
    public Optional<Dataset> find(String id) {
        var came = beside.get(id);
        return came != null
                ? Optional.of(came.dataset())
                : list().stream()
                        .filter(table -> table.id().equals(id))
                        .map(PartnerTable::dataset)
                        .findFirst();
    }

    /** Those of the data folder. */
    List<PartnerTable> list() {
        return catalogue.list(KIND, PartnerTable.class);
    }

    /**
     * The mapping that a YAML file beside a table declares.
     *
     * @throws Refused naming the file, the line and what was expected
     */
    PartnerTable beside(Candidate declaration) throws IOException {
        try {
            var table = catalogue.read(KIND, declaration.name(), text(declaration), PartnerTable.class);
            beside.put(table.id(), table);
            return table;
        } catch (PlainError e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** Keeps a mapping that came beside a table, so that the dataset is known from now on; if the transaction commits. */
    void keep(PartnerTable table, Candidate declaration) {
        var mapping = read(declaration);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(table, mapping);
            }
        });
    }

    private static String read(Candidate declaration) {
        try {
            return text(declaration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PartnerTable table, String mapping) {
        try {
            var folder = Files.createDirectories(home.catalogue().resolve(KIND));
            Files.writeString(folder.resolve(table.id() + ".yaml"), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Candidate declaration) throws IOException {
        try (var in = declaration.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
