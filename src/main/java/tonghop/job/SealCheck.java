package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.state.BrokenOffException;
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
     * @param different published files that come out otherwise; what {@code run.json} tells of its run alone is not compared
     * @param digest the SHA-256 of all sums
     */
    public record Result(String job, long run, List<String> broken, List<String> different, String digest) {
        /** The same, with one more file that is not as it was sealed. */
        public Result broken(String file) {
            return new Result(
                    job, run, Stream.concat(broken.stream(), Stream.of(file)).toList(), different, digest);
        }

        public boolean isWhole() {
            return broken.isEmpty() && different.isEmpty();
        }
    }

    /**
     * Checks the files, then makes the run again.
     *
     * @param digest the beginning of the digest that was told when it was sealed; empty when nobody wrote it down
     * @throws IOException when the folder cannot be read
     * @throws BrokenOffException when all files are as they were sealed, and yet the run cannot be made again
     */
    public Result check(Path folder, String digest) throws StateLockedException, IOException {
        SealedRun sealed = new SealedRun(folder);
        List<String> broken = sealed.broken(digest);
        Optional<SealedRun.Label> label = sealed.label();
        List<String> different = broken.isEmpty() && label.isPresent() ? rebuilt(sealed, label.get()) : List.of();
        return new Result(
                label.map(SealedRun.Label::job).orElse("?"),
                label.map(SealedRun.Label::run).orElse(0L),
                broken,
                different,
                sealed.digest());
    }

    private List<String> rebuilt(SealedRun sealed, SealedRun.Label label) throws StateLockedException, IOException {
        Path desk = Files.createTempDirectory("tonghop");
        try {
            Folders folders = new Folders(
                    desk.resolve("input"), desk.resolve("output"), desk.resolve("jobs"), desk.resolve("state"));
            SealedRun.copyAll(sealed.inputs(), folders.input().resolve(label.job()));
            if (Files.exists(sealed.originals())) {
                SealedRun.copyAll(sealed.originals(), folders.staging());
            }
            SealedRun.copyAll(sealed.definition(), folders.jobs().resolve(label.job()));
            run(label, folders);
            return SealedRun.differences(
                    SealedRun.comparable(sealed.outputs()),
                    SealedRun.comparable(folders.output().resolve(label.job())));
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
                throw new BrokenOffException(
                        "seal-run", Map.of("what", String.valueOf(failure.get().getMessage())), failure.get());
            }
        }
    }
}
