package tonghop.publish.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import tonghop.model.DiskName;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.document.RequestLetter;
import tonghop.publish.form.UnitFile;
import tonghop.wording.Wording;

/** Writes the packets of a run into {@code tra-lai/<unit>/}; equal publications of equal originals give equal bytes. */
public final class PacketWriter {
    private static final String FOLDER = "tra-lai/";

    /** What the library that writes workbooks can hold many times over; a larger one gets the letter alone. */
    private static final long MOST_BYTES = 5L << 20;

    private static final int MOST_CELLS = 200_000;
    private static final Set<String> MARKED = Set.of("xlsx", "xlsm", "xls");

    private final Publication publication;
    private final Originals originals;
    private final Wording wording;
    private final PrintedCells printed;
    private final MarkedCopy copies;

    public PacketWriter(Publication publication, Originals originals, Wording wording) {
        this.publication = publication;
        this.originals = originals;
        this.wording = wording;
        this.printed = new PrintedCells(publication);
        this.copies = new MarkedCopy(publication.definition(), printed, wording);
    }

    /** Writes them; gives the files, relative to the folder. */
    public List<String> write(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (Packet packet : new Packets(publication, wording).all()) {
            files.addAll(write(packet, folder));
        }
        return files;
    }

    private List<String> write(Packet packet, Path root) throws IOException {
        String name = FOLDER + UnitFile.name(packet.unit());
        Path folder = Files.createDirectories(root.resolve(name));
        Map<String, String> enclosed = new TreeMap<>();
        for (SubmittedFile file : packet.files()) {
            copy(packet, file, folder, enclosed);
        }
        RequestLetter.Content content = new RequestLetter.Content(
                packet.unit().fullName(),
                packet.questions().stream().map(Question::text).toList(),
                List.copyOf(enclosed.values()));
        new RequestLetter(publication.definition(), wording).write(content, folder.resolve("phieu-yeu-cau.docx"));
        String message = new PasteMessage(publication.definition(), wording).of(packet, List.copyOf(enclosed.keySet()));
        Files.writeString(folder.resolve("tin-nhan.txt"), message, StandardCharsets.UTF_8);
        List<String> files = new ArrayList<>(enclosed.keySet().stream()
                .filter(file -> Files.exists(DiskName.in(folder, file)))
                .toList());
        files.addAll(List.of("phieu-yeu-cau.docx", "tin-nhan.txt"));
        return files.stream().map(file -> name + "/" + file).toList();
    }

    /** Notes for each workbook under which name it goes back, and what the letter says of it. */
    private void copy(Packet packet, SubmittedFile file, Path folder, Map<String, String> enclosed) throws IOException {
        String own = leaf(file.file(), enclosed);
        if (file.size() > MOST_BYTES || printed.count(file.file()) > MOST_CELLS) {
            enclosed.put(own, wording.text("packet.enclosed.none", Map.of("file", file.file())));
            return;
        }
        if (MARKED.contains(extension(own)) && isMarked(packet, file, DiskName.in(folder, own))) {
            enclosed.put(own, wording.text("packet.enclosed.marked", Map.of("file", own)));
            return;
        }
        String values = leaf(base(own) + ".xlsx", enclosed);
        copies.writeValues(packet, file, DiskName.in(folder, values));
        enclosed.put(values, wording.text("packet.enclosed.values", Map.of("file", values, "original", file.file())));
    }

    /** Whether the library could open the workbook and write it again; what it cannot, it refuses in many ways. */
    private boolean isMarked(Packet packet, SubmittedFile file, Path copy) throws IOException {
        byte[] original = originals.bytes(file);
        try {
            copies.write(original, packet, file, copy);
            return true;
        } catch (EncryptedDocumentException | EmptyFileException refused) {
            return false;
        } catch (RuntimeException | IOException unable) {
            Files.deleteIfExists(copy);
            return false;
        }
    }

    private static String leaf(String file, Map<String, String> taken) {
        String leaf = file.substring(file.lastIndexOf('/') + 1);
        String free = leaf;
        for (int edition = 2; taken.containsKey(free); edition++) {
            free = base(leaf) + " (" + edition + ")." + extension(leaf);
        }
        return free;
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
