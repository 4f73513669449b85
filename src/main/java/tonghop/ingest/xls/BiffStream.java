package tonghop.ingest.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/**
 * The stream of records inside an .xls file. Offices' programs write records in an order and of a length that Excel accepts and POI
 * does not; this pass puts them as Excel itself would: substreams in the order of the tabs, the records of a sheet's view behind its
 * cells, numbers at their proper length. No value is touched. A stream that ends too early is found here.
 */
final class BiffStream {
    private static final int BIFF8 = 0x0600;
    private static final int WORKSHEET = 0x0010;
    private static final int NUMBER_LENGTH = 14;
    private static final int LONGEST = 0xFFFF;

    /** Rows, cells and what belongs to them: formulas' texts, shared and array formulas, tables, row-block ends. */
    private static final Set<Integer> CELLS = Set.of(
            0x0208, 0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x00BD, 0x00BE, 0x00FD, 0x027E, 0x00D6, 0x0207, 0x04BC,
            0x0221, 0x0236, 0x00D7);

    /** Those that hold a cell, or a row of them: row and column stand first. */
    private static final Set<Integer> PLACED =
            Set.of(0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x00BD, 0x00BE, 0x00FD, 0x027E, 0x00D6);

    private static final int CONTINUE = 0x003C;

    /**
     * What programs write between the cells that Excel writes behind them: drawings with their objects, texts and charts, comments,
     * merged areas, links, rules for input and looks, labels, protection, phonetics, the sheet's extensions.
     */
    private static final Set<Integer> BESIDE_CELLS = Set.of(
            0x00EC, 0x005D, 0x01B6, 0x003C, 0x00ED, 0x0809, 0x000A, 0x001C, 0x00E5, 0x01B8, 0x0800, 0x01B2, 0x01BE,
            0x01B0, 0x01B1, 0x015F, 0x0867, 0x0868, 0x0012, 0x0063, 0x00DD, 0x00EF, 0x0099, 0x007D, 0x0055, 0x009B,
            0x009D, 0x009E, 0x087A, 0x0879, 0x0894, 0x01BA, 0x0862);

    private static final int CHART = 0x10;
    private static final int COLUMNS = 256;

    private static final int OBPROJ = 0x00D3;
    private static final int DCONN = 0x0876;
    private static final int SUPBOOK = 0x01AE;
    /** A book that formulas speak of is the workbook itself or the functions of an add-in, else another file. */
    private static final int SELF = 0x0401;

    private static final int ADD_IN = 0x3A01;
    private static final int LONGEST_SELF = 4;
    /** The kinds of tabs of sheets and modules of macros. */
    private static final Set<Integer> MACROS = Set.of(1, 6);

    /** The window, its magnification, panes and selection. */
    private static final Set<Integer> VIEW = Set.of(BiffRecord.WINDOW2, 0x088B, 0x00A0, 0x0041, 0x001D);

    private final ByteBuffer stream;
    private final ByteBuffer mended;

