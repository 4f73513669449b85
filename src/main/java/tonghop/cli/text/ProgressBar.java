package tonghop.cli.text;

import java.util.Map;
import tonghop.job.step.Progress;
import tonghop.wording.Wording;

/** One line that is overwritten: how far the run is, its step and the file at hand. */
public final class ProgressBar implements Progress {
    private static final int CELLS = 20;

    private final Console console;
    private final Wording wording;
    private final int width;
    private String step = "";
    private int done;
    private int steps = 1;
    private int shown;

    /** @param width columns of the terminal */
    public ProgressBar(Console console, Wording wording, int width) {
        this.console = console;
        this.wording = wording;
        this.width = width;
    }

    @Override
    public void step(String name, int ordinal, int all) {
        step = wording.text("step." + name);
        done = ordinal - 1;
        steps = all;
        show(done * CELLS / steps, step);
    }

    @Override
    public void item(String name, int ordinal, int items) {
        int filled = (done * items + ordinal - 1) * CELLS / (steps * items);
        show(
                filled,
                wording.text(
                        "progress.item",
                        Map.of(
                                "step",
                                step,
                                "file",
                                name,
                                "ordinal",
                                String.valueOf(ordinal),
                                "items",
                                String.valueOf(items))));
    }

    /** Wipes the bar away, so that the summary starts on a clean line. */
    public void end() {
        console.overwrite(" ".repeat(shown));
        console.overwrite("");
    }

    private void show(int filled, String text) {
        String line = "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + text;
        String fitting = line.length() < width ? line : line.substring(0, width - 2) + "…";
        console.overwrite(fitting + " ".repeat(Math.max(0, shown - fitting.length())));
        shown = fitting.length();
    }
}
