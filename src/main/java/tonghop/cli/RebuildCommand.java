package tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.definition.JobDefinition;
import tonghop.job.Rebuild;
import tonghop.job.Rebuilt;
import tonghop.job.state.StateLockedException;

/** Makes a lost or damaged database anew from what lies beside it. */
@Command(name = "rebuild", aliases = "dung-lai", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--from-backup", descriptionKey = "from-backup")
    private boolean fromBackup;

    RebuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        if (!session.options().isFileDatabase()) {
            throw session.unusable("usage.rebuild-server");
        }
        List<JobDefinition> definitions = session.jobs().all();
        Rebuild rebuild = new Rebuild(session.folders(), session.equipment());
        show(fromBackup ? rebuild.fromBackup(definitions) : rebuild.fromOriginals(definitions));
        return ExitCode.SETTLED.number();
    }

    private void show(Rebuilt rebuilt) {
        session.answer(rebuilt, Stream.empty());
        session.say(
                "rebuilt",
                Map.of(
                        "runs", String.valueOf(rebuilt.runs()),
                        "submissions", String.valueOf(rebuilt.submissions())));
        incomplete(rebuilt)
                .forEach((key, amount) -> session.say("rebuilt." + key, Map.of("amount", String.valueOf(amount))));
    }

    private static Map<String, Integer> incomplete(Rebuilt rebuilt) {
        Map<String, Integer> amounts = new TreeMap<>();
        amounts.put("lost-runs", rebuilt.lostRuns());
        amounts.put("missing", rebuilt.missing());
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }
}
