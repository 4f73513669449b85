package tonghop.benchmark.yearbook;

import tonghop.model.Role;

/** The columns of a form, in their order on the sheet. */
enum Column {
    LAST(Role.ACTUAL),
    TARGET(Role.TARGET),
    ACTUAL(Role.ACTUAL),
    PERCENT(Role.PERCENT),
    GROWTH(Role.GROWTH);

    private final Role role;

    Column(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    boolean isRatio() {
        return role.isRatio();
    }
}
