package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.text.Json;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.SealCheck;
import tonghop.job.Sealed;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.wording.Wording;

/** Puts the last run away for good, or makes a sealed run again and compares the bytes. */
@Command(name = "seal", aliases = "chot", mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{12,64}");

    private final Session session;
    private final GlobalOptions options;
    private final Wording wording;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--verify", paramLabel = "DIR", descriptionKey = "verify")
    private @Nullable Path sealed;

    @Option(names = "--digest", paramLabel = "SHA256", descriptionKey = "digest")
    private String digest = "";

    SealCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
        this.wording = session.wording();
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        return sealed == null ? seal() : verify(session.surroundings().folder().resolve(sealed));
    }

    private int seal() throws StateLockedException, IOException {
        List<JobDefinition> definitions = new DefinedJobs(session, options).of(job);
        Folders folders = options.folders(session.surroundings().folder());
        if (!Files.isDirectory(folders.state())) {
            throw new UsageException(wording.text("usage.no-run"));
        }
        try (JobRunner runner =
                JobRunner.open(folders, session.stages(), session.surroundings().clock())) {
            for (JobDefinition definition : definitions) {
                told(definition.code(), runner.seal(definition));
            }
        }
        return ExitCode.SETTLED.number();
    }

    private void told(String code, Optional<Sealed> sealing) {
        if (sealing.isEmpty() && job != null) {
            throw new UsageException(wording.text("usage.no-run"));
        }
        sealing.ifPresent(made -> {
            Map<String, String> told =
                    Map.of("job", code, "folder", made.folder().toString(), "digest", made.digest());
            session.console().line(options.isJson() ? Json.of(told) : wording.text("sealed", told));
        });
    }

    private int verify(Path folder) throws StateLockedException, IOException {
        if (!Files.isRegularFile(folder.resolve("seal.json")) || !Files.isRegularFile(folder.resolve("SHA256SUMS"))) {
            throw new UsageException(wording.text("usage.not-sealed", Map.of("folder", folder.toString())));
        }
        SealCheck.Result result = new SealCheck(new Equipment(
                        session.stages(),
                        session.surroundings().clock(),
                        session.surroundings().pause()))
                .check(folder, digest());
        show(result);
        return (result.isWhole() ? ExitCode.SETTLED : ExitCode.FAILED).number();
    }

    /** As a person typed it from paper: spaces do not count, and its beginning is enough. */
    private String digest() {
        String typed = digest.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!digest.isEmpty() && !DIGEST.matcher(typed).matches()) {
            throw new UsageException(wording.text("usage.digest", Map.of("digest", digest)));
        }
        return typed;
    }

    private void show(SealCheck.Result result) {
        if (options.isJson()) {
            session.console().line(Json.of(result));
            return;
        }
        Map<String, String> arguments = Map.of(
                "job", result.job(),
                "run", String.valueOf(result.run()),
                "broken", String.join(", ", result.broken()),
                "different", String.join(", ", result.different()),
                "digest", result.digest());
        String key = result.isWhole() ? "whole" : result.broken().isEmpty() ? "different" : "broken";
        session.console().line(wording.text("sealed." + key, arguments));
    }
}
