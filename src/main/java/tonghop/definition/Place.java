package tonghop.definition;

/**
 * Where something stands in a definition.
 *
 * @param file the file, or the job's folder
 * @param line the line counted from 1; 0 when the whole file or folder is meant
 */
record Place(String file, int line) {
    static Place whole(String file) {
        return new Place(file, 0);
    }
}
