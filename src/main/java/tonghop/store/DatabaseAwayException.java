package tonghop.store;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** The database server cannot be reached, or lets nobody in; the message is what it says. */
public final class DatabaseAwayException extends RuntimeException {
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd|passwd)=[^&;\\s]*|(?<=//)[^/@\\s]*(?=@)");

    /** The cause goes no further than its message: an address that is not understood is told with all that stands in it. */
    DatabaseAwayException(SQLException cause) {
        super(SECRET.matcher(String.valueOf(cause.getMessage())).replaceAll("***"));
    }
}
