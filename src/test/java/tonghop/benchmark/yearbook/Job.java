package tonghop.benchmark.yearbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** The yearbooks as a job of the product: a definition as a user writes it, and what is read out of the workbooks. */
record Job(Yearbook book) {
    private static final int YEAR = 2025;

    JobDefinition definition() {
        try {
            Path folder = Files.createTempDirectory("yearbook");
            Path file = Files.writeString(folder.resolve("job.yaml"), text());
            JobDefinition definition = new DefinitionReader().read(folder);
            Files.delete(file);
            Files.delete(folder);
            return definition;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text() {
        return Stream.of(
                        Stream.of(
                                "job: {title: Niên giám, authority: Toàn quốc, period: " + YEAR + "}",
                                "vocabulary: {units-of-measure: [{code: lớp}, {code: lượt}]}",
                                "units:"),
                        book.units().stream().map(this::unit),
                        Stream.of("indicators:"),
                        book.items().stream().map(Job::indicator),
                        Stream.of("rules:"),
                        book.items().stream().flatMap(this::rules))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String unit(int unit) {
        String code = book.office().code(unit);
        String place = unit == Office.HEAD
                ? "level: khối, head: true"
                : book.office().isCommune(unit)
                        ? "level: xã, within: "
                                + book.office().code(book.office().above(unit))
                        : "level: tỉnh";
        return "  - {code: " + code + ", name: Nơi " + code + ", " + place + "}";
    }

    private static String indicator(Item item) {
        return "  - {code: " + item.code() + ", name: Số " + item.code() + ", unit-of-measure: \"" + item.measure()
                + "\""
                + ", decimals: " + item.decimals() + ", kind: " + item.kind()
                + (item.isRate() ? "" : ", aggregation: sum") + (item.isOpening() ? ", accrual: stock" : "") + "}";
    }

    private Stream<String> rules(Item item) {
        Stream<String> opening = item.isOpening()
                ? Stream.of(
                        rule(item, "parts-total", "-year", "", List.of(term(item, "closing", ", year-before: true"))))
                : Stream.empty();
        List<String> parts = Stream.concat(
                        item.law().plus().stream().map(name -> term(item, name, "")),
                        item.law().minus().stream()
                                .map(name -> term(item, name, item.isRate() ? "" : ", deducted: true")))
                .toList();
        Stream<String> own = parts.isEmpty()
                ? Stream.empty()
                : Stream.of(rule(item, item.isRate() ? "share-of-whole" : "parts-total", "", "", parts));
        Stream<String> planned = book.isSumOfTargets(item)
                ? Stream.of(rule(
                        item,
                        "parts-total",
                        "-plan",
                        ", role: target",
                        item.law().plus().stream()
                                .map(name -> term(item, name, ", role: target"))
                                .toList()))
                : Stream.empty();
        return Stream.of(opening, own, planned).flatMap(lines -> lines);
    }

    private static String rule(Item item, String rule, String suffix, String role, List<String> parts) {
        return "  - {rule: " + rule + ", code: " + item.code() + suffix + ", total: {indicator: " + item.code() + role
                + "}, parts: [" + String.join(", ", parts) + "]}";
    }

    private static String term(Item beside, String name, String more) {
        return "{indicator: s" + beside.subject() + "-" + name + more + "}";
    }

    List<Observation> observations(Map<Integer, BigDecimal> told) {
        return told.entrySet().stream()
                .map(entry -> observation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Observation observation(int cell, BigDecimal value) {
        Item item = book.item(cell);
        Column column = book.column(cell);
        int year = column == Column.LAST ? YEAR - 1 : YEAR;
        ObservationKey key = new ObservationKey(
                book.office().code(book.unit(cell)),
                item.code(),
                Collections.emptySortedMap(),
                column.role(),
                ReportingPeriod.year(year),
                LocalDate.of(year, 12, 31));
        PrintedNumber printed = book.isTypedAsText(cell) ? typed(value) : stored(cell, value);
        String measure = column.isRatio() ? "%" : item.measure();
        return new Observation(key, printed, null, measure, Observation.Status.FINAL, place(cell), printed.printed());
    }

    CellRef place(int cell) {
        Item item = book.item(cell);
        int row = (int) IntStream.range(0, item.number())
                .filter(number -> book.items().get(number).subject() == item.subject())
                .count();
        return new CellRef(
                book.office().code(book.unit(cell)) + ".xlsx",
                "Biểu " + item.subject(),
                new CellAddress(row + 6, book.column(cell).ordinal() + 2));
    }

    /** A spreadsheet keeps no zeros at the end; the format tells of a figure how many decimals it has, of a percent it does not. */
    private PrintedNumber stored(int cell, BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        PrintedNumber printed = PrintedNumber.exact(plain.toPlainString());
        boolean isFormatted = plain.scale() == 0 && !book.column(cell).isRatio();
        return isFormatted ? printed.toDecimals(book.decimals(cell)) : printed;
    }

    /** Text as people type it: "1.234,5"; one dot before three digits may be a decimal point. */
    private static PrintedNumber typed(BigDecimal value) {
        String plain = value.toPlainString();
        int mark = plain.indexOf('.');
        String whole = (mark < 0 ? plain : plain.substring(0, mark)).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        String text = mark < 0 ? whole : whole + "," + plain.substring(mark + 1);
        boolean isUnclear = mark < 0 && text.chars().filter(each -> each == '.').count() == 1;
        List<Reading> others = isUnclear ? List.of(reading(value.movePointLeft(3), "decimal-point")) : List.of();
        String sign = mark >= 0 ? "decimal-comma" : isUnclear ? "thousands-dot" : "plain";
        return new PrintedNumber(text, reading(value, sign), others);
    }

    private static Reading reading(BigDecimal value, String sign) {
        return new Reading(value, value, Math.max(0, value.scale()), Bound.EXACT, sign);
    }
}
