package tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.cli.text.Json;
import tonghop.definition.JobDefinition;
import tonghop.job.Rebuild;
import tonghop.job.Rebuilt;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.wording.Wording;

/** Makes a lost or damaged database anew from what lies beside it. */
@Command(name = "rebuild", aliases = "dung-lai", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Session session;
    private final GlobalOptions options;

    @Option(names = "--from-backup", descriptionKey = "from-backup")
    private boolean fromBackup;

    RebuildCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        if (!options.isFileDatabase()) {
            throw new UsageException(session.wording().text("usage.rebuild-server"));
        }
        List<JobDefinition> definitions = new DefinedJobs(session, options).all();
        Folders folders = options.folders(session.surroundings().folder());
        Rebuild rebuild = new Rebuild(folders, session.equipment());
        show(fromBackup ? rebuild.fromBackup(definitions) : rebuild.fromOriginals(definitions));
        return ExitCode.SETTLED.number();
    }

    private void show(Rebuilt rebuilt) {
        Wording wording = session.wording();
        if (options.isJson()) {
            session.console().line(Json.of(rebuilt));
        } else if (!options.isQuiet()) {
            session.console()
                    .line(wording.text(
                            "rebuilt",
                            Map.of(
                                    "runs", String.valueOf(rebuilt.runs()),
                                    "submissions", String.valueOf(rebuilt.submissions()))));
            incomplete(rebuilt).forEach((key, amount) -> session.console()
                    .line(wording.text("rebuilt." + key, Map.of("amount", String.valueOf(amount)))));
        }
    }

    private static Map<String, Integer> incomplete(Rebuilt rebuilt) {
        Map<String, Integer> amounts = new java.util.TreeMap<>();
        amounts.put("lost-runs", rebuilt.lostRuns());
        amounts.put("missing", rebuilt.missing());
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }
}
