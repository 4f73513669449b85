package tonghop.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar tells it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0");
        return new String[] {"Tổng Hợp " + version};
    }
}
