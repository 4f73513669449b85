package tonghop.cli.watch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;
import tonghop.cli.TongHopCommandLine;
import tonghop.cli.text.Console;
import tonghop.desk.Desk;
import tonghop.desk.DeskOrder;
import tonghop.job.state.Folders;

/** Opens the desk in the person's browser, until it is left alone or stopped. */
@Command(name = "open", aliases = "mo", mixinStandardHelpOptions = true)
public final class OpenCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int TOKEN_BYTES = 16;
    private static final String LINK = "ban-lam-viec.html";

    private final Session session;

    @Option(names = "--idle", paramLabel = "TIME", descriptionKey = "idle", converter = TimeSpan.class)
    private Duration idle = Duration.ofMinutes(15);

    @Option(names = "--no-browser", descriptionKey = "no-browser")
    private boolean withoutBrowser;

    public OpenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Folders folders = session.folders();
        session.jobs().codes();
        Files.createDirectories(folders.state());
        Path link = folders.state().resolve(LINK);
        try (Vigil vigil = session.surroundings().vigil();
                Desk desk = Desk.open(order(folders))) {
            session.console()
                    .line(session.wording()
                            .text("open.begins", Map.of("link", desk.link().toString())));
            if (!withoutBrowser) {
                Browser.show(desk.link(), link);
            }
            while (!desk.isLeftAlone(idle)) {
                vigil.await(LOOK);
            }
        } catch (InterruptedException asked) {
            // to end was what the person wanted
        } finally {
            Files.deleteIfExists(link);
        }
        session.say("open.ends", Map.of());
        return ExitCode.SETTLED.number();
    }

    private DeskOrder order(Folders folders) {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return new DeskOrder(
                folders,
                session.stages(),
                session.wording(),
                session.surroundings().clock(),
                (arguments, told) -> execute(arguments, folders, told),
                HexFormat.of().formatHex(token));
    }

    /** The very command that a person could type in the folders of this one. */
    private int execute(List<String> arguments, Folders folders, PrintStream told) {
        List<String> whole = new ArrayList<>(arguments);
        Map.of(
                        "--input",
                        folders.input(),
                        "--output",
                        folders.output(),
                        "--jobs",
                        folders.jobs(),
                        "--state",
                        folders.state())
                .forEach((option, folder) -> whole.addAll(List.of(option, folder.toString())));
        whole.addAll(List.of("--lang", session.wording().language()));
        whole.addAll(List.of("--keep", String.valueOf(folders.keeping().runs())));
        if (!folders.isFileDatabase()) {
            whole.addAll(List.of("--spring.profiles.active", folders.databaseProfile()));
        }
        return new TongHopCommandLine(session.surroundings(), new Console(told, told, true), session.stages())
                .execute(whole.toArray(String[]::new));
    }
}
