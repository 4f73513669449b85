package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.wording.Wording;

/** A figure in words: what it is about, how its print was read, and how else it could be read. */
final class FigureText {
    private final Wording wording;
    private final JobDefinition definition;

    FigureText(Wording wording, JobDefinition definition) {
        this.wording = wording;
        this.definition = definition;
    }

    List<String> lines(Observation figure) {
        ObservationKey key = figure.key();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                "explain.figure",
                Map.of(
                        "unit", unit(key.unit()),
                        "indicator", indicator(key),
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
        String bounded = wording.text("bound." + reading.bound(), Map.of("value", value));
        return wording.text(
                key,
                Map.of(
                        "value", bounded,
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

    private String unit(String code) {
        return definition.unit(code).map(ReportingUnit::fullName).orElse(code);
    }

    private String indicator(ObservationKey key) {
        String name = definition.indicator(key.indicator()).map(Indicator::name).orElse(key.indicator());
        if (key.dimensions().isEmpty()) {
            return name;
        }
        return name + " ("
                + key.dimensions().entrySet().stream()
                        .map(member -> member(member.getKey(), member.getValue()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String member(String dimension, String code) {
        Stream<String> members = definition.dimension(dimension).stream()
                .flatMap(of -> of.members().stream())
                .filter(member -> member.code().equals(code))
                .map(Dimension.Member::name);
        Stream<String> places = definition.units().stream()
                .flatMap(unit -> unit.places().stream())
                .filter(place -> place.code().equals(code))
                .map(ReportingUnit.Place::name);
        return Stream.concat(members, places).findFirst().orElse(code);
    }
}
