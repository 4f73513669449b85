package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * An office in the middle of its season, to be disturbed again and again: it has published, people have answered questions, one
 * more file has come, and the run that takes it in is ended at some instant. The next run must make it good.
 */
final class Disturbance {
    /** The run that is disturbed: two have published before. */
    private static final int RUN = 3;

    /** Of so many recoveries one is made by a process of its own, as a person starts it; the others by this process, which is warm. */
    private static final int COLD = 10;

    private final Path folder;
    private final Office template;
    private final QuickStart quick;
    private final Survival survival;
    private final Map<String, String> returned;
    private final long length;
    private long longestCold;
    private long longestWarm;
    private int times;

    private Disturbance(Path folder, Office template) throws IOException, InterruptedException {
        this.folder = folder;
        this.template = template;
        quick = QuickStart.in(folder);
        office("archived").started().with(quick.making()).run("run");
        Office undisturbed = office("undisturbed");
        length = quick(undisturbed).run("run").millis();
        survival = Survival.between(template.published(), undisturbed.published());
        Survival.lateFileGoes(undisturbed);
        undisturbed.here("run");
        returned = undisturbed.published();
    }

    static Disturbance in(Path folder) throws IOException, InterruptedException {
        Office template = Survival.before(folder.resolve("template"));
        // so that the disturbed run lets the first one go
        Files.writeString(template.folder().resolve("application.properties"), "tonghop.keep=1\n");
        template.here("run");
        Answers.give(template);
        template.here("run");
        return new Disturbance(folder, template);
    }

    /** A fresh copy of the office, into which one more file has come. */
    Office office(String name) throws IOException {
        Office office = new Office(folder.resolve(name), template.job());
        Office.delete(office.folder());
        Office.copy(template.folder(), office.folder());
        Survival.lateFileComes(office);
        return office;
    }

    Office.Start quick(Office office) {
        return office.started().with(quick.using());
    }

    /** How many milliseconds the run takes when nobody disturbs it, from the start of its process to its end. */
    long length() {
        return length;
    }

    /** Its run was ended: looks at what can be seen, lets the next run make it good, and looks again. */
    void ended(Office office, String when, boolean isFileGone) throws Exception {
        survival.afterTheEnd(office, when);
        if (isFileGone) {
            Survival.lateFileGoes(office);
        }
        Office.Answer answer = recovered(office);
        survival.afterAPlainRun(office, answer, wanted(office, isFileGone), when);
        Office.delete(office.folder());
    }

    private Office.Answer recovered(Office office) throws IOException, InterruptedException {
        boolean isCold = ++times % COLD == 0;
        Office.Answer answer = isCold ? quick(office).run("run") : office.here("run");
        if (isCold) {
            longestCold = Math.max(longestCold, answer.millis());
        } else {
            longestWarm = Math.max(longestWarm, answer.millis());
        }
        return answer;
    }

    /** What an undisturbed run publishes. The lists of changes know the ended run if it came to its end, and only then. */
    private Map<String, String> wanted(Office office, boolean isFileGone) throws SQLException {
        if (!isFileGone) {
            return survival.second();
        }
        List<String> published = office.query("select id from consolidation_run where id = " + RUN
                        + " and outcome in ('SETTLED', 'UNDECIDED') and exists (select * from consolidation_run where id > "
                        + RUN
                        + ")")
                .get(0);
        return published.isEmpty() ? survival.first() : returned;
    }

    /** How things stand, in a line. */
    String soFar() {
        return times + ": " + survival.soFar() + ", longest recovery " + longestCold + " ms cold, " + longestWarm
                + " ms warm";
    }

    void require(String what) {
        Target.print(what + ": longest recovery, the whole run of a new process", longestCold + " ms", "10000 ms");
        Target.print(what + ": longest recovery, the whole run in a warm process", longestWarm + " ms", "10000 ms");
        survival.require(what, times);
    }
}
