package tonghop.cli.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tonghop.cli.RunFollower;
import tonghop.cli.Session;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.Novelty;
import tonghop.job.RunResult;
import tonghop.job.Standing;
import tonghop.model.Finding;
import tonghop.wording.Wording;

/** Says before the summary of a run what has changed since the run before: files and questions. */
final class NoveltyLines implements RunFollower {
    private static final int SHOWN = 5;

    private final Session session;
    private Optional<Standing> before = Optional.empty();

    NoveltyLines(Session session) {
        this.session = session;
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
        before.map(earlier -> Novelty.between(earlier, after)).ifPresent(this::show);
    }

    private void show(Novelty novelty) {
        show("arrived", novelty.arrived(), Function.identity());
        show("changed", novelty.changed(), Function.identity());
        show("removed", novelty.removed(), Function.identity());
        show("asked", novelty.asked(), this::sentence);
        show("settled", novelty.settled(), this::sentence);
    }

    private String sentence(Finding finding) {
        return session.wording().sentence(finding);
    }

    private <T> void show(String what, List<T> all, Function<T, String> text) {
        Wording wording = session.wording();
        if (!all.isEmpty()) {
            session.console()
                    .line(wording.text(
                            "novelty." + what, Map.of("amount", wording.figure(String.valueOf(all.size())))));
            all.stream().limit(SHOWN).forEach(each -> session.console()
                    .line(wording.text("novelty.item", Map.of("text", text.apply(each)))));
        }
    }
}
