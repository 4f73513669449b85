package tonghop.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import tonghop.definition.JobDefinition;
import tonghop.job.DefinitionRemarks;

/** Lists the jobs that are defined. */
@Command(name = "jobs", aliases = "cong-viec", mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {
    private final Session session;

    JobsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<JobDefinition> jobs = session.jobs().all();
        session.answer(jobs.stream().map(Job::of).toList(), jobs.stream().flatMap(this::lines));
        return ExitCode.SETTLED.number();
    }

    private Stream<String> lines(JobDefinition job) {
        return Stream.concat(
                Stream.of(line(Job.of(job))),
                DefinitionRemarks.swallowed(job).stream().map(this::remark));
    }

    private String remark(DefinitionRemarks.Swallowed name) {
        String phrases = String.join("», «", name.phrases());
        return session.wording().text("jobs.unheard", Map.of("name", name.name(), "phrase", phrases));
    }

    private String line(Job job) {
        return session.wording()
                .text(
                        "jobs.line",
                        Map.of(
                                "code", job.code(),
                                "title", job.title(),
                                "period", job.period(),
                                "members", String.valueOf(job.members()),
                                "indicators", String.valueOf(job.indicators())));
    }

    /** A job as the list shows it. */
    record Job(String code, String title, String period, int members, int indicators) {
        static Job of(JobDefinition definition) {
            return new Job(
                    definition.code(),
                    definition.title(),
                    definition.period().toString(),
                    definition.members().size(),
                    definition.indicators().size());
        }
    }
}
