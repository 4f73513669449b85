package tonghop.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.ArchiveLimits;
import tonghop.ingest.form.DownloadedList;
import tonghop.ingest.form.FilledWorkbook;
import tonghop.ingest.ods.OdsReader;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.text.TextEncoding;
import tonghop.ingest.text.TextReader;
import tonghop.ingest.xls.XlsReader;
import tonghop.ingest.xlsx.ActiveContent;
import tonghop.ingest.xlsx.XlsxReader;
import tonghop.model.DecisionForm;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.model.cell.RawSheet;

/** Reads one file whole, whatever its format and whatever its name claims, or says why not. It may be shared by threads. */
public final class WorkbookReader {
    private static final Set<String> TEXT_EXTENSIONS = Set.of("csv", "tsv", "txt");
    /** No workbook of an office is larger; the readers of the older formats hold the file in memory. */
    private static final long LARGEST = 200L << 20;
    /** A hundred thousand decisions. */
    private static final long LARGEST_LIST = 32L << 20;

    private final ReadingGuard guard;

    /** Makes a reader that lets a file cost what this machine can bear. */
    public WorkbookReader() {
        this(ReadingBounds.ofThisMachine());
    }

    WorkbookReader(ReadingBounds bounds) {
        this.guard = new ReadingGuard(bounds);
    }

    /**
     * Reads a file under the name by which it was sent. The fingerprint is taken before and after, so that it is of exactly the
     * bytes that were read. Bad data is never an exception.
     */
    public Intake read(Path file, String name) {
        Fingerprint print = new Fingerprint("", 0);
        try {
            print = Fingerprint.of(file);
            Optional<DecisionForm> list = list(file, name, print);
            Intake intake = list.isPresent() ? list.get() : workbook(file, name, print);
            if (!print.equals(Fingerprint.of(file))) {
                throw new RefusedException(RefusalReason.CHANGED, "");
            }
            return intake;
        } catch (RefusedException e) {
            return new Refusal(name, print.sha256(), print.size(), e.reason().key(), e.detail());
        } catch (IOException e) {
            return unreadable(name, print, e);
        }
    }

    /**
     * The bytes of a workbook that was read, as programs open them that are less patient than this one and hold all of it in memory.
     *
     * @throws RefusedException when it is too large for that, or no such workbook any more
     */
    public byte[] openable(Path file) throws IOException, RefusedException {
        if (content(file).kind() == FileContent.Kind.OLE2) {
            return new XlsReader().mended(file);
        }
        Archive.open(file, ArchiveLimits.held(Runtime.getRuntime().maxMemory())).close();
        return Files.readAllBytes(file);
    }

    /** Whether a workbook that was read holds macros, or links by which opening it reaches for other files or the network. */
    public boolean isActive(Path file) throws IOException, RefusedException {
        if (content(file).kind() == FileContent.Kind.OLE2) {
            return new XlsReader().isActive(file);
        }
        try (Archive archive = Archive.open(file, ArchiveLimits.OFFICE)) {
            return ActiveContent.isIn(archive);
        }
    }

    /** What some work on a file comes to, within the bounds in which files are read. */
    public <T> T within(Callable<T> work) throws RefusedException, IOException {
        return guard.call(work);
    }

