package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What has happened in a small office since its last run, when the run comes that is disturbed. */
enum Happening {
    NEVER_PUBLISHED(0),
    FILE_CAME(2),
    FILE_REPLACED(2),
    ANSWERS_CAME(1),
    DEFINITION_CHANGED(2);

    static final String JOB = "ba-xa";
    private static final Path SENT = Path.of("src/test/resources/endurance", JOB);
    private static final String EARLY = "Bình Minh.xlsx";
    private static final String LATE = "Cao Xá.xlsx";

    private final int runs;

    Happening(int runs) {
        this.runs = runs;
    }

    /** The number of the run that is disturbed. */
    int run() {
        return runs + 1;
    }

    /** An office to which it has not happened yet; where it has published twice, the second time with answers. */
    Office before(Path folder) throws IOException {
        Office office = new Office(folder, JOB);
        Files.createDirectories(office.jobs());
        Files.createDirectories(office.input());
        Files.copy(SENT.resolve("job.yaml"), office.jobs().resolve("job.yaml"));
        comes(office, EARLY, EARLY);
        comes(office, "Thạch Lâm.ods", "Thạch Lâm.ods");
        // so that a third run lets the first one go
        Files.writeString(folder.resolve("application.properties"), "tonghop.keep=1\n");
        for (int run = 0; run < runs; run++) {
            if (run > 0) {
                Answers.give(office);
            }
            office.here("run");
        }
        return office;
    }

    void happens(Office office) throws IOException {
        switch (this) {
            case NEVER_PUBLISHED, FILE_CAME -> comes(office, LATE, LATE);
            case FILE_REPLACED -> comes(office, LATE, EARLY);
            case ANSWERS_CAME -> Answers.give(office);
            case DEFINITION_CHANGED -> changeTitle(office.jobs().resolve("job.yaml"));
        }
    }

    private static void comes(Office office, String file, String name) throws IOException {
        Files.copy(SENT.resolve(file), office.input().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void changeTitle(Path definition) throws IOException {
        Files.writeString(definition, Files.readString(definition).replace("ba xã", "cả huyện"));
    }

    /** As if it had never happened. */
    void isTakenBack(Office office, Office before) throws IOException {
        Office.delete(office.input());
        Office.copy(before.input(), office.input());
        Office.delete(office.jobs());
        Office.copy(before.jobs(), office.jobs());
    }
}
