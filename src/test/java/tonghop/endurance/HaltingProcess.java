package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Runs an office's job as a process of its own that halts before the n-th operation which may change what is on the disk: a file
 * opened, moved, deleted or forced, a database statement or commit, a write of the database into its file.
 */
public final class HaltingProcess {
    static final int HALTED = 137;
    private static final String COUNTDOWN = "tonghop.halt";

    private HaltingProcess() {}

    /** Advice that is copied into the operations; it may only speak of what every class loader knows. */
    public static final class Countdown {
        private Countdown() {}

        @Advice.OnMethodEnter
        static void before() {
            if (System.getProperties().get("tonghop.halt") instanceof AtomicInteger left
                    && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** Takes the office's folder and the number of the operation before which the process halts. */
    public static void main(String[] args) throws ClassNotFoundException {
        ByteBuddyAgent.install();
        count(
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
        count("sun.nio.ch.FileChannelImpl", named("force"));
        count("java.io.RandomAccessFile", namedOneOf("write", "setLength"));
        count("java.io.FileDescriptor", named("sync"));
        count("java.io.File", namedOneOf("delete", "renameTo", "createNewFile", "mkdir"));
        count("org.hsqldb.jdbc.JDBCConnection", named("commit"));
        count("org.hsqldb.jdbc.JDBCPreparedStatement", nameStartsWith("execute"));
        count("org.hsqldb.jdbc.JDBCStatement", nameStartsWith("execute"));
        int at = Integer.parseInt(args[1]);
        AtomicInteger left = new AtomicInteger(at);
        System.getProperties().put(COUNTDOWN, left);
        Office.Answer answer = new Office(Path.of(args[0]), Office.CLUSTER).here("run");
        System.getProperties().remove(COUNTDOWN);
        System.out.println("operations: " + (at - left.get()));
        System.out.println(answer.said());
        System.exit(answer.exit());
    }

    private static void count(String name, ElementMatcher.Junction<MethodDescription> operations)
            throws ClassNotFoundException {
        Class<?> type = Class.forName(name);
        new ByteBuddy()
                .redefine(type)
                .visit(Advice.to(Countdown.class)
                        .on(operations.and(not(isAbstract())).and(not(isNative()))))
                .make()
                .load(type.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }
}
