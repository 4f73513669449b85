package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.Folders;
import tonghop.job.step.Run;
import tonghop.model.ReportingPeriod;
import tonghop.model.RunRecord;
import tonghop.store.RunStore;

/**
 * The published figures of runs of earlier periods: of each period those of the last run that was sealed, else of the last that
 * published. They are taken in beside what was sent, so that what follows of them is made again, or is sealed, like anything else.
 */
record EarlierFigures(JobDefinition definition, Folders folders, RunStore runs) implements Run.EarlierFiles {
    private static final String FIGURES = "du-lieu/observations.csv";

    /**
     * Each file under the name by which it is taken in.
     *
     * @throws BrokenOffException when what was sealed is not as it was
     */
    @Override
    public SortedMap<String, Path> find() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String job : definition.earlier()) {
            Set<ReportingPeriod> known = sealed(job, files);
            published(job).forEach((period, run) -> figures(run)
                    .filter(file -> !known.contains(period))
                    .ifPresent(file -> files.put(name(job, run.number()), file)));
        }
        return files;
    }

    private Set<ReportingPeriod> sealed(String job, SortedMap<String, Path> files) throws IOException {
        SortedMap<ReportingPeriod, SealedRun.Label> latest = new TreeMap<>();
        for (SealedRun.Label label : labels(Sealing.folder(folders, job, 0).resolveSibling(""))) {
            Optional.ofNullable(label.period())
                    .filter(definition::isEarlier)
                    .ifPresent(period ->
                            latest.merge(period, label, (one, other) -> one.run() > other.run() ? one : other));
        }
        for (SealedRun.Label label : latest.values()) {
            SealedRun sealed = new SealedRun(Sealing.folder(folders, job, label.run()));
            files.put(name(job + Sealing.SUFFIX, label.run()), whole(sealed));
        }
        return latest.keySet();
    }

    private static List<SealedRun.Label> labels(Path folder) throws IOException {
        List<SealedRun.Label> labels = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> runs = Files.list(folder)) {
                for (Path run : runs.toList()) {
                    if (new SealedRun(run).isThere()) {
                        new SealedRun(run).label().ifPresent(labels::add);
                    }
                }
            }
        }
        return labels;
    }

    private static Path whole(SealedRun sealed) throws IOException {
        Path file = sealed.outputs().resolve(FIGURES);
        if (!sealed.holds(file)) {
            throw new BrokenOffException("earlier-changed", Map.of("what", file.toString()), null);
        }
        return file;
    }

    private Map<ReportingPeriod, RunRecord> published(String job) {
        return runs.history().stream()
                .filter(run -> run.job().equals(job)
                        && run.outcome().isPublished()
                        && run.period() != null
                        && definition.isEarlier(run.period()))
                .collect(Collectors.toMap(RunRecord::period, run -> run, (latest, before) -> latest, TreeMap::new));
    }

    private static String name(String folder, long run) {
        return folder + "-lan-" + run + ".csv";
    }

    /** They lie where they were published, or where a later run has taken them in from there. */
    private Optional<Path> figures(RunRecord run) {
        String sha256 = run.published().getOrDefault(FIGURES, "");
        return Stream.of(
                        folders.output().resolve(run.job()).resolve(FIGURES),
                        folders.staging().resolve(sha256))
                .filter(file -> isOf(sha256, file))
                .findFirst();
    }

    private static boolean isOf(String sha256, Path file) {
        try {
            return Files.isRegularFile(file) && Fingerprint.of(file).equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
