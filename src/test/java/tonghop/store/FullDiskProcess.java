package tonghop.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import tonghop.model.CellAddress;
import tonghop.model.CellRef;
import tonghop.model.LedgerEntry;
import tonghop.model.Normalised;
import tonghop.model.Submission;

/** Replaces one submission again and again until the store does not rely on it any more, and says why. */
public final class FullDiskProcess {
    private static final int TIMES = 200;

    private FullDiskProcess() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Database.in(Path.of(args[0])))
                .run()) {
            for (int time = 0; time < TIMES; time++) {
                context.getBean(SubmissionStore.class)
                        .replace(
                                "nam",
                                "f",
                                new Submission("a.xlsx", "a".repeat(64), 0, List.of()),
                                new Normalised(List.of(), ledger(), List.of()));
                System.out.println("acknowledged " + time);
                context.getBean(RunStore.class).requireKept();
            }
            System.out.println("relied on");
        } catch (DataAccessException broken) {
            System.out.println("broken: " + broken.getMessage());
        }
    }

    private static List<LedgerEntry> ledger() {
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            CellRef cell = new CellRef("a.xlsx", "Biểu 1", new CellAddress(row, 0));
            ledger.add(new LedgerEntry(cell, "x".repeat(200), LedgerEntry.Outcome.IGNORED, "note", ""));
        }
        return ledger;
    }
}
