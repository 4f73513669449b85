package tonghop.model.format;

/** The marks between the digits of a shown number, which follow the computer's settings and not the workbook. */
public enum Marks {
    VIETNAMESE('.', ','),
    ENGLISH(',', '.');

    private final char thousands;
    private final char decimal;

    Marks(char thousands, char decimal) {
        this.thousands = thousands;
        this.decimal = decimal;
    }

    char thousands() {
        return thousands;
    }

    char decimal() {
        return decimal;
    }
}
