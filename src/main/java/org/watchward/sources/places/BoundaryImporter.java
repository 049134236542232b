package org.watchward.sources.places;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Boundary;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Draft;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/** Boundaries as GeoJSON, of any kind of area and year that {@code catalogue/tables} declares. */
@Component
final class BoundaryImporter implements Importer {

    static final String DATASET = "boundaries";
    private static final int SHOWN = 500;

    private final List<TableLayout> layouts;
    private final AreaLoading loading;
    private final EditionNames editions = new EditionNames();

    BoundaryImporter(TableLayouts layouts, AreaLoading loading) {
        this.layouts = layouts.of(DATASET);
        this.loading = loading;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        if (!mayBeGeoJson(candidate)) {
            return Recognition.NONE;
        }
        try (var file = new GeoJson(candidate.open(), candidate.name())) {
            var first = file.next();
            return first != null && match(first).isPresent() ? new Recognition.Known(DATASET) : Recognition.NONE;
        } catch (Refused damaged) {
            return new Recognition.Unusable(DATASET, damaged.words());
        }
    }

    private static boolean mayBeGeoJson(Candidate candidate) throws IOException {
        var start = new String(candidate.head(), java.nio.charset.StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").stripLeading().startsWith("{") && start.contains("\"FeatureCollection\"");
    }

    private Optional<Places.Match> match(GeoJson.Feature feature) {
        return Places.best(
                layouts,
                new Row("", feature.line(), List.copyOf(feature.properties().keySet())));
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var reading = new Reading(candidate, draft);
        try (var file = new GeoJson(candidate.open(), candidate.name())) {
            reading.read(file);
        } finally {
            reading.spool.close();
        }
        draft.whenActivated(release -> {
            var load = loading.begin(release);
            reading.facts.into(load);
            reading.spool.each(load::bound);
            load.settle();
        });
    }

    /** One file. */
    private final class Reading {

        private final Candidate candidate;
        private final Draft draft;
        private final AreaFacts facts = new AreaFacts();
        private final Spool<Boundary> spool;
        private final List<AreaCode> codes = new ArrayList<>();
        private int repaired;

        Reading(Candidate candidate, Draft draft) throws IOException {
            this.candidate = candidate;
            this.draft = draft;
            this.spool = new Spool<>(
                    java.util.Objects.requireNonNull(draft.folder().getParent()),
                    BoundaryImporter::write,
                    BoundaryImporter::read);
        }

        void read(GeoJson file) throws IOException {
            Places.@Nullable Match match = null;
            for (var feature = file.next(); feature != null; feature = file.next()) {
                match = match(feature).orElse(match);
                var fault = match == null
                        ? Optional.of(new Fault(Reason.MISSING_VALUE, "a property with an area code such as LSOA21CD"))
                        : take(feature, match);
                if (fault.isPresent()) {
                    draft.quarantine(
                            candidate,
                            feature.line(),
                            fault.get().reason(),
                            "feature " + feature.number() + ": " + fault.get().expected(),
                            shown(feature));
                } else {
                    draft.accepted(candidate, 1);
                }
            }
            if (match != null && !codes.isEmpty()) {
                nameEdition(match);
            }
            if (repaired > 0) {
                draft.remark(candidate, String.format(Locale.UK, "%,d invalid outlines put right", repaired));
            }
        }

        private Optional<Fault> take(GeoJson.Feature feature, Places.Match match) throws IOException {
            var row =
                    new Row("", feature.line(), List.copyOf(feature.properties().values()));
            var outline = Outlines.of(feature);
            if (outline.fault() != null) {
                return Optional.of(outline.fault());
            }
            var areas = new AreaRow(match.columns(), false, facts);
            var fault = areas.read(row);
            if (fault.isEmpty() && outline.shape() != null) {
                var code = areas.own(row).orElseThrow();
                codes.add(code);
                repaired += outline.repaired() ? 1 : 0;
                spool.add(
                        new Boundary(code, areas.vintage(row, match.ownField()), outline.shape(), outline.repaired()));
            }
            return fault;
        }

        private void nameEdition(Places.Match match) {
            codes.sort(null);
            editions.add(
                    draft,
                    match.layout().id() + "-" + match.columns().year(match.ownField()) + " " + codes.get(0) + ".."
                            + codes.get(codes.size() - 1));
        }
    }

    private static String shown(GeoJson.Feature feature) {
        var all = feature.properties().toString();
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN);
    }

    private static void write(Boundary boundary, DataOutputStream out) throws IOException {
        var shape = new WKBWriter().write(boundary.shape());
        out.writeUTF(boundary.code().value());
        out.writeInt(boundary.vintage());
        out.writeBoolean(boundary.repaired());
        out.writeInt(shape.length);
        out.write(shape);
    }

    private static Boundary read(DataInputStream in) throws IOException {
        var code = new AreaCode(in.readUTF());
        var vintage = in.readInt();
        var repaired = in.readBoolean();
        try {
            return new Boundary(code, vintage, new WKBReader().read(in.readNBytes(in.readInt())), repaired);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }
}
