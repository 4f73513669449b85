package tonghop.publish.packet;

import java.util.List;
import tonghop.definition.ReportingUnit;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * What goes back to one unit.
 *
 * @param unit who gets it
 * @param files the workbooks that it sent and that a question is about
 * @param questions what it is asked, the most pressing first
 * @param expected what it has to send, of one that has sent nothing; empty of all others
 */
record Packet(ReportingUnit unit, List<SubmittedFile> files, List<Question> questions, List<String> expected) {
    Packet {
        expected = List.copyOf(expected);
        files = List.copyOf(files);
        questions = List.copyOf(questions);
    }

    /** What a unit is reminded of that has sent nothing: there is nothing to mark and nothing to look at again. */
    static Packet reminder(ReportingUnit unit, List<String> expected) {
        return new Packet(unit, List.of(), List.of(), expected);
    }

    boolean isReminder() {
        return !expected.isEmpty();
    }

    /** What the letter lists. */
    List<String> items() {
        return isReminder() ? expected : questions.stream().map(Question::text).toList();
    }
}
