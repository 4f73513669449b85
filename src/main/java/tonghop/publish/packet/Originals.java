package tonghop.publish.packet;

import java.io.IOException;
import tonghop.publish.data.Publication.SubmittedFile;

/** The workbooks as they were sent. */
@FunctionalInterface
public interface Originals {
    /** The bytes of a workbook, as office programs open them. */
    byte[] bytes(SubmittedFile file) throws IOException;
}
