package org.watchward.sources.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Bringing data in, for programs: what the page does but for the decision, which is left to a person who looks. */
@ApiController
class ArrivalsApi {

    static final String PATH = "/api/v1/work/arrivals";

    private static final List<String> COLUMNS =
            List.of("id", "state", "words", "way", "brought_by", "arrived_at", "extracted", "decided_by", "decided_at");

    private final Arrivals arrivals;
    private final Sending sending;
    private final Identities identities;
    private final TurnedAway.Program turnedAway;

    ArrivalsApi(
            Arrivals arrivals,
            Sending sending,
            Identities identities,
            @Value("${watchward.uploads.limit}") DataSize limit) {
        this.arrivals = arrivals;
        this.sending = sending;
        this.identities = identities;
        this.turnedAway = new TurnedAway.Program(limit.toBytes());
    }

    @GetMapping(PATH)
    @Needs(Permission.BRING_DATA)
    Table list() {
        return Table.of(
                "arrivals",
                COLUMNS,
                arrivals.list().stream().map(ArrivalsApi::row).toList());
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.BRING_DATA)
    Table one(@PathVariable("id") String typed) {
        return one(Optional.of(typed)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(arrivals::find)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Nothing arrived under the number '" + ApiProblem.shown(typed) + "'.", List.of())));
    }

    private static Table one(Arrival arrival) {
        var row = row(arrival);
        row.put("result", arrival.outcome() == null ? null : OutcomeJson.of(arrival.outcome()));
        return Table.of("arrivals", COLUMNS, List.of(row));
    }

    @PostMapping(PATH)
    @Needs(Permission.BRING_DATA)
    Table send(
            @RequestAttribute("asked") Asked asked,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response) {
        var who = identities.signedIn().orElseThrow().asker();
        var id = sent(files, asked.text("extracted").orElse(""), who);
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader(HttpHeaders.LOCATION, PATH + "/" + id);
        return one(arrivals.find(id).orElseThrow());
    }

    private long sent(@Nullable List<MultipartFile> files, String extracted, Asker who) {
        try {
            return sending.send(Arrival.Way.PROGRAM, files, extracted, who);
        } catch (Sending.NotTaken not) {
            throw turnedAway.problem(not.why());
        }
    }

    private static Map<String, @Nullable Object> row(Arrival arrival) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", arrival.id());
        row.put("state", arrival.state().name().toLowerCase(Locale.ROOT));
        row.put("words", arrival.words());
        row.put("way", arrival.way().name().toLowerCase(Locale.ROOT));
        row.put("brought_by", arrival.broughtBy());
        row.put("arrived_at", arrival.arrivedAt());
        row.put("extracted", arrival.extracted());
        row.put("decided_by", arrival.decidedBy().isEmpty() ? null : arrival.decidedBy());
        row.put("decided_at", arrival.decidedAt());
        row.put("files", arrival.files().stream().map(ArrivalsApi::file).toList());
        return row;
    }

    private static Map<String, Object> file(Arrival.Brought file) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", file.name());
        row.put("bytes", file.bytes());
        row.put("sha256", file.sha256());
        return row;
    }
}
