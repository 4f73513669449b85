package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Runs an office's job as a process of its own, told of each operation that may change what is on the disk: a file opened, moved,
 * deleted or forced, a database statement or commit, a write of the database into its file. It halts before one of them, or it
 * writes down the kind of each, how each finds the disk, and how the disk may be found where the power fails then. The database's
 * files are taken to be on the disk when it has forced any of them.
 */
public final class HaltingProcess {
    static final int HALTED = 137;
    static final String KINDS = "kinds.txt";
    private static final String FORCED = "forced";
    static final String TOLD = "tonghop.disk";

    private HaltingProcess() {}

    /** Advice that is copied into the operations; it may only speak of what every class loader knows. */
    public static final class Telling {
        private Telling() {}

        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void before(
                @Advice.Origin("#t.#m") String operation,
                @Advice.This(optional = true) Object self,
                @Advice.AllArguments Object[] arguments) {
            if (System.getProperties().get("tonghop.disk") instanceof BiConsumer<?, ?> told) {
                ((BiConsumer<Object, Object>) told)
                        .accept(operation, arguments.length == 0 ? new Object[] {self} : arguments);
            }
        }
    }

    /** Advice that is copied into the channel's own method that forces its file onto the disk. */
    public static final class OnForce {
        private OnForce() {}

        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void after(@Advice.FieldValue("path") String path) {
            if (path != null && System.getProperties().get("tonghop.disk") instanceof BiConsumer<?, ?> told) {
                ((BiConsumer<Object, Object>) told).accept("forced", new Object[] {Path.of(path)});
            }
        }
    }

    /** Advice that is copied into the database's own method that forces its files onto the disk. */
    public static final class OnDatabase {
        private OnDatabase() {}

        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void after() {
            if (System.getProperties().get("tonghop.disk") instanceof BiConsumer<?, ?> told) {
                ((BiConsumer<Object, Object>) told).accept("forced", new Object[0]);
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
        tell("sun.nio.ch.FileChannelImpl", OnForce.class, named("force"));
        tell("org.hsqldb.lib.FileUtil$FileSync", OnDatabase.class, named("sync"));
        tell("org.hsqldb.persist.RAFile", OnDatabase.class, named("synch"));
        tell("org.hsqldb.persist.RAFileSimple", OnDatabase.class, named("synch"));
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
        System.getProperties().put(TOLD, operations);
        Office.Answer answer = new Office(office, Office.CLUSTER).here("run");
        System.getProperties().remove(TOLD);
        if (operations.images != null) {
            Files.write(Path.of(args[0]).resolve(KINDS), operations.kinds, StandardCharsets.UTF_8);
        }
        System.out.println(answer.said());
        System.exit(answer.exit());
    }

    private static void tell(String name, ElementMatcher.Junction<MethodDescription> operations)
            throws ClassNotFoundException {
        tell(name, Telling.class, operations);
    }

    static void tell(String name, Class<?> advice, ElementMatcher.Junction<MethodDescription> operations)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(name);
        new ByteBuddy()
                .redefine(type)
                .visit(Advice.to(advice).on(operations.and(not(isAbstract())).and(not(isNative()))))
                .make()
                .load(type.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    /** What is done at each operation; while one thread is here, no other gets past the operation that it is before. */
    private static final class Operations implements BiConsumer<Object, Object> {
        private final int halt;
        private final @Nullable DiskImages images;
        private final @Nullable PowerLoss power;
        private final List<String> kinds = new ArrayList<>();
        private int count;
        private boolean isInside;

        Operations(int halt, @Nullable DiskImages images) throws IOException {
            this.halt = halt;
            this.images = images;
            power = images == null ? null : PowerLoss.after(images, Long.getLong("seed", 20221231));
        }

        @Override
        public synchronized void accept(Object operation, Object arguments) {
            if (isInside) {
                return;
            }
            isInside = true;
            if (power != null && images != null) {
                look(String.valueOf(operation), (Object[]) arguments, images, power);
            } else if (!operation.equals(FORCED) && ++count == halt) {
                Runtime.getRuntime().halt(HALTED);
            }
            isInside = false;
        }

        private void look(String operation, Object[] arguments, DiskImages images, PowerLoss power) {
            try {
                if (operation.equals(FORCED)) {
                    if (arguments.length == 0) {
                        power.forcedWith(images.database());
                    } else {
                        power.forced((Path) arguments[0]);
                    }
                    return;
                }
                kinds.add(operation + " by " + caller());
                count++;
                images.keep(count, DiskImages.AS_IT_IS, images.image());
                images.keep(count, DiskImages.POWERLESS, power.image());
                if (operation.matches(".*File.*\\.(delete|deleteIfExists|move|copy|renameTo)")) {
                    Object ending = arguments[arguments.length > 1 ? 1 : 0];
                    power.ends(ending instanceof File file ? file.toPath() : (Path) ending);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
