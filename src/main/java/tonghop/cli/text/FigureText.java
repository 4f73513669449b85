package tonghop.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.wording.Wording;

/** A figure in words: what it is about, how its print was read, and how else it could be read. */
record FigureText(Wording wording, JobDefinition definition, Names names) {
    List<String> lines(Observation figure) {
        ObservationKey key = figure.key();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                "explain.figure",
                Map.of(
                        "unit", names.unit(key.unit()),
                        "indicator", names.indicator(key),
                        "role", wording.text("role." + key.role()),
                        "period", wording.period(key.period()),
                        "asOf", wording.date(key.asOf()),
                        "status", wording.text("explain.status." + figure.status()))));
        PrintedNumber number = figure.number();
        if (number == null) {
            lines.add(wording.text("explain.qualitative", Map.of("text", String.valueOf(figure.text()))));
        } else {
            lines.add(read("explain.read", number.reading(), figure));
            number.alternatives().forEach(other -> lines.add(read("explain.read-otherwise", other, figure)));
        }
        return lines;
    }

    private String read(String key, Reading reading, Observation figure) {
        String value = reading.value().compareTo(reading.upper()) == 0
                ? wording.figure(reading.value().toPlainString())
                : wording.figure(
                        reading.value().toPlainString() + ".." + reading.upper().toPlainString());
        return wording.text(
                key,
                Map.of(
                        "value", wording.bounded(reading.bound(), value),
                        "measure", measure(figure),
                        "sign", sign(reading.sign())));
    }

    /** "dấu phẩy thập phân"; several signs of one print stand side by side. */
    private String sign(String sign) {
        String key = "reading." + sign;
        return wording.keys().contains(key) ? wording.text(key) : sign;
    }

    private String measure(Observation figure) {
        if (!figure.unitOfMeasure().isEmpty()) {
            return figure.unitOfMeasure();
        }
        String expected = definition
                .indicator(figure.key().indicator())
                .map(Indicator::unitOfMeasure)
                .orElse("");
        return wording.text("explain.measure-assumed", Map.of("measure", expected));
    }
}
