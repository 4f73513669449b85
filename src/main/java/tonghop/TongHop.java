package tonghop;

import java.util.Locale;
import tonghop.cli.Surroundings;
import tonghop.cli.TongHopCommandLine;
import tonghop.cli.text.Console;
import tonghop.job.step.Stages;

/** Starts Tổng Hợp. */
public final class TongHop {
    private TongHop() {}

    public static void main(String[] args) {
        // the words are the program's own; under Turkish letters "id" is no name that a database knows
        Locale.setDefault(Locale.ROOT);
        System.exit(new TongHopCommandLine(Surroundings.system(), Console.system(), new Stages()).execute(args));
    }
}
