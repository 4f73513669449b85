package tonghop.job.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.FreeSpace;
import tonghop.job.state.OutputFolder;
import tonghop.job.state.StateLock;
import tonghop.job.step.Stages;
import tonghop.publish.typeface.TypefaceProbe;
import tonghop.store.Backups;
import tonghop.store.DatabaseProbe;
import tonghop.store.DatabaseServer;

/** Looks whether the machine, the folders and the database are as a run needs them; leaves everything as it was. */
public record HealthCheck(Folders folders, Stages stages, Clock clock) {
    private static final long MEGABYTE = 1L << 20;
    /** What a run over the largest workbook that is taken needs. */
    private static final long LEAST_MEMORY = 256;
    /** Clocks that are set right drift by less. */
    private static final Duration DRIFT = Duration.ofMinutes(5);

    /** Java, memory, fonts, folders, disk space, database, lock and clock, in this order. */
    public List<HealthLine> lines() throws IOException {
        Optional<StateLock> lock = lock();
        boolean isFree = lock.isPresent() || !canHoldLock();
        try {
            return List.of(java(), memory(), fonts(), usable(), space(), database(isFree), lock(isFree), time());
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    /** The lock of the state folder, so that no run starts while its database is looked at; empty when it cannot be had. */
    private Optional<StateLock> lock() throws IOException {
        return canHoldLock() ? StateLock.tryAcquire(folders.state()) : Optional.empty();
    }

    /** A state folder that is not there yet, or cannot be written, has no lock that anybody could hold. */
    private boolean canHoldLock() {
        return Files.isDirectory(folders.state()) && Files.isWritable(folders.state());
    }

    private static HealthLine java() {
        return HealthLine.well(
                "java",
                Map.of(
                        "version", Runtime.version().toString(),
                        "vendor", System.getProperty("java.vendor", "")));
    }

    private static HealthLine memory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        Map<String, String> amounts = Map.of("most", String.valueOf(most), "least", String.valueOf(LEAST_MEMORY));
        return most < LEAST_MEMORY ? HealthLine.ill("memory", "small", amounts) : HealthLine.well("memory", amounts);
    }

    private static HealthLine fonts() {
        return TypefaceProbe.problem()
                .map(problem -> HealthLine.ill("fonts", "broken", Map.of("problem", problem)))
                .orElse(HealthLine.well("fonts", Map.of()));
    }

    private HealthLine usable() {
        String unreadable = those(Stream.of(folders.input(), folders.jobs()), HealthCheck::isReadable);
        if (!unreadable.isEmpty()) {
            return HealthLine.ill("folders", "unreadable", Map.of("folders", unreadable));
        }
        String unwritable = those(Stream.of(folders.output(), folders.state()), HealthCheck::isWritable);
        return unwritable.isEmpty()
                ? HealthLine.well("folders", Map.of())
                : HealthLine.ill("folders", "unwritable", Map.of("folders", unwritable));
    }

    private static String those(Stream<Path> all, Predicate<Path> isUsable) {
        return all.filter(isUsable.negate()).map(Path::toString).collect(Collectors.joining(", "));
    }

    private static boolean isReadable(Path folder) {
        return Files.isDirectory(folder) && Files.isReadable(folder);
    }

    /** A folder that is not there yet is made by the first run. */
    private static boolean isWritable(Path folder) {
        Path present = FreeSpace.present(folder);
        return Files.isDirectory(present) && Files.isWritable(present);
    }

    private HealthLine space() throws IOException {
        List<Path> files = isReadable(folders.input()) ? stages.files(folders.input()) : List.of();
        try {
            FreeSpace.require(List.of(folders.state(), folders.output()), files);
        } catch (BrokenOffException scarce) {
            return HealthLine.ill("space", "scarce", scarce.arguments());
        }
        return HealthLine.well("space", Map.of("free", String.valueOf(FreeSpace.of(folders.state()) / MEGABYTE)));
    }

    private HealthLine database(boolean isFree) throws IOException {
        if (!isFree) {
            // two processes in one database would spoil it
            return new HealthLine("database", "in-use", true, new TreeMap<>());
        }
        if (!folders.isFileDatabase()) {
            return DatabaseServer.problem(folders.databaseProfile())
                    .map(problem -> HealthLine.ill("database", "away", Map.of("problem", problem)))
                    .orElse(new HealthLine("database", "server", true, new TreeMap<>()));
        }
        boolean isNew = !DatabaseProbe.isIn(folders.state());
        Path state = isNew ? Files.createTempDirectory("tonghop") : folders.state();
        try {
            return DatabaseProbe.problem(state)
                    .map(problem -> HealthLine.ill(
                            "database", "broken", Map.of("folder", state.toString(), "problem", problem)))
                    .orElse(new HealthLine("database", isNew ? "new" : "well", true, backups()));
        } finally {
            if (isNew) {
                OutputFolder.delete(state);
            }
        }
    }

    private SortedMap<String, String> backups() throws IOException {
        List<Path> all = new Backups(folders.state()).all();
        return new TreeMap<>(Map.of(
                "backups",
                String.valueOf(all.size()),
                "kept",
                String.valueOf(folders.keeping().runs())));
    }

    private HealthLine lock(boolean isFree) {
        Map<String, String> state = Map.of("state", folders.state().toString());
        return isFree ? HealthLine.well("lock", state) : HealthLine.ill("lock", "held", state);
    }

    /** A clock that stands before the last run was set back, or its battery is empty. */
    private HealthLine time() {
        Instant last = Instant.ofEpochMilli(folders.log().toFile().lastModified());
        boolean isBehind = clock.instant().plus(DRIFT).isBefore(last);
        Map<String, String> times = Map.of("now", local(clock.instant()), "last", local(last), "zone", zone());
        return isBehind ? HealthLine.ill("clock", "behind", times) : HealthLine.well("clock", times);
    }

    private String local(Instant when) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").format(when.atZone(clock.getZone()));
    }

    private String zone() {
        return clock.getZone() + " (UTC" + DateTimeFormatter.ofPattern("xxx").format(ZonedDateTime.now(clock)) + ")";
    }
}
