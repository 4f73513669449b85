package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.ingest.StagedCopy;
import tonghop.ingest.UnreadableException;
import tonghop.job.state.Folders;
import tonghop.job.state.FreeSpace;
import tonghop.job.state.HalfCopiedException;
import tonghop.job.state.OutputFolder;
import tonghop.model.Refusal;
import tonghop.store.RunInput;

/** Takes a copy of every file of the input folder, and of what runs of earlier periods published, and registers it. */
final class IngestStep {
    private static final Logger LOG = LoggerFactory.getLogger(IngestStep.class);

    private final Workshop workshop;
    private final Run run;
    private final Map<RunInput, Path> copies = new LinkedHashMap<>();
    private final Map<RunInput, Refusal> refusals = new LinkedHashMap<>();
    private final List<String> unfinished = new ArrayList<>();

    IngestStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    Staged staged() throws IOException, InterruptedException {
        Path folder = run.order().input();
        Folders folders = run.order().folders();
        Arrival arrival = new Arrival(workshop.equipment(), folders.staging());
        List<Path> sent = arrival.files(folder);
        new OutputFolder(folders.output(), run.job()).settle();
        SortedMap<String, Path> files = new TreeMap<>(run.earlier().find());
        sent.forEach(file -> files.put(workshop.stages().name(folder, file), file));
        FreeSpace.require(List.of(folders.state(), folders.output()), files.values());
        do {
            copies.clear();
            refusals.clear();
            unfinished.clear();
            stage(files, arrival);
        } while (arrival.isOutdated());
        Staged staged = new Staged(copies, refusals, unfinished);
        workshop.runs().inputs(run.number(), staged.inputs());
        return staged;
    }

    private void stage(SortedMap<String, Path> files, Arrival arrival) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> each : files.entrySet()) {
            String name = each.getKey();
            Path file = each.getValue();
            run.order().progress().item(name, copies.size() + 1, files.size());
            Optional<Refusal> astray =
                    workshop.stages().leadingOut(run.order().folders().input(), file, name);
            if (astray.isPresent()) {
                refuse(file, astray.get());
            } else if (workshop.stages().isUnfinished(file)) {
                unfinished.add(name);
            } else {
                stage(file, name, arrival);
            }
        }
    }

    private void stage(Path file, String name, Arrival arrival) throws IOException, InterruptedException {
        try {
            StagedCopy copy = arrival.stage(file);
            copies.put(new RunInput(name, copy.sha256(), copy.size()), copy.path());
        } catch (HalfCopiedException moving) {
            refuse(file, workshop.stages().halfCopied(name));
        } catch (UnreadableException unreadable) {
            LOG.warn("cannot read {}", file, unreadable);
            refuse(file, workshop.stages().unreadable(name, unreadable));
        }
    }

    private void refuse(Path file, Refusal refusal) {
        RunInput input = new RunInput(refusal.file(), "", 0);
        copies.put(input, file);
        refusals.put(input, refusal);
    }
}
