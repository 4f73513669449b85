package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.job.state.Folders;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Workshop;
import tonghop.model.Intake;
import tonghop.model.Observation;
import tonghop.model.ReportingPeriod;
import tonghop.model.Submission;
import tonghop.publish.form.UnitFile;
import tonghop.publish.template.TemplateOrder;

/**
 * Writes the forms of a job into the folder {@code mau} of its output. A run does not publish them, so it keeps them as it keeps
 * whatever a person has put there.
 */
public final class Templates {
    private static final String FOLDER = "mau";

    private final Workshop workshop;
    private final Folders folders;

    Templates(Workshop workshop, Folders folders) {
        this.workshop = workshop;
        this.folders = folders;
    }

    /**
     * Writes the form of each unit but the head, whose figures are totals over the others, with the figures of the last run beside. A form in which somebody has typed already is kept
     * under another name.
     *
     * @return the forms, in the order of the units
     */
    public List<Path> write(JobDefinition definition, ReportingPeriod period, String language) throws IOException {
        OutputFolder output = new OutputFolder(folders.output(), definition.code());
        output.settle();
        Path folder = Files.createDirectories(output.folder().resolve(FOLDER));
        List<Observation> earlier = new Inquiry(workshop, folders.staging()).observations(definition);
        List<Path> written = new ArrayList<>();
        List<ReportingUnit> reporting = definition.units().stream()
                .filter(unit -> !unit.head() && !unit.isFormer())
                .toList();
        for (ReportingUnit unit : reporting) {
            Path file = folder.resolve(UnitFile.name(unit) + ".xlsx");
            Path part = folder.resolve("." + file.getFileName() + ".part");
            workshop.stages().template(new TemplateOrder(definition, unit, period, earlier), language, part);
            if (Files.exists(file) && isFilled(definition, file)) {
                Files.move(file, OutputFolder.beside(file));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            written.add(file);
        }
        return written;
    }

    /** What cannot be read may be somebody's work too. */
    private boolean isFilled(JobDefinition definition, Path file) {
        Intake intake = workshop.stages().read(file, String.valueOf(file.getFileName()));
        return !(intake instanceof Submission submission)
                || !workshop.stages()
                        .normalise(definition, submission)
                        .observations()
                        .isEmpty();
    }
}
