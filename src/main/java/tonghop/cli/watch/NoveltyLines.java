package tonghop.cli.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tonghop.cli.RunFollower;
import tonghop.cli.Session;
import tonghop.cli.text.QuestionLine;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.Novelty;
import tonghop.job.RunResult;
import tonghop.job.Standing;
import tonghop.wording.Wording;

/** Says before the summary of a run what has changed since the run before: files and questions. */
public final class NoveltyLines implements RunFollower {
    private static final int SHOWN = 5;

    private final Session session;
    private Optional<Standing> before = Optional.empty();

    private final boolean isFirstTold;

    private NoveltyLines(Session session, boolean isFirstTold) {
        this.session = session;
        this.isFirstTold = isFirstTold;
    }

    /** For who was not there: to a first run all is new. */
    static NoveltyLines ofEveryRun(Session session) {
        return new NoveltyLines(session, true);
    }

    /** For who looks on: of a first run the summary tells enough. */
    public static NoveltyLines ofReruns(Session session) {
        return new NoveltyLines(session, false);
    }

    @Override
    public void before(JobRunner runner, JobDefinition definition) {
        before = Optional.of(runner.inquiry().standing(definition.code()));
    }

    @Override
    public void after(JobRunner runner, JobDefinition definition, RunResult result) {
        if (session.isSilent() || result.failure().isPresent()) {
            return;
        }
        Standing after = runner.inquiry().standing(definition.code());
        QuestionLine line = new QuestionLine(session.wording(), definition);
        before.filter(earlier -> isFirstTold || !earlier.files().isEmpty())
                .map(earlier -> Novelty.between(earlier, after))
                .ifPresent(novelty -> show(novelty, line));
    }

    private void show(Novelty novelty, QuestionLine line) {
        show("arrived", novelty.arrived(), Function.identity());
        show("changed", novelty.changed(), Function.identity());
        show("removed", novelty.removed(), Function.identity());
        show("asked", novelty.asked(), line::of);
        show("settled", novelty.settled(), line::of);
    }

    private <T> void show(String what, List<T> all, Function<T, String> text) {
        Wording wording = session.wording();
        if (!all.isEmpty()) {
            session.console()
                    .line(wording.text(
                            "novelty." + what, Map.of("amount", wording.figure(String.valueOf(all.size())))));
            all.stream().limit(SHOWN).forEach(each -> session.console()
                    .line(wording.text("novelty.item", Map.of("text", text.apply(each)))));
            if (all.size() > SHOWN) {
                session.console()
                        .line(wording.text(
                                "novelty.more", Map.of("amount", wording.figure(String.valueOf(all.size() - SHOWN)))));
            }
        }
    }
}
