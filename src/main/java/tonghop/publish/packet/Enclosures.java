package tonghop.publish.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.disk.DiskName;
import tonghop.publish.data.Publication.SubmittedFile;

/** The copies of a unit's workbooks: marked in their own format, else of the values, else none; the letter says which and why. */
record Enclosures(Originals originals, MarkedCopy copies) {
    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);

    /** What the library that writes workbooks can hold many times over; a larger one gets the letter alone. */
    static final long MOST_BYTES = 5L << 20;

    static final int MOST_CELLS = 200_000;
    private static final Set<String> MARKED = Set.of("xlsx", "xlsm", "xls");
    /** What is said where writing a copy took more than it may. */
    private static final Set<String> UNCERTAIN = Set.of("packet.enclosed.unwritable", "packet.enclosed.none");

    /** Writes the copies into the folder of the unit. */
    List<Enclosure> write(Packet packet, Path folder) throws IOException {
        Envelope envelope = new Envelope(packet, folder);
        for (SubmittedFile file : packet.files()) {
            envelope.enclosures.add(envelope.enclose(file));
        }
        return envelope.enclosures;
    }

    /** What goes to one unit. */
    private final class Envelope {
        private final Packet packet;
        private final Path folder;
        private final List<Enclosure> enclosures = new ArrayList<>();

        Envelope(Packet packet, Path folder) {
            this.packet = packet;
            this.folder = folder;
        }

        Enclosure enclose(SubmittedFile file) throws IOException {
            String own = file.file().substring(file.file().lastIndexOf('/') + 1);
            // disks know names that are spelt alike as one, in whichever form of Unicode or case
            String name = free(Normalizer.normalize(own, Normalizer.Form.NFC));
            if (file.size() > MOST_BYTES || copies.printed().count(file.file()) > MOST_CELLS) {
                return none(file, name, "packet.enclosed.large");
            }
            return MARKED.contains(extension(name)) ? marked(file, name) : values(file, name, "packet.enclosed.values");
        }

        private Enclosure marked(SubmittedFile file, String name) throws IOException {
            try {
                if (originals.isActive(file)) {
                    return values(file, name, "packet.enclosed.active");
                }
                byte[] copy = originals.copy(file, () -> copies.marked(originals.bytes(file), packet, file));
                return enclosed(file, name, copy, "packet.enclosed.marked");
            } catch (UnwritableException unable) {
                LOG.warn("a copy of the values is enclosed instead", unable);
                return values(file, name, "packet.enclosed.unwritable");
            }
        }

        private Enclosure values(SubmittedFile file, String own, String words) throws IOException {
            String name = free(base(own) + ".xlsx");
            try {
                return enclosed(file, name, originals.copy(file, () -> copies.values(packet, file)), words);
            } catch (UnwritableException unable) {
                LOG.warn("no copy is enclosed", unable);
                return none(file, name, "packet.enclosed.none");
            }
        }

        private Enclosure enclosed(SubmittedFile file, String name, byte[] copy, String words) throws IOException {
            Files.write(DiskName.in(folder, name), copy);
            return new Enclosure(
                    name,
                    true,
                    copies.wording().text(words, Map.of("file", name, "original", file.file())),
                    !UNCERTAIN.contains(words));
        }

        private Enclosure none(SubmittedFile file, String name, String words) {
            return new Enclosure(
                    name, false, copies.wording().text(words, Map.of("file", file.file())), !UNCERTAIN.contains(words));
        }

        private String free(String name) {
            String free = name;
            for (int edition = 2; isTaken(free); edition++) {
                free = base(name) + " (" + edition + ")." + extension(name);
            }
            return free;
        }

        private boolean isTaken(String name) {
            return enclosures.stream().anyMatch(other -> other.file().equalsIgnoreCase(name));
        }
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
