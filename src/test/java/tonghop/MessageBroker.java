package tonghop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A real Artemis broker on the loopback address, without a disk, for one test class. */
public final class MessageBroker implements AutoCloseable {
    public static final String USER = "tonghop";
    public static final String PASSWORD = "chỉ để thử";

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final String url;

    private MessageBroker(String url) {
        this.url = url;
    }

    public static MessageBroker start() throws Exception {
        MessageBroker broker = new MessageBroker("tcp://127.0.0.1:" + freePort());
        SecurityConfiguration users = new SecurityConfiguration(Map.of(USER, PASSWORD), Map.of(USER, List.of("all")));
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .addAcceptorConfiguration("tcp", broker.url)
                .putSecurityRoles(
                        "#",
                        Set.of(new Role(
                                "all", true, true, true, true, true, true, true, true, true, true, true, true)));
        broker.server.setConfiguration(configuration);
        broker.server.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        broker.server.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return url;
    }

    /** How many messages nobody has finished with. */
    public long messages(String queue) {
        var found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
