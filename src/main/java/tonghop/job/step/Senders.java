package tonghop.job.step;

import java.util.List;
import java.util.Optional;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.FigureFingerprint;
import tonghop.model.Finding;
import tonghop.model.Matter;
import tonghop.model.Normalised;

/**
 * Takes what a workbook means by the unit that people say has sent it. It is input of the reading as the workbook is; whether the
 * decision holds is ruled where all others are.
 */
record Senders(String job, List<DecisionForm> forms) {

    Normalised decided(Normalised read) {
        return read.bySender().isEmpty()
                ? read
                : read.findings().stream()
                        .filter(finding -> Matter.of(finding) == Matter.SENDER)
                        .findFirst()
                        .flatMap(dispute -> chosen(dispute, read))
                        .map(choice -> read.bySender().get(choice.candidate() - 1))
                        .orElse(read);
    }

    /** The one suggestion that is chosen in sight of these very figures. */
    private Optional<Choice> chosen(Finding dispute, Normalised read) {
        String figures = FigureFingerprint.of(dispute, read::printed);
        List<Choice> choices = forms.stream()
                .filter(form -> form.job().equals(job))
                .flatMap(form -> form.decisions().stream())
                .filter(decision -> decision.finding().equals(dispute.id()))
                .filter(decision -> decision.figures().equals(figures))
                .map(Decision::choice)
                .distinct()
                .toList();
        return choices.stream()
                .filter(choice -> choices.size() == 1 && choice.kind() == Choice.Kind.CANDIDATE)
                .filter(choice -> choice.candidate() <= read.bySender().size())
                .findFirst();
    }
}
