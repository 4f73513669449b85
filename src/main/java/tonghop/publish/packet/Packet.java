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
 */
record Packet(ReportingUnit unit, List<SubmittedFile> files, List<Question> questions) {
    Packet {
        files = List.copyOf(files);
        questions = List.copyOf(questions);
    }
}
