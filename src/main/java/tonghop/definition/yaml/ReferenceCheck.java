package tonghop.definition.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.CompoundUnit;
import tonghop.definition.DefinitionError;
import tonghop.definition.Dimension;
import tonghop.model.ObservationKey;

/** Checks that every code that a definition refers to is one that it declares. */
record ReferenceCheck(DefinitionTree tree, Declarations declarations) {
    static List<DefinitionError> errors(DefinitionTree tree, Shape shape) {
        List<DefinitionError> errors = new ArrayList<>();
        new ReferenceCheck(tree, Declarations.of(tree)).walk(new Entry(tree.root(), ""), shape, errors);
        return errors;
    }

    /** In loops: a country's definition has a hundred thousand entries, and streams of streams cost more than what they look at. */
    private void walk(Entry entry, Shape shape, List<DefinitionError> errors) {
        if (declarations.areReferredToBy(shape.name())) {
            reference(entry, shape.name()).ifPresent(errors::add);
        }
        if (entry.node().isArray()) {
            Shape items = shape.items();
            entry.elements().forEach(element -> walk(element, items, errors));
        } else if (entry.node().isObject()) {
            members(entry, shape).forEach(errors::add);
            for (String key : entry.node().propertyNames()) {
                walk(entry.entry(key), shape.property(key), errors);
            }
        }
    }

    private Optional<DefinitionError> reference(Entry entry, String to) {
        String code = entry.node().asString("");
        return isKnown(to, code)
                ? Optional.empty()
                : Optional.of(unknown(entry, to, code, declarations.suggestion(to)));
    }

    private boolean isKnown(String reference, String code) {
        return declarations.find(reference, code).isPresent()
                || (reference.equals(Declarations.UNIT_OF_MEASURE)
                        && CompoundUnit.isMadeOf(
                                code, unit -> declarations.find(reference, unit).isPresent()));
    }

    /** The members that a term or row asks for must be of dimensions that its indicator has. */
    private Stream<DefinitionError> members(Entry term, Shape shape) {
        if (!shape.property("dimensions").name().equals("members")) {
            return Stream.empty();
        }
        List<Entry> members = term.entry("dimensions").properties();
        return shape.keys().contains("indicator")
                ? declarations.find(Declarations.INDICATOR, term.text("indicator")).stream()
                        .flatMap(indicator -> members.stream().flatMap(member -> member(indicator, member).stream()))
                : members.stream().flatMap(member -> ofDimension(member).stream());
    }

    private Optional<DefinitionError> member(Entry indicator, Entry member) {
        List<String> own = indicator.texts("dimensions");
        String dimension = member.key();
        if (dimension.equals(ObservationKey.PLAN)) {
            return reference(member, Declarations.PLAN);
        }
        return own.contains(dimension)
                ? declarations.find(Declarations.DIMENSION, dimension).flatMap(known -> memberOf(known, member))
                : Optional.of(unknown(member, "dimension-of-indicator", dimension, Suggestion.among(own)));
    }

    private Optional<DefinitionError> ofDimension(Entry member) {
        return declarations
                .find(Declarations.DIMENSION, member.key())
                .map(known -> memberOf(known, member))
                .orElseGet(() -> Optional.of(unknown(
                        member,
                        Declarations.DIMENSION,
                        member.key(),
                        declarations.suggestion(Declarations.DIMENSION))));
    }

    private Optional<DefinitionError> memberOf(Entry dimension, Entry member) {
        String code = member.node().asString();
        return switch (dimension.constant(Dimension.Kind.class, "kind")) {
            case LIST, AWARD, RECIPIENT, PLAN -> memberAmong(dimension.entries("members"), member, code);
            case PLACE -> memberAmong(places(), member, code);
            case INTERVAL ->
                code.matches("\\d+(-\\d+)?|[<>]=?\\d+")
                        ? Optional.empty()
                        : Optional.of(tree.error(member.pointer(), "interval", Map.of("found", code)));
        };
    }

    private Optional<DefinitionError> memberAmong(List<Entry> known, Entry member, String code) {
        return known.stream().anyMatch(entry -> entry.code().equals(code))
                ? Optional.empty()
                : Optional.of(unknown(member, "member-of-dimension", code, Declarations.suggestion(known)));
    }

    private List<Entry> places() {
        return new Entry(tree.root(), "")
                .entries("units").stream()
                        .flatMap(unit -> unit.entries("places").stream())
                        .flatMap(group -> group.entries("names").stream())
                        .toList();
    }

    private DefinitionError unknown(Entry at, String reference, String found, Suggestion suggestion) {
        Map<String, String> arguments = new HashMap<>(Map.of("found", found));
        suggestion.closest(found).ifPresent(code -> arguments.put("suggestion", code));
        return tree.error(at.pointer(), "unknown." + reference, arguments);
    }
}
