package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.cli.text.ProgressBar;
import tonghop.cli.text.StepLines;
import tonghop.cli.text.Summary;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.RunResult;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;

/** Checks what was asked for, and only then opens the state folder and runs the jobs. */
public final class ConsolidationRun {
    private static final int USUAL_WIDTH = 80;

    private final Session session;
    private final Folders folders;
    private final List<RunFollower> followers;

    public ConsolidationRun(Session session, RunFollower... followers) {
        this.session = session;
        this.folders = session.folders();
        this.followers = new ArrayList<>(List.of(followers));
        Webhook.of(session).ifPresent(this.followers::add);
    }

    /** The same for a person who may stop it halfway, and is then told what that means. */
    ExitCode attended(Optional<String> job) throws IOException {
        String stopped = session.wording()
                .text("interrupted", Map.of("output", folders.output().toString()));
        session.say("progress.start", Map.of());
        return Interruption.toldOn(session.console(), stopped).over(() -> run(job));
    }

    public ExitCode run(Optional<String> job) throws IOException {
        try {
            JobRunner.requireFree(folders);
            return run(definitions(job));
        } catch (BrokenOffException broken) {
            session.console().complain(session.summary().failure(broken));
            return ExitCode.FAILED;
        } catch (StateLockedException held) {
            session.console().complain(session.locked());
            return ExitCode.LOCKED;
        }
    }

    private ExitCode run(List<JobDefinition> definitions) throws StateLockedException, IOException {
        try (JobRunner runner = session.runner()) {
            List<ExitCode> codes = new ArrayList<>();
            for (JobDefinition each : definitions) {
                codes.add(run(runner, each));
            }
            return ExitCode.worst(codes);
        }
    }

    private List<JobDefinition> definitions(Optional<String> job) throws IOException {
        DefinedJobs jobs = session.jobs();
        if (job.isPresent()) {
            JobDefinition definition = jobs.named(job.get());
            requireInput(folders.input().resolve(job.get()));
            return List.of(definition);
        }
        List<String> codes = new ArrayList<>();
        for (String code : jobs.codes()) {
            if (hasInput(folders.input().resolve(code))) {
                codes.add(code);
            }
        }
        if (codes.isEmpty()) {
            throw usage("usage.no-input", folders.input().resolve(jobs.codes().get(0)));
        }
        return codes.stream().map(jobs::read).toList();
    }

    private void requireInput(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw usage("usage.no-input", folder);
        }
        if (!hasInput(folder)) {
            throw usage("usage.empty-input", folder);
        }
    }

    private boolean hasInput(Path folder) throws IOException {
        return Files.isDirectory(folder) && !session.stages().files(folder).isEmpty();
    }

    private UsageException usage(String key, Path folder) {
        return session.unusable(key, Map.of("folder", folder.toString()));
    }

    private ExitCode run(JobRunner runner, JobDefinition definition) {
        followers.forEach(follower -> follower.before(runner, definition));
        RunResult result = result(runner, definition);
        followers.forEach(follower -> follower.after(runner, definition, result));
        report(result, definition);
        return ExitCode.of(result.run());
    }

    private RunResult result(JobRunner runner, JobDefinition definition) {
        if (isBarWanted()) {
            ProgressBar bar = new ProgressBar(session.console(), session.wording(), width());
            RunResult result = runner.run(order(definition, bar));
            bar.end();
            return result;
        }
        return runner.run(order(definition, lines()));
    }

    private RunOrder order(JobDefinition definition, Progress progress) {
        return new RunOrder(definition, folders, session.wording().language(), progress);
    }

    private void report(RunResult result, JobDefinition definition) {
        Summary summary = session.summary();
        result.failure().ifPresent(cause -> session.console().complain(summary.failure(cause)));
        boolean isTold = !session.options().isQuiet() && result.failure().isEmpty();
        session.answer(result.run(), isTold ? summary.lines(result, definition).stream() : Stream.empty());
    }

    private boolean isBarWanted() {
        return session.console().terminal()
                && !session.isSilent()
                && !session.surroundings().isPlain();
    }

    private Progress lines() {
        return session.isSilent() ? Progress.SILENT : new StepLines(session.console(), session.wording());
    }

    private int width() {
        String columns = session.surroundings().environment().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
