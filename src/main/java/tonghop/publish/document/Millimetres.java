package tonghop.publish.document;

/** Lengths on paper in the twentieths of a point that documents count in. */
final class Millimetres {
    private static final int TWIPS_AN_INCH = 1440;
    private static final int TENTHS_AN_INCH = 254;

    private Millimetres() {}

    static int twips(int millimetres) {
        return ofTenths(millimetres * 10);
    }

    static int ofTenths(int tenths) {
        return Math.round((float) tenths * TWIPS_AN_INCH / TENTHS_AN_INCH);
    }
}
