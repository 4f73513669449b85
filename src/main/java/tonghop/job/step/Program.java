package tonghop.job.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tonghop.job.state.Fingerprint;

/**
 * The program itself, as far as it bears on what it reads.
 *
 * @param version its version, "0" when it runs from bare classes
 * @param fingerprint over its own classes and messages: a program that was changed may read the same workbook differently
 */
public record Program(String version, String fingerprint) {

    public static Program current() {
        return Current.PROGRAM;
    }

    public static String versionText() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    private static String fingerprintOfClasses() {
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:tonghop/**/*.*");
            Arrays.sort(resources, Comparator.comparing(Resource::getDescription));
            List<String> sums = new ArrayList<>();
            for (Resource each : resources) {
                sums.add(sum(each));
            }
            return Fingerprint.of(sums);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program cannot read itself", broken);
        }
    }

    /** Tells whether a part was changed; a digest of all ten megabytes would make every start wait. */
    private static String sum(Resource part) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream bytes = new CheckedInputStream(part.getInputStream(), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    /** Read once a process: it stays what it is, and a watching process opens its state folder again and again. */
    private static final class Current {
        private static final Program PROGRAM = new Program(versionText(), fingerprintOfClasses());
    }
}
