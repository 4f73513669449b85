package tonghop.publish.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/**
 * What an office document tells of itself; equal documents with equal descriptions give equal bytes.
 *
 * @param title its title
 * @param authority the office that issues it
 * @param day the day that stands in the file as the time of its making
 */
public record DatedDocument(String title, String authority, LocalDate day) {

    /** What XML cannot hold: a title may be the name of a file that somebody sent. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");

    /** Describes the document and writes it. */
    public void write(POIXMLDocument document, Path file) throws IOException {
        Files.write(file, bytes(document));
    }

    /** Describes the document and gives the bytes of its file. */
    public byte[] bytes(POIXMLDocument document) throws IOException {
        describe(document.getProperties().getCoreProperties());
        return packed(document, day);
    }

    /** The file of a document that keeps its own description; one that has none gets that day in place of the day of writing. */
    public static byte[] packed(POIXMLDocument document, LocalDate day) throws IOException {
        CoreProperties own = document.getProperties().getCoreProperties();
        if (own.getCreated() == null) {
            own.setCreated(Optional.of(time(day)));
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        // it is packed when it is dated
        ZipArchiveOutputStream loose = new ZipArchiveOutputStream(archive);
        loose.setLevel(Deflater.NO_COMPRESSION);
        document.write(loose);
        return FixedZip.dated(archive.toByteArray(), day.atStartOfDay());
    }

    private void describe(CoreProperties properties) {
        Optional<Date> made = Optional.of(time(day));
        properties.setCreated(made);
        properties.setModified(made);
        properties.setCreator(authority);
        properties.setTitle(CONTROL.matcher(title).replaceAll(" "));
    }

    private static Date time(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
