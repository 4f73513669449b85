package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.WorkbookReader;
import tonghop.job.step.Stages;
import tonghop.model.Intake;
import tonghop.model.Submission;
import tonghop.model.cell.LedgerEntry;

/** Every cell that shows something is in the ledger, once: counted by a second reader that shares no line with the first. */
class AccountingTest {
    private final JobDefinition definition = new DefinitionReader().read(Path.of("jobs", Office.CLUSTER));
    private final Stages stages = new Stages();
    private final List<String> differences = new ArrayList<>();
    private long cells;

    @TempDir
    Path folder;

    @Test
    void every_cell_of_drawn_workbooks_is_in_the_ledger_once() throws IOException {
        drawn(60);
    }

    @Test
    @Tag("endurance")
    void every_cell_of_many_drawn_workbooks_is_in_the_ledger_once() throws IOException {
        drawn(Target.times("workbooks", 1000));
    }

    @Test
    void every_cell_of_every_workbook_in_the_tree_is_in_the_ledger_once() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(Path.of("input"), Path.of("src"))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|xls|ods)"))
                        .forEach(files::add);
            }
        }
        for (Path file : files) {
            account(file.getFileName().toString(), Files.readAllBytes(file));
        }
        Target.print("accounting of the tree's workbooks: cells", cells, "> 0");
        Target.none("workbooks of the tree with a difference", files.size(), differences);
    }

    private void drawn(int workbooks) throws IOException {
        for (int seed = 0; seed < workbooks; seed++) {
            DrawnWorkbook.Drawn drawn = DrawnWorkbook.of(seed);
            account(drawn.name(), drawn.bytes());
        }
        Target.print("accounting of drawn workbooks: cells", cells, "> 0");
        Target.none("drawn workbooks with a difference", workbooks, differences);
    }

    private void account(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("copy"), bytes);
        Intake intake = new WorkbookReader().read(file, name);
        int counted = RawCount.of(bytes);
        cells += counted;
        if (!(intake instanceof Submission submission)) {
            differences.add(name + ": " + intake);
            return;
        }
        List<LedgerEntry> ledger = stages.normalise(definition, submission).ledger();
        Set<String> places = new HashSet<>();
        ledger.forEach(
                entry -> places.add(entry.cell().sheet() + "!" + entry.cell().at()));
        if (ledger.size() != counted || places.size() != counted) {
            differences.add(name + ": counted " + counted + ", ledger " + ledger.size() + ", places " + places.size());
        }
    }
}
