package tonghop.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Two cyclic sums of bytes, 64 bits in all: they tell at hardly more than the cost of reading whether somebody touched a file. They
 * are no proof against one who means to deceive, as SHA-256 is, which costs a whole second for a country's files.
 */
public final class CheckSum {
    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    private CheckSum() {}

    /** Sixteen hexadecimal digits. */
    public static String of(Path file) throws IOException {
        CheckSum sum = new CheckSum();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sum.add(buffer, read);
            }
        }
        return sum.hex();
    }

    /** The same of bytes in the memory. */
    public static String of(byte[] bytes) {
        CheckSum sum = new CheckSum();
        sum.add(bytes, bytes.length);
        return sum.hex();
    }

    private void add(byte[] bytes, int length) {
        one.update(bytes, 0, length);
        other.update(bytes, 0, length);
    }

    private String hex() {
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }
}
