package tonghop.job;

import java.util.List;
import tonghop.model.RunRecord;

/** Everything that a run has to publish. */
public record Results(RunOrder order, RunRecord run, Evidence evidence, List<?> tables) {}
