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
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tonghop.cli.text.Console;
import tonghop.cli.watch.OpenCommand;
import tonghop.cli.watch.ScheduleCommand;
import tonghop.cli.watch.WatchCommand;
import tonghop.cli.watch.WorkerCommand;
import tonghop.job.JobRunner;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/** The command line: takes arguments, answers with an exit code. */
public record TongHopCommandLine(Surroundings surroundings, Console console, Stages stages) {
    /** Does what the arguments ask for; every outcome, also an error of the program, ends in an exit code. */
    public int execute(String... arguments) {
        String language = Language.asked(arguments, surroundings);
        if (!Wording.LANGUAGES.contains(language)) {
            return usage(new Wording(Language.DEFAULT).text("usage.unknown-language", Map.of("language", language)));
        }
        Session session = new Session(surroundings, console, stages, new Wording(language), new GlobalOptions());
        try {
            return commandLine(session).execute(arguments);
        } catch (Error broken) {
            // memory or stack at their end: left to the machine the process would end with 1, as a run does that asks
            // something
            console.complain(session.summary().failure(broken));
            return ExitCode.FAILED.number();
        }
    }

    private CommandLine commandLine(Session session) {
        CommandLine line = new CommandLine(new TopCommand(session))
                .addMixin("options", session.options())
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new TemplateCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new JobsCommand(session))
                .addSubcommand(new HistoryCommand(session))
                .addSubcommand(new SealCommand(session))
                .addSubcommand(new RebuildCommand(session))
                .addSubcommand(new WatchCommand(session))
                .addSubcommand(new ScheduleCommand(session))
                .addSubcommand(new OpenCommand(session))
                .addSubcommand(new WorkerCommand(session));
        return line.setResourceBundle(new HelpTexts(session.wording()))
                .setDefaultValueProvider(this::setting)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(parsed -> checked(parsed, session))
                .setParameterExceptionHandler((problem, args) -> usage(sentence(problem, session.wording())))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, session));
    }

    /** Nothing is done in folders of which one lies in another. */
    private int checked(ParseResult parsed, Session session) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!session.options().isKeepUsable()) {
            return usage(session.wording().text("usage.keep"));
        }
        Folders folders = session.folders();
        try {
            Optional<List<String>> overlap = folders.overlapping();
            if (overlap.isPresent()) {
                return usage(session.wording()
                        .text(
                                "usage.overlap",
                                Map.of(
                                        "one",
                                        overlap.get().get(0),
                                        "other",
                                        overlap.get().get(1))));
            }
            JobRunner.settle(folders);
        } catch (IOException unreadable) {
            return failed(unreadable, session);
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

    private int failed(Exception problem, Session session) {
        if (problem instanceof UsageException usage) {
            return usage(String.valueOf(usage.getMessage()));
        }
        if (problem instanceof StateLockedException) {
            console.complain(session.locked());
            return ExitCode.LOCKED.number();
        }
        console.complain(session.summary().failure(problem));
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
        if (problem instanceof OverwrittenOptionException repeated) {
            return wording.text("usage.repeated-option", Map.of("option", name(repeated.getOverwritten())));
        }
        return problem.getValue() == null
                ? wording.text("usage.unusable", Map.of("problem", String.valueOf(problem.getMessage())))
                : wording.text(
                        "usage.unusable-value",
                        Map.of("option", name(problem.getArgSpec()), "value", problem.getValue()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