    /**
     * Whether a file is complete, as far as its bytes can tell: a file that is being copied is short, or long and empty, or not to
     * be opened. A file of no kind that is read is as complete as it need be.
     */
    public boolean isWhole(Path file) {
        try {
            return switch (content(file).kind()) {
                case ZIP -> isWholeArchive(file);
                case OLE2 -> !new XlsReader().read(file).isEmpty();
                case EMPTY, UNKNOWN -> false;
                case RAW_BIFF, HTML, XML_SPREADSHEET, TEXT, FOREIGN -> true;
            };
        } catch (RefusedException refused) {
            return refused.reason() != RefusalReason.DAMAGED && refused.reason() != RefusalReason.UNREADABLE;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether the file's own bytes tell where it ends; a text may go on at any time. */
    public boolean tellsItsEnd(Path file) {
        try {
            FileContent.Kind kind = content(file).kind();
            return kind == FileContent.Kind.ZIP || kind == FileContent.Kind.OLE2;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isWholeArchive(Path file) throws IOException, RefusedException {
        try (Archive archive = Archive.open(file, ArchiveLimits.OFFICE)) {
            return archive.has("[Content_Types].xml") || archive.has("mimetype");
        }
    }

    /** The refusal of a file that was still being copied when nobody would wait for it any longer. */
    public Refusal halfCopied(String name) {
        return new Refusal(name, "", 0, RefusalReason.HALF_COPIED.key(), "");
    }

    /** The refusal of a file that could not even be staged. */
    public Refusal unreadable(String name, IOException cause) {
        return unreadable(name, new Fingerprint("", 0), cause);
    }

    private static Refusal unreadable(String name, Fingerprint print, IOException cause) {
        UnreadableException known =
                cause instanceof UnreadableException unreadable ? unreadable : new UnreadableException(cause);
        return new Refusal(
                name, print.sha256(), print.size(), known.reason().key(), String.valueOf(known.getMessage()));
    }

    /** A list of decisions; empty when the file is none. */
    private static Optional<DecisionForm> list(Path file, String name, Fingerprint print) throws IOException {
        if (print.size() > LARGEST_LIST || content(file).kind() != FileContent.Kind.TEXT) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = TextEncoding.of(bytes).decode(bytes);
        return DownloadedList.read(new DownloadedList.Text(name, print.sha256(), print.size(), text));
    }

    private Intake workbook(Path file, String name, Fingerprint print) throws IOException, RefusedException {
        List<RawSheet> sheets = guard.read(() -> sheets(file, name, print.size()));
        requireNames(sheets);
        Submission submission = new Submission(name, print.sha256(), print.size(), sheets);
        return FilledWorkbook.read(submission).map(Intake.class::cast).orElse(submission);
    }

    /** A cell is known by the name of its sheet, so no two sheets may share one. */
    private static void requireNames(List<RawSheet> sheets) throws RefusedException {
        Set<String> names = new HashSet<>();
        for (RawSheet sheet : sheets) {
            if (!names.add(sheet.name())) {
                throw new RefusedException(RefusalReason.DAMAGED, "sheet " + sheet.name());
            }
        }
    }

    private static List<RawSheet> sheets(Path file, String name, long size) throws IOException, RefusedException {
        if (size > LARGEST) {
            throw new RefusedException(RefusalReason.TOO_LARGE, size + " > " + LARGEST);
        }
        FileContent content = content(file);
        return switch (content.kind()) {
            case ZIP -> zipped(file);
            case OLE2 -> new XlsReader().read(file);
            case TEXT -> text(file, name);
            case EMPTY -> throw new RefusedException(RefusalReason.EMPTY, "");
            case RAW_BIFF -> throw new RefusedException(RefusalReason.OLD_EXCEL, content.description());
            case HTML -> throw new RefusedException(RefusalReason.HTML_AS_XLS, content.description());
            case XML_SPREADSHEET -> throw new RefusedException(RefusalReason.XML_SPREADSHEET, content.description());
            case FOREIGN -> throw new RefusedException(RefusalReason.NOT_A_WORKBOOK, content.description());
            case UNKNOWN -> throw new RefusedException(RefusalReason.UNKNOWN_FORMAT, content.description());
        };
    }

    private static FileContent content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileContent.of(in.readNBytes(FileContent.HEAD));
        }
    }

    private static List<RawSheet> zipped(Path file) throws IOException, RefusedException {
        try (Archive archive = Archive.open(file, ArchiveLimits.OFFICE)) {
            if (XlsxReader.accepts(archive)) {
                return new XlsxReader(archive).read();
            }
            if (OdsReader.accepts(archive)) {
                return new OdsReader(archive).read();
            }
            boolean apple = archive.has("Index/Document.iwa");
            throw new RefusedException(apple ? RefusalReason.NUMBERS : RefusalReason.NOT_A_WORKBOOK, "ZIP");
        }
    }

    private static List<RawSheet> text(Path file, String name) throws IOException, RefusedException {
        String leaf = name.substring(name.lastIndexOf('/') + 1);
        int dot = leaf.lastIndexOf('.');
        if (!TEXT_EXTENSIONS.contains(leaf.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            throw new RefusedException(RefusalReason.NOT_A_WORKBOOK, "TXT");
        }
        return new TextReader().read(Files.readAllBytes(file), leaf.substring(0, Math.max(dot, 0)));
    }
}
