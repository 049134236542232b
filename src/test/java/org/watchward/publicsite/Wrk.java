package org.watchward.publicsite;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many readers at once: wrk, which walks a list of addresses. */
final class Wrk {

    private static final int CONNECTIONS = 100;

    private final Path program;
    private final Path work;

    private Wrk(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    /** The installed wrk; empty if there is none. */
    static Optional<Wrk> find(Path work) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "wrk"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Wrk(program, work));
    }

    /**
     * What a hundred readers were given.
     *
     * @param errors answers of 400 and above, and connections that broke or took too long
     * @param seconds that it took
     * @param middle the time that half of the answers took at most, in milliseconds
     * @param ninetyNinth the time that 99 in 100 took at most
     */
    record Load(long requests, double seconds, long errors, double middle, double ninetyNinth) {

        double perSecond() {
            return requests / seconds;
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.UK,
                    "%,10.0f a second, median %,8.1f ms, 99%% within %,8.1f ms, %d errors of %,d",
                    perSecond(),
                    middle,
                    ninetyNinth,
                    errors,
                    requests);
        }
    }

    /** Lets a hundred connections walk the addresses over and over, each thread from another place. */
    Load walk(URI site, List<String> addresses, int seconds) throws IOException, InterruptedException {
        var list = Files.write(work.resolve("addresses.txt"), addresses);
        var script = Files.writeString(work.resolve("walk.lua"), SCRIPT.formatted(list.toAbsolutePath()));
        var wrk = new ProcessBuilder(
                        program.toString(),
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "60s",
                        "-s",
                        script.toString(),
                        site.toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        var numbers = printed.lines()
                .filter(line -> line.startsWith("measured "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk measured nothing:\n" + printed))
                .split(" ");
        return new Load(
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]) / 1e6,
                Long.parseLong(numbers[3]),
                Double.parseDouble(numbers[4]) / 1_000,
                Double.parseDouble(numbers[5]) / 1_000);
    }

    private static final String SCRIPT = """
            local asked = {}
            for line in io.lines("%s") do
              asked[#asked + 1] = line
            end
            local threads = 0

            function setup(thread)
              thread:set("first", threads * math.floor(#asked / 2))
              threads = threads + 1
            end

            function init(arguments)
              wrk.headers["Accept-Encoding"] = "gzip"
              for at, address in ipairs(asked) do
                asked[at] = wrk.format("GET", address)
              end
              at = first
            end

            function request()
              at = at %% #asked + 1
              return asked[at]
            end

            function done(summary, latency, requests)
              local errors = summary.errors
              io.write(string.format("measured %%d %%d %%d %%f %%f\\n", summary.requests, summary.duration,
                errors.connect + errors.read + errors.write + errors.status + errors.timeout,
                latency:percentile(50), latency:percentile(99)))
            end
            """;
}
