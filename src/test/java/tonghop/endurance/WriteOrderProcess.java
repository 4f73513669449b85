package tonghop.endurance;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.bytebuddy.agent.ByteBuddyAgent;
import tonghop.desk.Desk;
import tonghop.desk.DeskOrder;
import tonghop.job.state.Folders;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/**
 * Runs an office's commands as a process that is told of each rename, each deletion and of all that is forced onto the disk. What
 * was not forced may be gone after a power loss, and names may come back in any order: so nothing may be given its name before its
 * bytes are on the disk, and nothing deleted before the name is that takes its place.
 */
public final class WriteOrderProcess {
    private WriteOrderProcess() {}

    /** Takes the commands that are given one after the other, "desk" for errands there; prints each breach of the order in a line. */
    public static void main(String[] commands) throws Exception {
        ByteBuddyAgent.install();
        HaltingProcess.tell(
                "java.nio.file.Files", HaltingProcess.Telling.class, namedOneOf("move", "delete", "deleteIfExists"));
        HaltingProcess.tell("sun.nio.ch.FileChannelImpl", HaltingProcess.OnForce.class, named("force"));
        Order order = new Order();
        for (String command : commands) {
            System.getProperties().put(HaltingProcess.TOLD, order);
            Office office = new Office(Path.of("").toAbsolutePath(), Office.CLUSTER);
            if (command.equals("desk")) {
                atDesk(office);
            } else {
                Office.Answer answer = office.here(command.split(" "));
                if (answer.exit() > 1) {
                    System.out.println("exit " + answer.exit() + " " + answer.said());
                }
            }
            System.getProperties().remove(HaltingProcess.TOLD);
        }
        order.breaches.forEach(System.out::println);
        order.unsettled.forEach(folder -> System.out.println("not on the disk at the end: names in " + folder));
        System.out.println("renames " + order.renames);
    }

    /** A workbook comes in and is replaced, an answer is given, changed and taken back, the workbook is put aside. */
    private static void atDesk(Office office) throws Exception {
        Folders folders = new Folders(
                office.folder().resolve("input"), office.folder().resolve("output"),
                office.folder().resolve("jobs"), office.state());
        String answer =
                "{\"finding\": \"0123abcd\", \"figures\": \"0123456789abcdef\", \"choice\": \"%s\", \"person\": \"Lan\"}";
        try (Desk desk = Desk.open(new DeskOrder(
                folders, new Stages(), new Wording("vi"), Clock.systemUTC(), (words, out) -> 0, "0".repeat(32)))) {
            ask(desk, "PUT", "input/" + office.job() + "/moi.csv", "1");
            ask(desk, "PUT", "input/" + office.job() + "/moi.csv?replace", "2");
            for (String choice : List.of("keep", "not-applicable", "")) {
                ask(desk, "POST", "decisions/" + office.job(), answer.formatted(choice));
            }
            ask(desk, "DELETE", "input/" + office.job() + "/moi.csv", "");
        }
    }

    private static void ask(Desk desk, String method, String path, String content) throws Exception {
        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(desk.link().resolve(path))
                                .header(
                                        "Origin",
                                        "http://127.0.0.1:" + desk.link().getPort())
                                .method(method, HttpRequest.BodyPublishers.ofString(content))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            System.out.println(status + " for " + method + " " + path);
        }
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
                    forced.put(to.resolve(from.relativize(each)), stand(each));
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
