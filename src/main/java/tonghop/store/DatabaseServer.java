package tonghop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database server that a profile names. */
public final class DatabaseServer {
    private DatabaseServer() {}

    /** Why it cannot be used; empty when it answers. Nothing in it is touched. */
    public static Optional<String> problem(String profile) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseServer.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .profiles(profile)
                        .run();
                Connection connection = DatabaseLock.connect(context.getEnvironment())) {
            return connection.isValid(1) ? Optional.empty() : Optional.of("?");
        } catch (SQLException away) {
            return Optional.of(String.valueOf(new DatabaseAwayException(away).getMessage()));
        } catch (RuntimeException away) {
            return Optional.of(String.valueOf(away.getMessage()));
        }
    }
}
