package tonghop.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tonghop.ingest.Packages;

/** Makes good workbooks odd: parts and records dropped, doubled, exchanged, cut off, with garbage and huge values in them. */
final class Mutation {
    private static final List<String> GARBAGE = List.of(
            "",
            " ",
            "-1",
            "0",
            "99999999999999999999",
            "NaN",
            "1E308",
            "&#x202E;",
            "A0",
            "XFE1048577",
            "true",
            "../../x",
            "9".repeat(40_000),
            "1.".repeat(3_000),
            "&quot;");

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** A workbook of either format, with one to three things wrong in it. */
    byte[] of(byte[] workbook) throws IOException {
        boolean isPackage = workbook[0] == 'P';
        List<byte[]> pieces = new ArrayList<>();
        List<String> names = new ArrayList<>();
        (isPackage ? parts(workbook) : records(workbook)).forEach((name, piece) -> {
            names.add(name);
            pieces.add(piece);
        });
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            mutate(names, pieces, isPackage);
        }
        return isPackage ? packed(names, pieces) : container(pieces);
    }

    private void mutate(List<String> names, List<byte[]> pieces, boolean isPackage) {
        int at = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        byte[] piece = pieces.get(at);
        switch (random.nextInt(isPackage ? 8 : 6)) {
            case 0 -> {
                names.remove(at);
                pieces.remove(at);
            }
            case 1 -> {
                names.add(other, names.get(at) + (isPackage ? "x" : ""));
                pieces.add(other, piece);
            }
            case 2 -> pieces.set(at, pieces.set(other, piece));
            case 3 -> pieces.set(at, Arrays.copyOf(piece, random.nextInt(piece.length + 1)));
            case 4 -> pieces.set(at, spoilt(piece, isPackage ? 0 : 4));
            case 5 -> pieces.set(at, spoilt(spoilt(piece, isPackage ? 0 : 4), 0));
            default -> pieces.set(at, garbled(piece));
        }
    }

    private byte[] spoilt(byte[] piece, int from) {
        byte[] spoilt = piece.clone();
        if (spoilt.length > from) {
            spoilt[from + random.nextInt(spoilt.length - from)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    /** The part with garbage in one of its attributes or one of its texts. */
    private byte[] garbled(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        String around = random.nextBoolean() ? "\"" : "<>";
        char opening = around.charAt(around.length() - 1);
        int begin = xml.indexOf(opening, random.nextInt(xml.length() + 1));
        int end = begin < 0 ? -1 : xml.indexOf(around.charAt(0), begin + 1);
        String garbage = GARBAGE.get(random.nextInt(GARBAGE.size()));
        return end < 0
                ? part
                : (xml.substring(0, begin + 1) + garbage + xml.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(List<String> names, List<byte[]> pieces) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            parts.put(names.get(at), pieces.get(at));
        }
        return Packages.zipOfBytes(parts);
    }

    private static Map<String, byte[]> records(byte[] workbook) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
            byte[] stream = container.createDocumentInputStream("Workbook").readAllBytes();
            ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + 4 <= stream.length && in.getInt(at) != 0; ) {
                int end = Math.min(stream.length, at + 4 + Short.toUnsignedInt(in.getShort(at + 2)));
                records.put(String.valueOf(at), Arrays.copyOfRange(stream, at, end));
                at = end;
            }
        }
        return records;
    }

    private static byte[] container(List<byte[]> records) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        records.forEach(stream::writeBytes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
