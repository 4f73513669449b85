package tonghop.ingest.sheet;

import java.util.Locale;

/** Why a file is refused. Each has its sentence in the message bundle under {@code refusal.} and {@link #key()}. */
public enum RefusalReason {
    EMPTY,
    NOT_A_WORKBOOK,
    UNKNOWN_FORMAT,
    DAMAGED,
    DOCTYPE,
    DUPLICATE_CELL,
    OPEN_QUOTE,
    ENCRYPTED,
    OLD_EXCEL,
    XLSB,
    NUMBERS,
    HTML_AS_XLS,
    XML_SPREADSHEET,
    TOO_LARGE,
    TOO_SLOW,
    NO_MEMORY,
    NO_SHEET,
    NOT_UNDERSTOOD,
    CHANGED,
    HALF_COPIED,
    LINK,
    NO_FILE,
    UNREADABLE;

    /** Whether a refusal for this reason says more of the machine than of the file, so that the file must be tried again. */
    public static boolean mayPass(String key) {
        return key.equals(TOO_SLOW.key()) || key.equals(NO_MEMORY.key());
    }

    /** The reason as the bundles and {@link tonghop.model.Refusal} spell it: lower case with hyphens. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
