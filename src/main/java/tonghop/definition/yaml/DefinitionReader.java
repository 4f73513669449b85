package tonghop.definition.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tonghop.definition.DefinitionError;
import tonghop.definition.DefinitionException;
import tonghop.definition.JobDefinition;
import tonghop.definition.Place;

/** Reads the YAML files of a job's folder into its definition, checked against the schema and within itself. */
public final class DefinitionReader {
    /** The folder of the registers that jobs share, beside theirs. */
    public static final String REGISTERS = RegisterFiles.FOLDER;

    private static final Shape SHAPE = Shape.definition();
    private static final SchemaCheck CHECK = new SchemaCheck(SHAPE);

    /** The names of the folders that hold a YAML file, sorted; empty when there is no such folder. */
    public List<String> jobs(Path jobsFolder) {
        return DefinitionFiles.list(jobsFolder)
                .filter(DefinitionFiles::areIn)
                .map(folder -> String.valueOf(folder.getFileName()))
                .filter(name -> !name.equals(RegisterFiles.FOLDER))
                .sorted()
                .toList();
    }

    /** The files of the registers that a job refers to; none of a job that cannot be read. */
    public List<Path> registers(Path jobFolder) {
        DefinitionTree tree = new DefinitionTree(SHAPE, Place.whole(SourceFile.shown(jobFolder)));
        graft(DefinitionFiles.of(jobFolder), tree);
        return new RegisterFiles(jobFolder).paths(tree);
    }

    /**
     * Reads a job's definition.
     *
     * @throws DefinitionException when it cannot be used, with every error that was found
     */
    public JobDefinition read(Path jobFolder) {
        if (!DefinitionFiles.areIn(jobFolder)) {
            throw missing(jobFolder);
        }
        DefinitionTree tree = new DefinitionTree(SHAPE, Place.whole(SourceFile.shown(jobFolder)));
        DefinitionFiles own = DefinitionFiles.of(jobFolder);
        refuseIfAny(graft(own, tree));
        DefinitionFiles registers = new RegisterFiles(jobFolder).named(tree);
        refuseIfAny(graft(registers, tree));
        refuseIfAny(CHECK.errors(tree));
        tree.complete();
        refuseIfAny(ScaleCheck.errors(tree));
        ScaleIndicators.add(tree);
        if (ConsistencyCheck.of(tree).days().findAny().isEmpty()) {
            refuseIfAny(RegisterUnits.fill(tree));
            AwardCatalogue.fill(tree);
        }
        refuseIfAny(inconsistencies(tree));
        String code = String.valueOf(jobFolder.toAbsolutePath().normalize().getFileName());
        return JobAssembly.assemble(
                code, new Entry(tree.root(), ""), own.with(registers).fingerprint());
    }

    private static List<DefinitionError> graft(DefinitionFiles files, DefinitionTree tree) {
        List<DefinitionError> errors = new ArrayList<>();
        for (SourceFile file : files.all()) {
            try {
                tree.graft(file);
            } catch (DefinitionException broken) {
                errors.addAll(broken.errors());
            }
        }
        errors.addAll(tree.errors());
        return errors;
    }

    private List<DefinitionError> inconsistencies(DefinitionTree tree) {
        List<DefinitionError> errors = new ArrayList<>(ReferenceCheck.errors(tree, SHAPE));
        errors.addAll(UniquenessCheck.errors(tree));
        errors.addAll(ConsistencyCheck.errors(tree));
        errors.addAll(NarrativeCheck.errors(tree));
        return errors;
    }

    private static void refuseIfAny(List<DefinitionError> errors) {
        if (!errors.isEmpty()) {
            throw new DefinitionException(errors);
        }
    }

    private DefinitionException missing(Path jobFolder) {
        Place folder = Place.whole(SourceFile.shown(jobFolder));
        if (Files.isDirectory(jobFolder)) {
            return new DefinitionException(folder, "empty-folder", Map.of());
        }
        List<String> jobs = jobs(jobFolder.toAbsolutePath().normalize().resolveSibling(""));
        Map<String, String> arguments = new HashMap<>(Map.of("jobs", String.join(", ", jobs)));
        Suggestion.among(jobs)
                .closest(String.valueOf(jobFolder.getFileName()))
                .ifPresent(job -> arguments.put("suggestion", job));
        return new DefinitionException(folder, jobs.isEmpty() ? "no-jobs" : "no-folder", arguments);
    }
}
