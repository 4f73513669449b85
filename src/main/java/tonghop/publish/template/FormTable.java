package tonghop.publish.template;

import java.util.List;
import tonghop.model.Role;

/**
 * A table of the form.
 *
 * @param code its number, as that of the appendix which it feeds
 * @param title its title
 * @param roles its columns of figures
 * @param sections its rows in groups
 */
record FormTable(String code, String title, List<Role> roles, List<Section> sections) {
    FormTable {
        roles = List.copyOf(roles);
        sections = List.copyOf(sections);
    }

    /** A heading and the rows under it. */
    record Section(String title, List<FormRow> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }
}
