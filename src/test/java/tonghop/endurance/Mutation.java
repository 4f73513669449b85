package tonghop.endurance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tonghop.ingest.Packages;

/** Changes a file here and there, always in the same way for the same seed. What is packed is changed inside. */
final class Mutation {
    private static final List<String> PIECES = List.of(
            "<",
            "]]>",
            "&#0;",
            "&lt;",
            "<a/>",
            "\"",
            "'",
            "{",
            "}",
            "[",
            ":",
            "- ",
            ", ",
            "*a",
            "&a",
            "<<: *a",
            "!!int ",
            "\t",
            "\r",
            "../",
            "\\",
            "/etc",
            "=1+1",
            "\u202e",
            "\uFEFF",
            "\u0000",
            "null",
            "true",
            "x".repeat(40_000),
            "[".repeat(3_000),
            "0",
            "-1",
            "1E999",
            "99999999999999999999",
            "2147483648",
            "0.0000000001",
            "XFD1048577",
            "A0",
            "65536");
    private static final byte[] EDGES = {0, 1, -1, 127, -128, 32, 10, 13, 9, 60, 38, 34};
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST = 300;

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] file) throws IOException {
        if (random.nextInt(10) == 0) {
            return changed(file);
        }
        if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
            return zip(file);
        }
        return file.length > 4 && file[0] == (byte) 0xD0 ? container(file) : changed(file);
    }

    private byte[] zip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            String name = names.get(random.nextInt(names.size()));
            byte[] part = parts.getOrDefault(name, new byte[0]);
            switch (random.nextInt(12)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(names.get(random.nextInt(names.size())), part);
                case 2 -> parts.put("../" + name, part);
                default -> parts.put(name, changed(part));
            }
        }
        return Packages.zipOfBytes(parts);
    }

    private byte[] container(byte[] file) throws IOException {
        byte[] stream;
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file));
                DocumentInputStream workbook = system.createDocumentInputStream("Workbook")) {
            stream = workbook.readAllBytes();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(records(stream)), "Workbook");
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /** Records of a type, a length and so many bytes: changed inside, cut, doubled, left out, of another type, of a false length. */
    private byte[] records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at + 4 <= stream.length; ) {
            int end = Math.min(stream.length, at + 4 + unsigned(stream, at + 2));
            records.add(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            int which = random.nextInt(records.size());
            byte[] record = records.get(which);
            switch (random.nextInt(8)) {
                case 0 -> records.remove(which);
                case 1 -> records.add(random.nextInt(records.size()), record);
                case 2 -> record[random.nextInt(4)] = edge();
                case 3 -> records.set(which, framed(record, changed(Arrays.copyOfRange(record, 4, record.length))));
                default -> {
                    if (record.length > 4) {
                        record[4 + random.nextInt(record.length - 4)] = edge();
                    }
                }
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        records.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] framed(byte[] record, byte[] content) {
        byte[] whole = Arrays.copyOf(record, 4 + Math.min(content.length, 8224));
        System.arraycopy(content, 0, whole, 4, whole.length - 4);
        whole[2] = (byte) (whole.length - 4);
        whole[3] = (byte) (whole.length - 4 >> 8);
        return whole;
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8;
    }

    private byte edge() {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : (byte) random.nextInt(256);
    }

    private byte[] changed(byte[] bytes) {
        byte[] now = bytes;
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            now = once(now);
        }
        return now;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {edge()});
            case 1 -> spliced(bytes, at, end, new byte[0]);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            case 4 -> number(bytes, at, piece);
            default -> spliced(bytes, at, at, piece);
        };
    }

    /** The next digits and signs become something else. */
    private static byte[] number(byte[] bytes, int at, byte[] piece) {
        int from = at;
        while (from < bytes.length && !Character.isDigit(bytes[from])) {
            from++;
        }
        int to = from;
        while (to < bytes.length && Character.isDigit(bytes[to])) {
            to++;
        }
        return spliced(bytes, from, to, piece);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] now = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, now, from, piece.length);
        System.arraycopy(bytes, to, now, from + piece.length, bytes.length - to);
        return now;
    }
}
