package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Runs an office's job as a process of its own, told of each operation that may change what is on the disk: a file opened, moved,
 * deleted or forced, a database statement or commit, a write of the database into its file. It halts before one of them, or it
 * writes down the kind of each and how each finds the disk.
 */
public final class HaltingProcess {
    static final int HALTED = 137;
    static final String KINDS = "kinds.txt";
    private static final String OPERATIONS = "tonghop.operations";

    private HaltingProcess() {}

    /** Advice that is copied into the operations; it may only speak of what every class loader knows. */
    public static final class Telling {
        private Telling() {}

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void before(@Advice.Origin("#t.#m") String operation) {
            if (System.getProperties().get("tonghop.operations") instanceof Consumer<?> told) {
                ((Consumer<Object>) told).accept(operation);
            }
        }
    }

    /** Takes the number of the operation before which the process halts, or the folder into which all of them are written down. */
    public static void main(String[] args) throws ClassNotFoundException, IOException {
        ByteBuddyAgent.install();
        tell(
                "java.nio.file.Files",
                namedOneOf(
                        "createDirectory",
                        "createDirectories",
                        "createTempFile",
                        "move",
                        "copy",
                        "delete",
                        "deleteIfExists",
                        "newOutputStream",
                        "newBufferedWriter",
                        "write",
                        "writeString"));
        tell("sun.nio.ch.FileChannelImpl", named("force"));
        tell("java.io.RandomAccessFile", namedOneOf("write", "setLength"));
        tell("java.io.FileDescriptor", named("sync"));
        tell("java.io.File", namedOneOf("delete", "renameTo", "createNewFile", "mkdir"));
        tell("org.hsqldb.jdbc.JDBCConnection", named("commit"));
        tell("org.hsqldb.jdbc.JDBCPreparedStatement", nameStartsWith("execute"));
        tell("org.hsqldb.jdbc.JDBCStatement", nameStartsWith("execute"));
        Path office = Path.of("").toAbsolutePath();
        Operations operations = args[0].matches("\\d+")
                ? new Operations(Integer.parseInt(args[0]), null)
                : new Operations(0, new DiskImages(office, Path.of(args[0])));
        System.getProperties().put(OPERATIONS, operations);
        Office.Answer answer = new Office(office, Office.CLUSTER).here("run");
        System.getProperties().remove(OPERATIONS);
        if (operations.images != null) {
            Files.write(Path.of(args[0]).resolve(KINDS), operations.kinds, StandardCharsets.UTF_8);
        }
        System.out.println(answer.said());
        System.exit(answer.exit());
    }

    private static void tell(String name, ElementMatcher.Junction<MethodDescription> operations)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(name);
        new ByteBuddy()
                .redefine(type)
                .visit(Advice.to(Telling.class)
                        .on(operations.and(not(isAbstract())).and(not(isNative()))))
                .make()
                .load(type.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    /** What is done at each operation; while one thread is here, no other gets past the operation that it is before. */
    private static final class Operations implements Consumer<Object> {
        private final int halt;
        private final DiskImages images;
        private final List<String> kinds = new ArrayList<>();
        private int count;
        private boolean isInside;

        Operations(int halt, DiskImages images) {
            this.halt = halt;
            this.images = images;
        }

        @Override
        public synchronized void accept(Object operation) {
            if (isInside) {
                return;
            }
            isInside = true;
            count++;
            if (images == null) {
                if (count == halt) {
                    Runtime.getRuntime().halt(HALTED);
                }
            } else {
                kinds.add(operation + " by " + caller());
                images.take(count);
            }
            isInside = false;
        }

        /** The product's own method that wanted it. */
        private static String caller() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("tonghop.")
                                    && !frame.getClassName().startsWith("tonghop.endurance."))
                            .findFirst()
                            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                            .orElse("-"));
        }
    }
}
