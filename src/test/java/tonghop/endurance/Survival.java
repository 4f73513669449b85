package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What must hold when a process was ended in the middle of a run: at once, only whole editions of the output can be seen; after a
 * plain run, everything is as if nothing had happened. Breaches are collected by kind.
 *
 * @param first the files of the edition that was published before, by name with SHA-256
 * @param second those of the edition that the ended run was to publish
 * @param lost figures that are missing or others than in an undisturbed run
 * @param doubled rows or files that are there twice
 * @param stuck runs that never end, or that do not start again
 * @param half outputs that are neither the old nor the new one, and what was left lying about
 */
record Survival(
        Map<String, String> first,
        Map<String, String> second,
        List<String> lost,
        List<String> doubled,
        List<String> stuck,
        List<String> half) {
    private static final String LATE = "Quang Hoa - MTTQ vi nguoi ngheo.xlsx";

    static Survival between(Map<String, String> first, Map<String, String> second) {
        return new Survival(first, second, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** An office that has published without the file that comes late. */
    static Office before(Path folder) throws IOException {
        Office office = Office.withoutInput(folder);
        for (String file : List.of("HA LANG.xls", "Quang Hoa - De an nha tam.xlsx")) {
            Files.copy(Path.of("input", Office.CLUSTER, file), office.input().resolve(file));
        }
        return office;
    }

    static void lateFileComes(Office office) throws IOException {
        Files.copy(Path.of("input", Office.CLUSTER, LATE), office.input().resolve(LATE));
    }

    void afterTheEnd(Office office, String when) throws IOException {
        Map<String, String> seen = office.published();
        if (seen.isEmpty()) {
            // between two renames the old output is aside; the next command of any kind puts it back
            office.here("history");
            seen = office.published();
        }
        if (!seen.equals(first) && !seen.equals(second)) {
            half.add(when + " output " + seen.keySet());
        }
    }

    /** @param wanted what an undisturbed run publishes from the same input */
    void afterAPlainRun(Office office, Office.Answer answer, Map<String, String> wanted, String when)
            throws IOException, SQLException {
        if (answer.exit() > 1) {
            stuck.add(when + " exit " + answer.exit() + " " + answer.said());
            return;
        }
        Map<String, String> seen = office.published();
        if (!seen.keySet().equals(wanted.keySet())) {
            doubled.add(when + " files " + seen.keySet());
        } else if (!seen.equals(wanted)) {
            Map<String, String> other = new TreeMap<>(seen);
            other.entrySet().removeAll(wanted.entrySet());
            lost.add(when + " other bytes in " + other.keySet());
        }
        leftOver(office).forEach(file -> half.add(when + " left " + file));
        List<List<String>> store = office.query(
                "select 'run ' || id from consolidation_run where outcome = 'RUNNING' union all"
                        + " select 'execution ' || job_execution_id from batch_job_execution"
                        + " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN') union all"
                        + " select 'instance ' || job_instance_id from batch_job_instance i where not exists"
                        + " (select * from batch_job_execution e where e.job_instance_id = i.job_instance_id)",
                "select file from consolidation_submission group by file, sha256 having count(*) > 1 union all"
                        + " select file from consolidation_input where run = (select max(id) from consolidation_run)"
                        + " group by file having count(*) > 1",
                "select i.file from consolidation_input i where i.run = (select max(id) from consolidation_run) and not exists"
                        + " (select * from consolidation_submission s where s.file = i.file and s.sha256 = i.sha256)");
        store.get(0).forEach(what -> stuck.add(when + " " + what));
        store.get(1).forEach(what -> doubled.add(when + " " + what));
        store.get(2).forEach(what -> lost.add(when + " " + what));
    }

    private static List<String> leftOver(Office office) throws IOException {
        List<String> left = new ArrayList<>();
        for (Path folder :
                List.of(office.folder().resolve("output"), office.state().resolve("staging"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith(".") || name.endsWith(".part"))
                        .forEach(left::add);
            }
        }
        return left;
    }

    /** How things stand, in a line. */
    String soFar() {
        return lost.size() + " lost, " + doubled.size() + " doubled, " + stuck.size() + " stuck, " + half.size()
                + " half files";
    }

    void require(String what, int times) {
        Target.none(what + ": lost", times, lost);
        Target.none(what + ": doubled", times, doubled);
        Target.none(what + ": stuck", times, stuck);
        Target.none(what + ": half files", times, half);
    }
}
