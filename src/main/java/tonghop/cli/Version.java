package tonghop.cli;

import picocli.CommandLine.IVersionProvider;
import tonghop.job.step.Program;

/** The version of the program, as its jar tells it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Tổng Hợp " + Program.versionText()};
    }
}
