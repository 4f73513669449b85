package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: no file of the process grows beyond so many kilobytes. The next run has room again. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final int FAILED = 3;

    @TempDir
    Path folder;

    @Test
    void nothing_is_acknowledged_and_lost_on_a_full_disk() throws Exception {
        fill(List.of(2, 8, 300));
    }

    @Test
    @Tag("endurance")
    void nothing_is_acknowledged_and_lost_on_disks_of_twenty_sizes() throws Exception {
        fill(List.of(1, 2, 4, 6, 8, 16, 24, 32, 48, 64, 96, 128, 160, 200, 250, 300, 400, 600, 1000, 2000));
    }

    private void fill(List<Integer> sizes) throws Exception {
        Office template = Survival.before(folder.resolve("template"));
        template.here("run");
        Map<String, String> first = template.published();
        Office undisturbed = copy(template, "undisturbed");
        Survival.lateFileComes(undisturbed);
        assertThat(undisturbed.here("run").exit()).isLessThan(2);
        Survival survival = Survival.between(first, undisturbed.published());

        List<String> wrong = new ArrayList<>();
        int broken = 0;
        for (int kilobytes : sizes) {
            Office office = copy(template, "office");
            Survival.lateFileComes(office);
            String when = kilobytes + " KB";
            Office.Answer answer =
                    office.started().after("ulimit -f " + kilobytes).run("run");
            broken += answer.exit() == FAILED ? 1 : 0;
            if (answer.exit() > 1) {
                if (answer.exit() != FAILED
                        || answer.err().lines().count() != 1
                        || !office.published().equals(first)) {
                    wrong.add(when + " exit " + answer.exit() + " " + answer.err());
                }
            } else if (!office.published().equals(survival.second())) {
                wrong.add(when + " says it is done and is not");
            }
            survival.afterTheEnd(office, when);
            survival.afterAPlainRun(office, office.here("run"), survival.second(), when);
        }
        Target.print("full disks: runs that could not end", broken + " of " + sizes.size(), "> 0");
        assertThat(broken).isPositive();
        Target.none(
                "full disks: ended otherwise than with code 3, one sentence and the old output", sizes.size(), wrong);
        survival.require("full disks", sizes.size());
    }

    private Office copy(Office template, String name) throws Exception {
        Office office = new Office(folder.resolve(name), template.job());
        Office.delete(office.folder());
        Office.copy(template.folder(), office.folder());
        return office;
    }
}
