package tonghop.job;

import java.io.IOException;

/** What is done in a state folder under its lock, before its database is opened. */
@FunctionalInterface
interface Groundwork {
    Groundwork NONE = () -> {};

    void lay() throws IOException;
}
