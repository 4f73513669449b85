package tonghop.normalise.formula;

/**
 * A row or a column of a reference.
 *
 * @param value the zero-based row or column when absolute, else the distance from the formula's own
 * @param absolute whether a dollar sign fixes it
 */
record Coordinate(int value, boolean absolute) {

    static Coordinate of(int place, boolean absolute, int origin) {
        return new Coordinate(absolute ? place : place - origin, absolute);
    }

    /** The place that a formula means whose own row or column is the origin. */
    int from(int origin) {
        return absolute ? value : origin + value;
    }
}
