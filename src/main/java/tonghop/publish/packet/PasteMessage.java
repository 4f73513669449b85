package tonghop.publish.packet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.publish.document.RequestLetter;
import tonghop.wording.Wording;

/** A short message to paste into a messenger: what to look at, what to send back; whatever finds no room is in the letter. */
record PasteMessage(JobDefinition definition, Wording wording) {
    /** Who reads on a telephone does not scroll further. */
    private static final int LONGEST = 600;

    String of(Packet packet, List<String> files) {
        return packet.isReminder() ? reminder(packet) : review(packet, files);
    }

    private String reminder(Packet packet) {
        Map<String, String> names =
                RequestLetter.names(definition, packet.unit().fullName(), wording);
        return message(
                wording.text("reminder.intro", names),
                packet.expected().stream().map(line -> "- " + line).toList(),
                Stream.concat(
                                RequestLetter.due(definition, packet.unit().code(), wording).stream(),
                                Stream.of(wording.text("reminder.closing")))
                        .collect(Collectors.joining("\n")));
    }

    private String review(Packet packet, List<String> files) {
        String greeting = wording.text(
                "packet.message.greeting",
                Map.of(
                        "unit", packet.unit().fullName(),
                        "authority", definition.authority(),
                        "count", String.valueOf(packet.questions().size()),
                        "title", definition.title()));
        String back = wording.text(
                files.isEmpty() ? "packet.message.write" : "packet.message.back",
                Map.of("files", String.join(", ", files), "sheet", wording.text("packet.review")));
        return message(greeting, packet.questions().stream().map(this::line).toList(), back);
    }

    private String message(String greeting, List<String> lines, String back) {
        String end = Stream.of(back, RequestLetter.deadline(definition, wording), wording.text("packet.message.thanks"))
                .collect(Collectors.joining("\n", "\n", "\n"));
        return greeting + told(lines, LONGEST - greeting.length() - end.length()) + end;
    }

    /** As many lines as there is room for; the first is cut rather than left out. */
    private String told(List<String> lines, int room) {
        String whole = lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
        if (whole.length() <= room) {
            return whole;
        }
        String rest = "\n" + wording.text("packet.message.more");
        StringBuilder told = new StringBuilder();
        for (String line : lines) {
            int left = room - rest.length() - told.length();
            if (line.length() >= left) {
                return told.isEmpty() ? cut("\n" + line, left) + rest : told + rest;
            }
            told.append('\n').append(line);
        }
        return told + rest;
    }

    private static String cut(String line, int room) {
        return room < 2 ? "" : line.substring(0, Math.min(line.length(), room - 1)) + "…";
    }

    /** What it is about, and the first of the unit's own cells that it rests on. */
    private String line(Question question) {
        String about = wording.topic(question.finding(), definition);
        String cell = question.cells().stream()
                .findFirst()
                .map(first -> first.sheet() + " › " + first.at())
                .orElse("");
        return question.number() + ") " + about + (cell.isEmpty() ? "" : " (" + cell + ")");
    }
}
