package tonghop.ingest.xls;

import java.nio.ByteBuffer;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/**
 * One record of a BIFF stream.
 *
 * @param stream the bytes of the whole stream, little end first
 * @param start where the record's header of four bytes starts
 * @param sid the record's type
 * @param length the length of its body
 */
record BiffRecord(ByteBuffer stream, int start, int sid, int length) {
    static final int BOF = 0x0809;
    static final int EOF = 0x000A;
    static final int FILEPASS = 0x002F;
    static final int BOUNDSHEET = 0x0085;
    static final int NUMBER = 0x0203;
    static final int WINDOW2 = 0x023E;
    private static final int HEADER = 4;

    /** The record at that place. */
    static BiffRecord at(ByteBuffer stream, int start) throws RefusedException {
        if (start < 0 || start > stream.limit() - HEADER) {
            throw damaged(start);
        }
        int length = word(stream, start + 2);
        if (start + HEADER + length > stream.limit()) {
            throw damaged(start);
        }
        return new BiffRecord(stream, start, word(stream, start), length);
    }

    int end() {
        return start + HEADER + length;
    }

    /** Two bytes of the body as a number. */
    int word(int offset) throws RefusedException {
        if (offset + 2 > length) {
            throw damaged(start);
        }
        return word(stream, start + HEADER + offset);
    }

    /** Writes the record with its body cut to at most that many bytes. */
    void write(ByteBuffer out, int longest) {
        int kept = Math.min(length, longest);
        out.putShort((short) sid).putShort((short) kept).put(stream.slice(start + HEADER, kept));
    }

    static RefusedException damaged(int at) {
        return new RefusedException(RefusalReason.DAMAGED, "BIFF @" + at);
    }

    private static int word(ByteBuffer stream, int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
