package tonghop.normalise;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Dimension;
import tonghop.model.ObservationKey;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.FormReader;
import tonghop.normalise.cell.Meaning;
import tonghop.normalise.cell.Questions;
import tonghop.normalise.grid.Sender;

/** What the cells of a filled form come to. */
record FormAccount(String file, Sender sender, FormReader reader) {
    private static final String OWN_TEXT = "form";

    /** Takes one of its sheets; a figure where the form has none is asked about. */
    SheetReader.Result sheet(RawSheet sheet, SortedMap<CellAddress, FilledTemplate.Asked> asked) {
        SheetReader.Result result = SheetReader.Result.empty();
        Corner corner = Corner.of(asked.keySet());
        for (RawCell cell : sheet.cells()) {
            CellRef ref = new CellRef(file, sheet.name(), cell.at());
            FilledTemplate.@Nullable Asked about = asked.get(cell.at());
            if (about == null && isStray(cell, corner)) {
                result.enter(ref, cell, Questions.outsideTable(ref, cell.text()));
            } else if (about == null) {
                result.enter(ref, cell, new Meaning.Nothing(OWN_TEXT));
            } else {
                result.enter(ref, cell, meaning(ref, cell, about));
            }
        }
        return result;
    }

    /** The first row and the first column of the form's figures: below and behind them no other has a place. */
    private record Corner(int row, int column) {
        static Corner of(Set<CellAddress> figures) {
            return new Corner(
                    figures.stream().mapToInt(CellAddress::row).min().orElse(Integer.MAX_VALUE),
                    figures.stream().mapToInt(CellAddress::column).min().orElse(Integer.MAX_VALUE));
        }

        boolean isBefore(CellAddress at) {
            return row <= at.row() && column < at.column();
        }
    }

    private boolean isStray(RawCell cell, Corner corner) {
        boolean isForm = corner.row < Integer.MAX_VALUE;
        return isForm
                && (cell.number() != null
                        || (corner.isBefore(cell.at())
                                && reader.figures().read(cell).isFigure()));
    }

    private Meaning meaning(CellRef ref, RawCell cell, FilledTemplate.Asked about) {
        Optional<ObservationKey> key = about.key().map(this::ofSender).filter(any -> !isBlank(cell));
        if (key.isEmpty()) {
            return new Meaning.Nothing(OWN_TEXT);
        }
        return sender.isDisputed() || isOfAnothersPlace(key.get())
                ? Questions.disputedSender(ref, sender)
                : reader.read(ref, cell, new FormReader.Asked(key.get(), about.unitOfMeasure(), about.label()));
    }

    /** The places of the unit whose form it is are none of another's: the question about the sender stays about their figures. */
    private ObservationKey ofSender(ObservationKey key) {
        return sender.isDecided() ? key.withUnit(sender.unit()) : key;
    }

    /** A formula that had nothing to reckon with gives a blank text. */
    private static boolean isBlank(RawCell cell) {
        return cell.text().isBlank() && cell.kind() != RawCell.Kind.NO_VALUE;
    }

    private boolean isOfAnothersPlace(ObservationKey key) {
        return sender.isDecided()
                && key.dimensions().entrySet().stream()
                        .filter(member -> reader.definition()
                                .dimension(member.getKey())
                                .filter(dimension -> dimension.kind() == Dimension.Kind.PLACE)
                                .isPresent())
                        .anyMatch(place -> reader.definition().unit(key.unit()).stream()
                                .flatMap(unit -> unit.places().stream())
                                .noneMatch(own -> own.code().equals(place.getValue())));
    }
}
