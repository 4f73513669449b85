package tonghop.publish.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Role;

/**
 * The columns of a table of the form: three that name the row, the figures, what was reported before, a note.
 *
 * @param roles the columns of figures
 */
record FormColumns(List<Role> roles) {
    static final int ORDINAL = 0;
    static final int LABEL = 1;
    static final int MEASURE = 2;

    private static final int FIRST = 3;
    private static final List<Integer> NAMING = List.of(6, 46, 14);
    private static final int FIGURE = 15;
    private static final int NOTE = 24;
    private static final int UNITS_A_DIGIT = 256;

    FormColumns {
        roles = List.copyOf(roles);
    }

    int of(Role role) {
        return FIRST + roles.indexOf(role);
    }

    int earlier() {
        return FIRST + roles.size();
    }

    int note() {
        return earlier() + 1;
    }

    int count() {
        return note() + 1;
    }

    void lay(XSSFSheet sheet) {
        for (int column = 0; column < count(); column++) {
            sheet.setColumnWidth(column, digits(column) * UNITS_A_DIGIT);
        }
    }

    int digits(int column) {
        return column < FIRST ? NAMING.get(column) : column == note() ? NOTE : FIGURE;
    }

    int width() {
        int width = 0;
        for (int column = 0; column < count(); column++) {
            width += digits(column);
        }
        return width;
    }
}
