package tonghop.ingest.sheet;

import java.util.regex.Pattern;

/** Formulas that fetch from elsewhere, or have other programs do something, whenever a workbook is reckoned. */
public final class ReachingFormula {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern FUNCTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|EXEC|REGISTER(?:\\.ID)?)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    /** DDE as it is written: program|'topic'!item. */
    private static final Pattern DDE = Pattern.compile("[\\p{L}\\p{N}'] *\\|[^|!]*!");

    private ReachingFormula() {}

    public static boolean is(String formula) {
        String code = TEXT.matcher(formula).replaceAll("");
        return FUNCTION.matcher(code).find() || DDE.matcher(code).find();
    }
}
