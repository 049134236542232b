package org.watchward.sources.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.intake.Unpacking;

/** The first rows of files that may be tables, read once however many importers ask. */
@Component
public class Heads {

    private static final int ROWS = 60;

    private final Home home;
    private final Map<Candidate, List<Row>> read = Collections.synchronizedMap(new WeakHashMap<>());

    Heads(Home home) {
        this.home = home;
    }

    /**
     * The first rows of each sheet of a file; none if it is no table.
     *
     * @throws Refused if it is a workbook that cannot be opened: protected by a password, damaged, a bomb
     */
    public List<Row> of(Candidate candidate) throws IOException {
        var known = read.get(candidate);
        if (known != null) {
            return known;
        }
        var rows = List.copyOf(workbook(candidate.head()) ? ofWorkbook(candidate) : ofText(candidate));
        read.put(candidate, rows);
        return rows;
    }

    private List<Row> ofWorkbook(Candidate candidate) throws IOException {
        var copy = Unpacking.into(home.staging(), candidate).path();
        try {
            return TableFile.heads(copy, candidate.name(), ROWS);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private List<Row> ofText(Candidate candidate) throws IOException {
        var copy = Files.createTempFile(home.staging(), "head-", ".file");
        try {
            Files.write(copy, candidate.head());
            return TableFile.heads(copy, candidate.name(), ROWS);
        } catch (Refused noTable) {
            return List.of();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean workbook(byte[] head) {
        return head.length > 3
                && ((head[0] == 'P' && head[1] == 'K') || (head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF));
    }
}
