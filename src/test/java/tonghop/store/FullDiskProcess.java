package tonghop.store;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import tonghop.model.Normalised;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;

/** Replaces one submission again and again until the store does not rely on it any more, and says why. */
public final class FullDiskProcess {
    private static final int TIMES = 200;

    private FullDiskProcess() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Database.in(Path.of(args[0])))
                .initializers(StoreTest::lock)
                .run()) {
            for (int time = 0; time < TIMES; time++) {
                context.getBean(SubmissionStore.class)
                        .replace(
                                "nam",
                                "f",
                                new RunInput("a.xlsx", "a".repeat(64), 0),
                                new SubmissionDocument(ledger(), null, null, null));
                System.out.println("acknowledged " + time);
                context.getBean(RunStore.class).requireKept();
            }
            System.out.println("relied on");
        } catch (DataAccessException broken) {
            System.out.println("broken: " + broken.getMessage());
        }
    }

    /** Texts that cannot be told shorter. */
    private static Normalised ledger() {
        Random random = new Random(20221231);
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            CellRef cell = new CellRef("a.xlsx", "Biểu 1", new CellAddress(row, 0));
            String text = new BigInteger(800, random).toString(Character.MAX_RADIX);
            ledger.add(new LedgerEntry(cell, text, LedgerEntry.Outcome.IGNORED, "note", ""));
        }
        return new Normalised(List.of(), ledger, List.of());
    }
}