    private BiffStream(ByteBuffer stream) {
        this.stream = stream;
        this.mended = ByteBuffer.allocate(stream.limit()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The stream as POI can read it; an encrypted stream as it is, for its records have their places in the cipher.
     *
     * @throws RefusedException when the stream is older than BIFF8 or breaks off
     */
    static byte[] mend(byte[] bytes) throws RefusedException {
        ByteBuffer stream = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        BiffRecord begin = BiffRecord.at(stream, 0);
        if (begin.sid() != BiffRecord.BOF) {
            throw BiffRecord.damaged(0);
        }
        if (begin.word(0) != BIFF8) {
            throw new RefusedException(RefusalReason.OLD_EXCEL, "BIFF " + Integer.toHexString(begin.word(0)));
        }
        BiffStream pass = new BiffStream(stream);
        List<BiffRecord> globals = pass.substream(0);
        boolean encrypted = globals.stream().anyMatch(record -> record.sid() == BiffRecord.FILEPASS);
        return encrypted ? bytes : pass.mend(globals);
    }

    /**
     * Whether a workbook's stream names macros, sheets of macros, other files and programs that its formulas speak of, or sources of data.
     *
     * @throws RefusedException when the stream breaks off
     */
    static boolean isActive(byte[] bytes) throws RefusedException {
        BiffStream pass = new BiffStream(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        for (BiffRecord record : pass.substream(0)) {
            if (isActive(record)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActive(BiffRecord record) throws RefusedException {
        return switch (record.sid()) {
            case BiffRecord.BOUNDSHEET -> MACROS.contains(record.word(4) >> 8);
            case SUPBOOK -> record.length() > LONGEST_SELF || (record.word(2) != SELF && record.word(2) != ADD_IN);
            case OBPROJ, DCONN -> true;
            default -> false;
        };
    }

    private byte[] mend(List<BiffRecord> globals) throws RefusedException {
        globals.forEach(this::write);
        for (BiffRecord tab : globals) {
            if (tab.sid() == BiffRecord.BOUNDSHEET) {
                sheet(substream(tab.word(0) | tab.word(2) << 16));
            }
        }
        byte[] whole = new byte[mended.position()];
        mended.flip().get(whole);
        return whole;
    }

    /** All records from a BOF to the EOF that ends it, those of embedded charts too. */
    private List<BiffRecord> substream(int start) throws RefusedException {
        List<BiffRecord> records = new ArrayList<>();
        int depth = 0;
        int at = start;
        do {
            BiffRecord record = BiffRecord.at(stream, at);
            if (records.isEmpty() && record.sid() != BiffRecord.BOF) {
                throw BiffRecord.damaged(start);
            }
            records.add(record);
            depth += record.sid() == BiffRecord.BOF ? 1 : record.sid() == BiffRecord.EOF ? -1 : 0;
            at = record.end();
        } while (depth > 0);
        return records;
    }

    private void sheet(List<BiffRecord> records) throws RefusedException {
        if (records.get(0).word(2) != WORKSHEET) {
            records.forEach(this::write);
            return;
        }
        List<Boolean> isCell = isCell(records);
        int begin = Math.max(0, isCell.indexOf(true));
        int end = isCell.lastIndexOf(true) + 1;
        List<BiffRecord> behind = new ArrayList<>();
        for (int at = 0; at < end; at++) {
            BiffRecord record = records.get(at);
            if (isCell.get(at) || (at < begin && !VIEW.contains(record.sid()))) {
                requirePlace(record);
                write(record);
            } else {
                requireKnown(record);
                behind.add(record);
            }
        }
        behind.forEach(this::write);
        records.subList(end, records.size()).forEach(this::write);
    }

    /** Whether each record is one of the sheet's own cells, or goes on with one; charts within the sheet keep cells of theirs. */
    private static List<Boolean> isCell(List<BiffRecord> records) {
        List<Boolean> isCell = new ArrayList<>();
        int depth = 0;
        for (BiffRecord record : records) {
            depth += record.sid() == BiffRecord.BOF ? 1 : record.sid() == BiffRecord.EOF ? -1 : 0;
            boolean goesOn = record.sid() == CONTINUE && isCell.get(isCell.size() - 1);
            isCell.add(depth == 1 && (goesOn || CELLS.contains(record.sid())));
        }
        return isCell;
    }

    /** The format has no check sums. A damaged cell shows where its column cannot be, */
    private static void requirePlace(BiffRecord record) throws RefusedException {
        if (PLACED.contains(record.sid()) && record.word(2) >= COLUMNS) {
            throw BiffRecord.damaged(record.start());
        }
    }

    /** or its type: a cell whose record is of no type that stands between cells would be passed over without a word. */
    private static void requireKnown(BiffRecord record) throws RefusedException {
        if (!BESIDE_CELLS.contains(record.sid()) && !VIEW.contains(record.sid()) && record.sid() >> 8 != CHART) {
            throw BiffRecord.damaged(record.start());
        }
    }

    private void write(BiffRecord record) {
        record.write(mended, record.sid() == BiffRecord.NUMBER ? NUMBER_LENGTH : LONGEST);
    }
}
