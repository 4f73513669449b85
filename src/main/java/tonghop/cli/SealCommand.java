package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.SealCheck;
import tonghop.job.SealSignature;
import tonghop.job.Sealed;
import tonghop.job.state.StateLockedException;
import tonghop.wording.Wording;

/** Puts the last run away for good, or makes a sealed run again and compares the bytes. */
@Command(name = "seal", aliases = "chot", mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{12,64}");

    private final Session session;
    private final Wording wording;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--verify", paramLabel = "DIR", descriptionKey = "verify")
    private @Nullable Path sealed;

    @Option(names = "--digest", paramLabel = "SHA256", descriptionKey = "digest")
    private String digest = "";

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    private @Nullable Path privateKey;

    @Option(names = "--public", paramLabel = "FILE", descriptionKey = "public")
    private @Nullable Path publicKey;

    SealCommand(Session session) {
        this.session = session;
        this.wording = session.wording();
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        return sealed == null ? seal() : verify(session.surroundings().folder().resolve(sealed));
    }

    private int seal() throws StateLockedException, IOException {
        List<JobDefinition> definitions = session.jobs().of(job);
        Optional<PrivateKey> key = key(privateKey, SealSignature::privateKey);
        if (!Files.isDirectory(session.folders().state())) {
            throw session.unusable("usage.no-run");
        }
        try (JobRunner runner = session.runner()) {
            for (JobDefinition definition : definitions) {
                Optional<Sealed> sealed = runner.seal(definition);
                if (key.isPresent() && sealed.isPresent()) {
                    SealSignature.sign(sealed.get().folder(), key.get());
                }
                told(definition.code(), sealed);
            }
        } catch (GeneralSecurityException unable) {
            throw session.unusable("usage.key", Map.of("file", String.valueOf(privateKey)));
        }
        return ExitCode.SETTLED.number();
    }

    private void told(String code, Optional<Sealed> sealing) throws IOException {
        if (sealing.isEmpty() && job != null) {
            throw session.unusable("usage.no-run");
        }
        if (sealing.isPresent()) {
            Sealed made = sealing.get();
            Map<String, String> told =
                    Map.of("job", code, "folder", made.folder().toString(), "digest", made.digest());
            sheet(made, told);
            session.answer(told, Stream.of(wording.text("sealed", told)));
        }
    }

    /** A page to print and keep elsewhere. One that is there is left: who has changed the seal since would have it say so. */
    private void sheet(Sealed made, Map<String, String> told) throws IOException {
        Path sheet = made.folder().resolveSibling(made.folder().getFileName() + ".txt");
        if (Files.notExists(sheet)) {
            Map<String, String> words = new TreeMap<>(told);
            words.put("groups", made.digest().replaceAll("(.{4})(?=.)", "$1 "));
            Files.writeString(sheet, wording.text("sealed.sheet", words) + "\n");
        }
    }

    private <K> Optional<K> key(@Nullable Path file, KeyFile<K> reading) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(session.surroundings().folder().resolve(file)));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw session.unusable("usage.key", Map.of("file", file.toString()));
        }
    }

    /** A file that holds a key. */
    private interface KeyFile<K> {
        K of(Path file) throws IOException, GeneralSecurityException;
    }

    private int verify(Path folder) throws StateLockedException, IOException {
        if (!Files.isRegularFile(folder.resolve("seal.json")) || !Files.isRegularFile(folder.resolve("SHA256SUMS"))) {
            throw session.unusable("usage.not-sealed", Map.of("folder", folder.toString()));
        }
        Optional<PublicKey> key = key(publicKey, SealSignature::publicKey);
        SealCheck.Result result = new SealCheck(session.equipment()).check(folder, digest());
        if (key.isPresent() && !SealSignature.isBy(key.get(), folder)) {
            result = result.broken(SealSignature.FILE);
        }
        show(result);
        return (result.isWhole() ? ExitCode.SETTLED : ExitCode.FAILED).number();
    }

    /** As a person typed it from paper: spaces do not count, and its beginning is enough. */
    private String digest() {
        String typed = digest.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!digest.isEmpty() && !DIGEST.matcher(typed).matches()) {
            throw session.unusable("usage.digest", Map.of("digest", digest));
        }
        return typed;
    }

    private void show(SealCheck.Result result) {
        Map<String, String> arguments = Map.of(
                "job", result.job(),
                "run", String.valueOf(result.run()),
                "broken", String.join(", ", result.broken()),
                "different", String.join(", ", result.different()),
                "digest", result.digest());
        String key = result.isWhole() ? "whole" : result.broken().isEmpty() ? "different" : "broken";
        session.answer(result, Stream.of(wording.text("sealed." + key, arguments)));
    }
}
