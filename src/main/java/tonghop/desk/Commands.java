package tonghop.desk;

import java.io.PrintStream;
import java.util.List;

/** The command line, as the desk has its work done by it. */
@FunctionalInterface
public interface Commands {
    /** Does what the arguments ask for in the folders of the desk; what it tells a person goes to {@code told}. */
    int execute(List<String> arguments, PrintStream told);
}
