package tonghop.definition;

/**
 * Where something stands in a definition.
 *
 * @param file the file, or the job's folder
 * @param line the line counted from 1; 0 when the whole file or folder is meant
 */
public record Place(String file, int line) {
    public static Place whole(String file) {
        return new Place(file, 0);
    }

    /** The file's name alone, for a sentence that is about another file of the same folder. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
