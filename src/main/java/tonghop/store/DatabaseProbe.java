package tonghop.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether the database of a state folder opens, and keeps what it acknowledges. To be asked under the folder's lock. */
public final class DatabaseProbe {
    private static final String WRITE_DELAY =
            "select property_value from information_schema.system_properties where property_name = 'hsqldb.write_delay_millis'";

    private DatabaseProbe() {}

    /** Whether a state folder holds a database. */
    public static boolean isIn(Path state) {
        return Files.isDirectory(DatabaseFolder.of(state));
    }

    /** What is wrong; empty when nothing is. A database that is not there yet is made. */
    public static Optional<String> problem(Path state) {
        String url = String.valueOf(Database.in(state).get("spring.datasource.url"));
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery(WRITE_DELAY)) {
            String millis = delay.next() ? delay.getString(1) : "?";
            return millis.equals("0") ? Optional.empty() : Optional.of("write_delay = " + millis + " ms");
        } catch (SQLException broken) {
            return Optional.of(String.valueOf(broken.getMessage()));
        }
    }
}
