package tonghop.job.step;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import tonghop.ingest.WorkbookReader;
import tonghop.ingest.sheet.RefusedException;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.packet.Originals;
import tonghop.publish.packet.UnwritableException;

/**
 * The staged copies, opened again by the reader that let them in.
 *
 * @param reader the reader
 * @param copies the staged copies by the names of their files
 */
record StagedOriginals(WorkbookReader reader, Function<String, Path> copies) implements Originals {
    @Override
    public byte[] bytes(SubmittedFile file) throws UnwritableException, IOException {
        return within(file, () -> reader.openable(copies.apply(file.file())));
    }

    @Override
    public boolean isActive(SubmittedFile file) throws UnwritableException, IOException {
        return within(file, () -> reader.isActive(copies.apply(file.file())));
    }

    @Override
    public byte[] copy(SubmittedFile file, Callable<byte[]> copying) throws UnwritableException, IOException {
        return within(file, copying);
    }

    private <T> T within(SubmittedFile file, Callable<T> work) throws UnwritableException, IOException {
        try {
            return reader.within(work);
        } catch (InterruptedIOException broken) {
            throw broken;
        } catch (RefusedException | IOException unable) {
            throw new UnwritableException(file.file(), unable);
        }
    }
}
