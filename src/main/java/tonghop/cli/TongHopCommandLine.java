package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tonghop.cli.text.Console;
import tonghop.cli.text.Summary;
import tonghop.cli.watch.ScheduleCommand;
import tonghop.cli.watch.WatchCommand;
import tonghop.job.JobRunner;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/** The command line: takes arguments, answers with an exit code. */
public final class TongHopCommandLine {
    private final Surroundings surroundings;
    private final Console console;
    private final Stages stages;

    public TongHopCommandLine(Surroundings surroundings, Console console, Stages stages) {
        this.surroundings = surroundings;
        this.console = console;
        this.stages = stages;
    }

    /** Does what the arguments ask for; every outcome, also an error of the program, ends in an exit code. */
    public int execute(String... arguments) {
        String language = Language.asked(arguments, surroundings);
        if (!Language.ALL.contains(language)) {
            return usage(new Wording(Language.DEFAULT).text("usage.unknown-language", Map.of("language", language)));
        }
        Wording wording = new Wording(language);
        return commandLine(new Session(surroundings, console, stages, wording)).execute(arguments);
    }

    private CommandLine commandLine(Session session) {
        GlobalOptions options = new GlobalOptions();
        CommandLine line = new CommandLine(new TopCommand(session, options))
                .addSubcommand(new RunCommand(session, options))
                .addSubcommand(new CheckCommand(session, options))
                .addSubcommand(new ExplainCommand(session, options))
                .addSubcommand(new TemplateCommand(session, options))
                .addSubcommand(new DoctorCommand(session, options))
                .addSubcommand(new JobsCommand(session, options))
                .addSubcommand(new HistoryCommand(session, options))
                .addSubcommand(new SealCommand(session, options))
                .addSubcommand(new RebuildCommand(session, options))
                .addSubcommand(new WatchCommand(session, options))
                .addSubcommand(new ScheduleCommand(session, options));
        return line.setResourceBundle(new HelpTexts(session.wording()))
                .setDefaultValueProvider(this::setting)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(parsed -> checked(parsed, session.wording(), options))
                .setParameterExceptionHandler((problem, args) -> usage(sentence(problem, session.wording())))
                .setExecutionExceptionHandler(
                        (problem, command, parsed) -> failed(problem, session.wording(), options));
    }

    /** Nothing is done in folders of which one lies in another. */
    private int checked(ParseResult parsed, Wording wording, GlobalOptions options) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!options.isKeepUsable()) {
            return usage(wording.text("usage.keep"));
        }
        Folders folders = options.folders(surroundings.folder());
        try {
            Optional<List<String>> overlap = folders.overlapping();
            if (overlap.isPresent()) {
                return usage(wording.text(
                        "usage.overlap",
                        Map.of(
                                "one",
                                overlap.get().get(0),
                                "other",
                                overlap.get().get(1))));
            }
            JobRunner.settle(folders);
        } catch (IOException unreadable) {
            return failed(unreadable, wording, options);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private @Nullable String setting(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return surroundings.setting(option.longestName().replace("--", "")).orElse(null);
    }

    private int usage(String sentence) {
        console.complain(sentence);
        return ExitCode.USAGE.number();
    }

    private int failed(Exception problem, Wording wording, GlobalOptions options) {
        Folders folders = options.folders(surroundings.folder());
        if (problem instanceof UsageException usage) {
            return usage(String.valueOf(usage.getMessage()));
        }
        if (problem instanceof StateLockedException) {
            console.complain(
                    wording.text("locked", Map.of("state", folders.state().toString())));
            return ExitCode.LOCKED.number();
        }
        console.complain(new Summary(wording, folders).failure(problem));
        return ExitCode.FAILED.number();
    }

    private static String sentence(ParameterException problem, Wording wording) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().get(0);
            String hint = Suggestion.nearest(
                            typed, problem.getCommandLine().getSubcommands().keySet())
                    .map(near -> wording.text("usage.meant", Map.of("name", near)) + " ")
                    .orElse("");
            return wording.text("usage.unknown-argument", Map.of("argument", typed, "hint", hint));
        }
        if (problem instanceof MissingParameterException missing) {
            return wording.text(
                    "usage.missing-value",
                    Map.of("option", name(missing.getMissing().get(0))));
        }
        return wording.text("usage.unusable-value", Map.of("problem", String.valueOf(problem.getMessage())));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
