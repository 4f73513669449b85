package tonghop.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.TongHop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run costs, in ratios to a bare POI pipeline over the same workbooks in the same quarter of an hour: whole processes, time of
 * the processors. It asserts what any machine can hold and prints the rest; a busy machine makes every figure worthless.
 * The product is laid out and started as its starters do it, and once as {@code java -jar} does; the pipeline as {@code java -jar} does.
 * {@code mvn -B -ntp test -Pscale}, in short {@code -Dtonghop.scale.communes=100,300}.
 */
@Tag("scale")
class ScaleTest {
    private static final List<Integer> COMMUNES = Stream.of(
                    System.getProperty("tonghop.scale.communes", "330,1000,3300")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int MOST = COMMUNES.get(COMMUNES.size() - 1);
    private static final int PROVINCES = 34;
    /** So few that one of them all shows what a run loads. */
    private static final int FEW = 12;
    /** One in a hundred. */
    private static final int ERRORS = 10;

    /** As Java comes. */
    private static final List<String> PLAIN = List.of("-Xmx2g");
    /** As the starters of the distribution start it. */
    private static final List<String> STARTED = List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    static Path laidOutIn;

    private static Layout laidOut = new Layout("", Path.of(""));

    @TempDir
    Path folder;

    @BeforeAll
    static void layOut() throws Exception {
        Path office = new Country(FEW, 1, ERRORS).in(Files.createDirectories(laidOutIn.resolve("office")));
        laidOut = Layout.in(laidOutIn, STARTED, office);
    }

    @Test
    void a_country_that_reports_through_provinces() throws Exception {
        print("marginal cost of a workbook, larger step to smaller: " + marginal(rows(PROVINCES)));
    }

    @Test
    void a_country_that_reports_to_the_head() throws Exception {
        print("marginal cost of a workbook, larger step to smaller: " + marginal(rows(0)));
    }

    @Test
    void one_figure_in_a_hundred_is_wrong_and_twice_as_many() throws Exception {
        head();
        Cost errors = row(new Country(MOST, PROVINCES, ERRORS));
        Cost twice = row(new Country(MOST, PROVINCES, 2 * ERRORS));
        print("twice the errors: " + twice.times(errors));
    }

    private List<Cost> rows(int provinces) throws Exception {
        head();
        List<Cost> costs = new ArrayList<>();
        for (int communes : COMMUNES) {
            costs.add(row(new Country(communes, provinces, 0)));
        }
        return costs;
    }

    private static void head() {
        print(Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        print("workbooks | bare POI | product | ratio | by plain java -jar | unchanged | one changed"
                + " | peak at 512 MB | state");
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private Cost row(Country country) throws Exception {
        Path office = country.in(Files.createDirectories(folder.resolve(country.toString())));
        Path input = office.resolve("input").resolve(Country.JOB);
        Cost bare = Cost.of(
                PLAIN,
                BarePipeline.class,
                List.of(input.toString(), office.resolve("bare").toString()));
        Cost plain = run(office, PLAIN);
        delete(office.resolve(".tonghop"));
        Cost small = run(office, laidOut.with(SMALL));
        assertThat(counts(office).get("refused")).isEmpty();
        delete(office.resolve(".tonghop"));
        Cost first = run(office, laidOut.with(STARTED));
        Cost unchanged = run(office, laidOut.with(STARTED));
        country.changeOne(office, 1);
        Cost changed = run(office, laidOut.with(STARTED));
        long state = size(office.resolve(".tonghop"));
        print(String.join(
                " | ",
                country.toString(),
                bare.seconds(),
                first.seconds(),
                first.times(bare),
                plain.times(bare),
                unchanged.percentOf(first),
                changed.percentOf(first),
                small.peak() + " MB",
                "%.1f × input".formatted((double) state / size(input))));
        delete(office);
        return first;
    }

    private static Cost run(Path office, List<String> options) throws Exception {
        return Cost.of(options, TongHop.class, Country.run(office));
    }

    /** By how much the clock gains from a second thread between the first step and the tables. */
    @Test
    void two_threads_beside_one() throws Exception {
        Country country = new Country(MOST, PROVINCES, 0);
        List<Long> walls = new ArrayList<>();
        for (int threads : List.of(1, 2)) {
            Path office = country.in(Files.createDirectories(folder.resolve("threads" + threads)));
            List<String> options = new ArrayList<>(laidOut.with(STARTED));
            options.add("-XX:ActiveProcessorCount=" + threads);
            run(office, options);
            JsonNode steps = counts(office).get("timing").get("milliseconds");
            walls.add(steps.get("ingest").asLong()
                    + steps.get("normalise").asLong()
                    + steps.get("reconcile").asLong());
            delete(office);
        }
        print("ingest to reconcile by one thread to that by two: %.2f × of the clock"
                .formatted((double) walls.get(0) / walls.get(1)));
    }

    @Test
    void reading_beside_inflating() throws IOException {
        Country country = new Country(COMMUNES.get(0), PROVINCES, 0);
        Path office = country.in(Files.createDirectories(folder.resolve("reading")));
        try (Stream<Path> files = Files.list(office.resolve("input").resolve(Country.JOB))) {
            print("reading a workbook, hashes and checks included: %.1f × inflating its parts"
                    .formatted(new Reading(files.toList()).timesInflating()));
        }
    }

    private static String marginal(List<Cost> costs) {
        if (costs.size() < 3) {
            return "–";
        }
        double smaller = (double) (costs.get(1).cpu() - costs.get(0).cpu()) / (COMMUNES.get(1) - COMMUNES.get(0));
        double larger = (double) (costs.get(2).cpu() - costs.get(1).cpu()) / (COMMUNES.get(2) - COMMUNES.get(1));
        return "%.2f ×".formatted(larger / smaller);
    }

    private static JsonNode counts(Path office) throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllBytes(
                        office.resolve("output").resolve(Country.JOB).resolve("run.json")));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ScaleTest::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path folder) throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
}
