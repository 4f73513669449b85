package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Runs an office's commands as a process that is told of each rename, each deletion and of all that is forced onto the disk. What
 * was not forced may be gone after a power loss, and names may come back in any order: so nothing may be given its name before its
 * bytes are on the disk, and nothing deleted before the name is that takes its place.
 */
public final class WriteOrderProcess {
    private WriteOrderProcess() {}

    /** Takes the commands that are given one after the other; prints each breach of the order in a line. */
    public static void main(String[] commands) throws Exception {
        ByteBuddyAgent.install();
        HaltingProcess.tell(
                "java.nio.file.Files", HaltingProcess.Telling.class, namedOneOf("move", "delete", "deleteIfExists"));
        HaltingProcess.tell("sun.nio.ch.FileChannelImpl", HaltingProcess.OnForce.class, named("force"));
        Order order = new Order();
        for (String command : commands) {
            System.getProperties().put(HaltingProcess.TOLD, order);
            Office.Answer answer = new Office(Path.of("").toAbsolutePath(), Office.CLUSTER).here(command.split(" "));
            System.getProperties().remove(HaltingProcess.TOLD);
            if (answer.exit() > 1) {
                System.out.println("exit " + answer.exit() + " " + answer.said());
            }
        }
        order.breaches.forEach(System.out::println);
        System.out.println("renames " + order.renames);
    }

    private static final class Order implements BiConsumer<Object, Object> {
        private final Map<Path, String> forced = new HashMap<>();
        /** Folders in which a name is new that may not be on the disk yet. */
        private final Set<Path> unsettled = new HashSet<>();

        private final List<String> breaches = new ArrayList<>();
        private int renames;
        private boolean isInside;

        @Override
        public synchronized void accept(Object operation, Object arguments) {
            if (isInside) {
                return;
            }
            isInside = true;
            try {
                Path path = whole(((Object[]) arguments)[0]);
                switch (String.valueOf(operation)) {
                    case "forced" -> {
                        forced.put(path, stand(path));
                        unsettled.remove(path);
                    }
                    case "java.nio.file.Files.move" -> move(path, whole(((Object[]) arguments)[1]));
                    default -> delete(path);
                }
            } catch (IOException e) {
                breaches.add(e.toString());
            } finally {
                isInside = false;
            }
        }

        private void move(Path from, Path to) throws IOException {
            renames++;
            try (Stream<Path> all = Files.walk(from)) {
                for (Path each : all.filter(Files::isRegularFile).toList()) {
                    boolean isOld = from.getFileName().toString().equals(Office.CLUSTER)
                            || from.getFileName().toString().endsWith(".old");
                    if (!isOld && !Files.isSymbolicLink(each) && !stand(each).equals(forced.get(each))) {
                        breaches.add("named before its bytes are on the disk: " + each);
                    }
                }
            }
            unsettled.add(to.getParent());
        }

        private void delete(Path path) {
            if (Files.exists(path) && !unsettled.isEmpty()) {
                breaches.add("deleted before " + unsettled + " is on the disk: " + path);
            }
        }

        private static String stand(Path path) throws IOException {
            return Files.size(path) + " " + Files.getLastModifiedTime(path);
        }

        private static Path whole(Object path) {
            return ((Path) path).toAbsolutePath().normalize();
        }
    }
}
