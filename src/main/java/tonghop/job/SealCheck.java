package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.state.Folders;
import tonghop.job.state.OutputFolder;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;

/** Makes a sealed run again, from what is sealed alone, and compares the bytes. */
public final class SealCheck {
    private final Equipment equipment;

    public SealCheck(Equipment equipment) {
        this.equipment = equipment;
    }

    /**
     * What came of it.
     *
     * @param job code of the job
     * @param run number of the sealed run
     * @param broken sealed files that are not as they were sealed
     * @param different published files that come out otherwise; {@code run.json} holds times and is not compared
     */
    public record Result(String job, long run, List<String> broken, List<String> different) {
        public boolean isWhole() {
            return broken.isEmpty() && different.isEmpty();
        }
    }

    /**
     * Checks the files, then makes the run again.
     *
     * @throws IOException when the folder is no sealed run, or cannot be read
     */
    public Result check(Path folder) throws StateLockedException, IOException {
        SealedRun sealed = new SealedRun(folder);
        SealedRun.Label label = sealed.label();
        List<String> broken = sealed.broken();
        List<String> different = broken.isEmpty() ? rebuilt(sealed, label) : List.of();
        return new Result(label.job(), label.run(), broken, different);
    }

    private List<String> rebuilt(SealedRun sealed, SealedRun.Label label) throws StateLockedException, IOException {
        Path desk = Files.createTempDirectory("tonghop");
        try {
            Folders folders = new Folders(
                    desk.resolve("input"), desk.resolve("output"), desk.resolve("jobs"), desk.resolve("state"));
            SealedRun.copyAll(sealed.inputs(), folders.input().resolve(label.job()));
            SealedRun.copyAll(sealed.definition(), folders.jobs().resolve(label.job()));
            run(label, folders);
            return SealedRun.differences(
                    comparable(sealed.outputs()), comparable(folders.output().resolve(label.job())));
        } finally {
            OutputFolder.delete(desk);
        }
    }

    private void run(SealedRun.Label label, Folders folders) throws StateLockedException, IOException {
        RunOrder order = new RunOrder(
                new DefinitionReader().read(folders.jobs().resolve(label.job())),
                folders,
                label.language(),
                Progress.SILENT,
                Optional.of(label.pinned()));
        try (JobRunner runner = JobRunner.open(folders, equipment)) {
            Optional<Throwable> failure = runner.run(order).failure();
            if (failure.isPresent()) {
                throw new IOException("the sealed run does not run again", failure.get());
            }
        }
    }

    private static SortedMap<String, String> comparable(Path folder) throws IOException {
        SortedMap<String, String> sums = SealedRun.sums(folder);
        sums.remove(OutputFolder.RUN_RECORD);
        return sums;
    }
}
