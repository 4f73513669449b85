package tonghop.cli.text;

import java.util.Map;
import tonghop.job.step.Progress;
import tonghop.wording.Wording;

/** A line for each step: for logs, and for those who want no moving lines. */
public record StepLines(Console console, Wording wording) implements Progress {
    @Override
    public void step(String name, int ordinal, int steps) {
        console.line(wording.text(
                "progress.step",
                Map.of(
                        "ordinal", String.valueOf(ordinal),
                        "steps", String.valueOf(steps),
                        "step", wording.text("step." + name))));
    }

    @Override
    public void item(String name, int ordinal, int items) {}
}
