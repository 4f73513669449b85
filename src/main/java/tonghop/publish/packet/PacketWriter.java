package tonghop.publish.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tonghop.publish.data.Kept;
import tonghop.publish.data.Publication;
import tonghop.publish.document.RequestLetter;
import tonghop.publish.form.UnitFile;
import tonghop.wording.Wording;

/** Writes the packets of a run into {@code tra-lai/<unit>/}; equal publications of equal originals give equal bytes. */
public record PacketWriter(Publication publication, Originals originals, Wording wording) {
    private static final String FOLDER = "tra-lai/";
    private static final String LETTER = "phieu-yeu-cau.docx";
    private static final String MESSAGE = "tin-nhan.txt";

    /** Writes them; gives the files, relative to the folder. */
    public List<String> write(Path folder, Kept kept) throws IOException {
        PrintedCells printed = new PrintedCells(publication);
        Enclosures enclosures = new Enclosures(originals, new MarkedCopy(publication.definition(), printed, wording));
        List<String> files = new ArrayList<>();
        for (Packet packet : new Packets(publication, wording).all()) {
            files.addAll(kept.files(material(packet, printed), folder, () -> write(packet, folder, enclosures)));
        }
        return files;
    }

    /** All that a packet is made of beside the definition: what is asked, and what the unit's workbooks say. */
    private static List<Object> material(Packet packet, PrintedCells printed) {
        return List.of(
                packet.unit().code(),
                packet.files(),
                packet.questions(),
                packet.expected(),
                packet.files().stream().map(file -> printed.in(file.file())).toList());
    }

    private Kept.Made write(Packet packet, Path root, Enclosures enclosures) throws IOException {
        String name = FOLDER + UnitFile.name(packet.unit());
        Path folder = Files.createDirectories(root.resolve(name));
        List<Enclosure> enclosed = enclosures.write(packet, folder).stream()
                .sorted(Comparator.comparing(Enclosure::file))
                .toList();
        List<String> copies = enclosed.stream()
                .filter(Enclosure::isThere)
                .map(Enclosure::file)
                .toList();
        RequestLetter.Content content = new RequestLetter.Content(
                packet.isReminder() ? RequestLetter.Purpose.REMINDER : RequestLetter.Purpose.REVIEW,
                packet.unit().fullName(),
                packet.items(),
                packet.isReminder()
                        ? RequestLetter.due(
                                        publication.definition(), packet.unit().code(), wording)
                                .stream()
                                .toList()
                        : enclosed.stream().map(Enclosure::words).toList());
        new RequestLetter(publication.definition(), wording).write(content, folder.resolve(LETTER));
        String message = new PasteMessage(publication.definition(), wording).of(packet, copies);
        Files.writeString(folder.resolve(MESSAGE), message, StandardCharsets.UTF_8);
        return new Kept.Made(
                Stream.concat(copies.stream(), Stream.of(LETTER, MESSAGE))
                        .map(file -> name + "/" + file)
                        .toList(),
                enclosed.stream().allMatch(Enclosure::isCertain));
    }
}
