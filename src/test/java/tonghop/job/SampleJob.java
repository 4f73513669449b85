package tonghop.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tonghop.definition.JobDefinition;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;

/** A definition that is just enough to launch the job. */
final class SampleJob {
    private SampleJob() {}

    static JobDefinition named(String code) {
        return new JobDefinition(
                code,
                "",
                "",
                ReportingPeriod.year(2022),
                LocalDate.of(2022, 12, 31),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Vocabulary(
                        Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                "0".repeat(64));
    }
}
