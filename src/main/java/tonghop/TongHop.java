package tonghop;

import tonghop.cli.Console;
import tonghop.cli.Surroundings;
import tonghop.cli.TongHopCommandLine;
import tonghop.job.RealStages;

/** Starts Tổng Hợp. */
public final class TongHop {
    private TongHop() {}

    public static void main(String[] args) {
        System.exit(new TongHopCommandLine(Surroundings.system(), Console.system(), new RealStages()).execute(args));
    }
}
