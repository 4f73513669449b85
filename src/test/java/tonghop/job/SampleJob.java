package tonghop.job;

import java.nio.file.Path;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;

/** The definition of the sample job that comes with the product. */
final class SampleJob {
    static final String CODE = "cum-mien-dong-2022";
    static final JobDefinition DEFINITION = new DefinitionReader().read(Path.of("jobs", CODE));

    private SampleJob() {}
}
