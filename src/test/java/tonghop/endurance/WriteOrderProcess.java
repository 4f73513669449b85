package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.isStatic;
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
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Runs an office's commands as a process that is told of each rename, each deletion and of all that is forced onto the disk. What
 * was not forced may be gone after a power loss, and names may come back in any order: so nothing may be given its name before its
 * bytes are on the disk, and nothing deleted before the name is that takes its place.
 */
public final class WriteOrderProcess {
    private static final String TOLD = "tonghop.order";

    private WriteOrderProcess() {}

    /** Advice that is copied into the operations on files. */
    public static final class OnFiles {
        private OnFiles() {}

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void before(@Advice.Origin("#m") String operation, @Advice.AllArguments Object[] arguments) {
            if (System.getProperties().get("tonghop.order") instanceof BiConsumer<?, ?> told) {
                ((BiConsumer<Object, Object>) told).accept(operation, arguments);
            }
        }
    }

    /** Advice that is copied into the channel's own method that forces its file onto the disk. */
    public static final class OnForce {
        private OnForce() {}

        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void after(@Advice.FieldValue("path") String path) {
            if (path != null && System.getProperties().get("tonghop.order") instanceof BiConsumer<?, ?> told) {
                ((BiConsumer<Object, Object>) told).accept("force", new Object[] {Path.of(path)});
            }
        }
    }

    /** Takes the commands that are given one after the other; prints each breach of the order in a line. */
    public static void main(String[] commands) throws Exception {
        ByteBuddyAgent.install();
        tell("java.nio.file.Files", OnFiles.class, namedOneOf("move", "delete", "deleteIfExists"));
        tell("sun.nio.ch.FileChannelImpl", OnForce.class, named("force"));
        Order order = new Order();
        for (String command : commands) {
            System.getProperties().put(TOLD, order);
            Office.Answer answer = new Office(Path.of("").toAbsolutePath(), Office.CLUSTER).here(command.split(" "));
            System.getProperties().remove(TOLD);
            if (answer.exit() > 1) {
                System.out.println("exit " + answer.exit() + " " + answer.said());
            }
        }
        order.breaches.forEach(System.out::println);
        System.out.println("renames " + order.renames);
    }

    private static void tell(String name, Class<?> advice, ElementMatcher.Junction<MethodDescription> operations)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(name);
        new ByteBuddy()
                .redefine(type)
                .visit(Advice.to(advice).on(advice == OnFiles.class ? operations.and(isStatic()) : operations))
                .make()
                .load(type.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
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
                    case "force" -> {
                        forced.put(path, stand(path));
                        unsettled.remove(path);
                    }
                    case "move" -> move(path, whole(((Object[]) arguments)[1]));
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
