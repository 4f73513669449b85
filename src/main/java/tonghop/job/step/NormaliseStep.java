package tonghop.job.step;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Refusal;
import tonghop.review.Aliases;
import tonghop.store.RunInput;
import tonghop.store.SubmissionDocument;

/** Reads each staged copy and keeps what it means, unless the very same has been read before. */
final class NormaliseStep {
    private final Workshop workshop;
    private final Run run;
    private final Handed<Staged> staged;
    private final SubmissionReader reader;
    private final Map<RunInput, SubmissionDocument> documents = new LinkedHashMap<>();
    private Map<RunInput, SubmissionDocument> known = Map.of();
    private @Nullable Aliases aliases;
    private @Nullable Iterator<RunInput> left;
    private @Nullable ReadAhead unread;

    NormaliseStep(Workshop workshop, Run run, Handed<Staged> staged) {
        this.workshop = workshop;
        this.run = run;
        this.staged = staged;
        this.reader = new SubmissionReader(
                workshop, run.definition(), run.order().folders().staging());
    }

    /**
     * Reads the next file that has not been read under this definition by this program.
     *
     * @return what all files mean together, when there was none left; empty otherwise
     */
    Optional<Understood> next() throws Exception {
        Iterator<RunInput> inputs = left == null ? begin() : left;
        while (inputs.hasNext()) {
            RunInput input = inputs.next();
            run.order()
                    .progress()
                    .item(
                            input.file(),
                            documents.size() + 1,
                            staged.get().copies().size());
            boolean isKnown = known.containsKey(input);
            documents.put(input, isKnown ? Objects.requireNonNull(known.get(input)) : read(input));
            if (!isKnown) {
                return Optional.empty();
            }
        }
        return isNamed()
                ? Optional.of(Understood.of(run.definition(), documents, workshop.stages())
                        .beside(staged.get().unfinished()))
                : Optional.empty();
    }

    /** Reads the next file again that asks about labels to which people gave names; whether there was none left. */
    private boolean isNamed() {
        Aliases names = aliases == null ? Understood.aliases(run.definition(), documents.values()) : aliases;
        aliases = names;
        for (Map.Entry<RunInput, SubmissionDocument> each : documents.entrySet()) {
            SubmissionDocument document = each.getValue();
            if (names.concern(document.meaning().findings()) && !document.isNamed(names.fingerprint())) {
                Path copy = Objects.requireNonNull(staged.get().copies().get(each.getKey()));
                each.setValue(reader.named(each.getKey(), copy, document, names));
                return false;
            }
        }
        return true;
    }

    private Iterator<RunInput> begin() {
        known = workshop.submissions().read(run.number(), run.fingerprint());
        known.keySet().removeAll(staged.get().refusals().keySet());
        reader.beside(known.values());
        unread = new ReadAhead(
                staged.get().copies().keySet().stream()
                        .filter(input -> !known.containsKey(input))
                        .iterator(),
                this::document);
        left = staged.get().copies().keySet().iterator();
        return left;
    }

    private SubmissionDocument read(RunInput input) throws Exception {
        return reader.keep(input, Objects.requireNonNull(unread).next());
    }

    private SubmissionDocument document(RunInput input) {
        Refusal unstaged = staged.get().refusals().get(input);
        Path copy = Objects.requireNonNull(staged.get().copies().get(input));
        return unstaged == null ? reader.document(input, copy) : SubmissionReader.refused(unstaged);
    }
}
