package tonghop.publish.packet;

import java.io.IOException;
import java.util.concurrent.Callable;
import tonghop.publish.data.Publication.SubmittedFile;

/** The workbooks as they were sent, to be written again. */
public interface Originals {
    /**
     * The bytes of a workbook, as office programs open them.
     *
     * @throws UnwritableException when it is larger than such programs can hold, or was changed since it was read
     */
    byte[] bytes(SubmittedFile file) throws UnwritableException, IOException;

    /** Whether a workbook holds what acts by itself or calls others when it is opened: nobody is sent that back. */
    boolean isActive(SubmittedFile file) throws UnwritableException, IOException;

    /**
     * A copy of that workbook, made within the bounds of what one file may cost.
     *
     * @throws UnwritableException when it takes more, or ends in any error
     */
    byte[] copy(SubmittedFile file, Callable<byte[]> copying) throws UnwritableException, IOException;
}
