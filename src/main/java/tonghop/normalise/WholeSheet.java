package tonghop.normalise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.formula.LinkedWorkbooks;
import tonghop.normalise.words.Dictionary;

/** Tells what a person has to know of a sheet beside what its cells mean: its end, other shown numbers, links and remarks. */
record WholeSheet(String file, RawSheet sheet, Dictionary dictionary) {

    List<Finding> findings(List<Observation> read) {
        Optional<Finding> full = FullSheet.question(file, sheet);
        return Stream.of(
                        full.stream(),
                        ShownOtherwise.in(file, sheet),
                        LinkedWorkbooks.in(file, sheet),
                        new Remarks(file, sheet, dictionary).findings(read).stream())
                .flatMap(findings -> findings)
                .toList();
    }
}
