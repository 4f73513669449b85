package tonghop.publish.packet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.publish.document.RequestLetter;
import tonghop.wording.Wording;

/** A short message to paste into a messenger: what to look at, what to send back. */
record PasteMessage(JobDefinition definition, Wording wording) {
    /** Who reads on a telephone does not scroll further; the letter has them all. */
    private static final int MOST = 5;

    String of(Packet packet, List<String> files) {
        return packet.isReminder() ? reminder(packet) : review(packet, files);
    }

    private String reminder(Packet packet) {
        Map<String, String> names =
                RequestLetter.names(definition, packet.unit().fullName(), wording);
        Stream<String> lines = Stream.of(
                        Stream.of(wording.text("reminder.intro", names)),
                        packet.expected().stream().map(line -> "- " + line),
                        Stream.of(
                                wording.text("reminder.closing"),
                                RequestLetter.deadline(definition, wording),
                                wording.text("packet.message.thanks")))
                .flatMap(each -> each);
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private String review(Packet packet, List<String> files) {
        List<Question> told = packet.questions().stream().limit(MOST).toList();
        int more = packet.questions().size() - told.size();
        Stream<String> lines = Stream.of(
                        Stream.of(wording.text(
                                "packet.message.greeting",
                                Map.of(
                                        "unit", packet.unit().fullName(),
                                        "authority", definition.authority(),
                                        "count",
                                                String.valueOf(
                                                        packet.questions().size()),
                                        "title", definition.title()))),
                        told.stream().map(this::line),
                        more > 0
                                ? Stream.of(wording.text("packet.message.more", Map.of("count", String.valueOf(more))))
                                : Stream.<String>empty(),
                        Stream.of(
                                wording.text(
                                        files.isEmpty() ? "packet.message.write" : "packet.message.back",
                                        Map.of(
                                                "files",
                                                String.join(", ", files),
                                                "sheet",
                                                wording.text("packet.review"))),
                                RequestLetter.deadline(definition, wording),
                                wording.text("packet.message.thanks")))
                .flatMap(each -> each);
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Question question) {
        boolean isPlaced = question.cells().isEmpty()
                || question.text().contains(question.cells().get(0).toString());
        return question.number() + ") " + (isPlaced ? "" : question.cells().get(0) + ": ") + question.text();
    }
}
