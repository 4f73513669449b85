package tonghop.review;

import tonghop.model.Choice;
import tonghop.model.Finding;
import tonghop.model.Ruling;

/** A finding that a decision settled, with its figures as they were then. */
record Settlement(Ruling ruling) {

    Finding finding() {
        return ruling.finding();
    }

    /**
     * Whether the rule that speaks again says nothing new. Where the figures were left as stated it may go on saying the same; a
     * rule that does not apply may say what it will.
     */
    boolean silences(Finding again) {
        boolean isSame = again.stated().equals(finding().stated())
                && again.expected().equals(finding().expected());
        Choice.Kind kind = ruling.decision().choice().kind();
        return kind == Choice.Kind.NOT_APPLICABLE || (ruling.edits().isEmpty() && isSame);
    }
}
