package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An office in its season, to be disturbed again and again: something has happened, and the run that takes it in is ended at some
 * instant. The next run must make it good.
 */
final class Disturbance {
    /** Of so many recoveries one is made by a process of its own, as a person starts it; the others by this process, which is warm. */
    private static final int COLD = 20;

    private final Path folder;
    private final Happening happening;
    private final Office template;
    private final Survival survival;
    private final Map<String, String> untouched;
    private final Map<String, String> returned;
    private long longestCold;
    private long longestWarm;
    private int times;

    private Disturbance(Path folder, Happening happening) throws IOException, InterruptedException {
        this.folder = folder.resolve(happening.name());
        this.happening = happening;
        template = happening.before(this.folder.resolve("template"));
        Office undisturbed = office("undisturbed");
        undisturbed.here("run");
        survival = Survival.between(template.published(), undisturbed.published());
        happening.isTakenBack(undisturbed, template);
        undisturbed.here("run");
        returned = undisturbed.published();
        Office idle = office("idle");
        happening.isTakenBack(idle, template);
        idle.here("run");
        untouched = idle.published();
    }

    static Disturbance in(Path folder) throws IOException, InterruptedException {
        return new Disturbance(folder, Happening.FILE_CAME);
    }

    /** One after each thing that can have happened. */
    static List<Disturbance> all(Path folder) throws IOException, InterruptedException {
        List<Disturbance> all = new ArrayList<>();
        for (Happening happening : Happening.values()) {
            all.add(new Disturbance(folder, happening));
        }
        return all;
    }

    /** A fresh copy of the office, to which it has happened. */
    Office office(String name) throws IOException {
        Office office = new Office(folder.resolve(name), template.job());
        Office.delete(office.folder());
        Office.copy(template.folder(), office.folder());
        happening.happens(office);
        return office;
    }

    /** What its office has published before, and is to publish. */
    Survival survival() {
        return survival;
    }

    /**
     * Its run was ended: looks at what can be seen, lets the next run make it good, and looks again.
     *
     * @param isTakenBack whether before the next run everything is again as if nothing had happened
     */
    void ended(Office office, String when, boolean isTakenBack) throws Exception {
        String whenAndWhere = happening + ", " + when;
        survival.afterTheEnd(office, whenAndWhere);
        if (isTakenBack) {
            happening.isTakenBack(office, template);
        }
        Office.Answer answer = recovered(office);
        survival.afterAPlainRun(office, answer, wanted(office, isTakenBack), whenAndWhere);
        Office.delete(office.folder());
    }

    private Office.Answer recovered(Office office) throws IOException, InterruptedException {
        boolean isCold = ++times % COLD == 0;
        Office.Answer answer = isCold ? office.started().run("run") : office.here("run");
        if (isCold) {
            longestCold = Math.max(longestCold, answer.millis());
        } else {
            longestWarm = Math.max(longestWarm, answer.millis());
        }
        return answer;
    }

    /** What an undisturbed run publishes. The lists of changes know the ended run if it came to its end, and only then. */
    private Map<String, String> wanted(Office office, boolean isTakenBack) throws SQLException {
        if (!isTakenBack) {
            return survival.second();
        }
        List<String> published = office.query("select id from consolidation_run where id = " + happening.run()
                        + " and outcome in ('SETTLED', 'UNDECIDED') and exists (select * from consolidation_run where id > "
                        + happening.run()
                        + ")")
                .get(0);
        return published.isEmpty() ? untouched : returned;
    }

    /** How things stand, in a line. */
    String soFar() {
        return happening + " " + times + ": " + survival.soFar() + ", longest recovery " + longestCold + " ms cold, "
                + longestWarm + " ms warm";
    }

    void require(String what) {
        String which = what + ", " + happening;
        Target.print(which + ": longest recovery, the whole run of a new process", longestCold + " ms", "10000 ms");
        Target.print(which + ": longest recovery, the whole run in a warm process", longestWarm + " ms", "10000 ms");
        survival.require(which, times);
    }
}
