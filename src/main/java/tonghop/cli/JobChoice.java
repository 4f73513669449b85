package tonghop.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.job.check.SelfCheck;
import tonghop.model.Submission;

/** Which job files belong to: the one that is named, the only one, the one whose folder they lie in, or the one that understands them best. */
public final class JobChoice {
    private final Session session;
    private final DefinedJobs jobs;
    private final Path input;
    private final List<Path> files;

    JobChoice(Session session, List<Path> files) {
        this.session = session;
        this.jobs = session.jobs();
        this.input = session.folders().input().normalize();
        this.files = files;
    }

    /**
     * The job by whose definition files were read.
     *
     * @param definition its definition
     * @param reason why it was taken, a key under {@code check.job.}
     * @param result what came of reading
     */
    public record Chosen(JobDefinition definition, String reason, SelfCheck.Result result) {}

    /** The job that is certain before the files are read: the one that is named, the only one, or the one whose folder they lie in. */
    Optional<String> known(Optional<String> named) {
        List<String> codes = jobs.codes();
        if (named.isPresent()) {
            return Optional.of(jobs.named(named.get()).code());
        }
        return codes.size() == 1 ? Optional.of(codes.get(0)) : byFolder(codes);
    }

    private Optional<String> byFolder(List<String> codes) {
        return codes.stream()
                .filter(code -> files.stream().allMatch(file -> file.startsWith(input.resolve(code))))
                .findFirst();
    }

    /** Each file under the name by which a run would know it: relative to the job's folder, or its own name. */
    SortedMap<String, Path> names(Optional<String> job) {
        SortedMap<String, Path> names = new TreeMap<>();
        for (Path file : files) {
            String name = name(file, job);
            boolean taken = names.containsKey(name) && !file.equals(names.get(name));
            names.put(taken ? slashed(file) : name, file);
        }
        return names;
    }

    private String name(Path file, Optional<String> job) {
        return job.map(input::resolve)
                .filter(file::startsWith)
                .map(folder -> slashed(folder.relativize(file)))
                .orElse(String.valueOf(file.getFileName()));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    Chosen choose(Optional<String> known, List<Submission> submissions) {
        if (known.isPresent()) {
            return read(jobs.read(known.get()), reason(known.get()), submissions);
        }
        List<Chosen> tried = jobs.all().stream()
                .map(definition -> read(definition, "understood", submissions))
                .sorted(Comparator.comparingLong(
                        (Chosen chosen) -> -chosen.result().loaded()))
                .toList();
        if (tried.get(0).result().loaded() == tried.get(1).result().loaded()) {
            throw session.unusable("usage.which-job", Map.of("jobs", String.join(", ", jobs.codes())));
        }
        return tried.get(0);
    }

    private Chosen read(JobDefinition definition, String reason, List<Submission> submissions) {
        return new Chosen(definition, reason, new SelfCheck(session.stages()).check(definition, submissions));
    }

    private String reason(String code) {
        List<String> codes = jobs.codes();
        if (codes.size() == 1) {
            return "only";
        }
        return byFolder(codes).filter(code::equals).isPresent() ? "folder" : "named";
    }
}
