package tonghop.normalise;

import java.nio.file.*;
import tonghop.definition.*;
import tonghop.ingest.*;
import tonghop.model.*;

public class TryOut {
    public static void main(String[] a) throws Exception {
        JobDefinition d = new DefinitionReader().read(Path.of("jobs", a[0]));
        Normaliser n = new Normaliser(d);
        int l = 0, i = 0, u = 0;
        for (Path p : new InputFolder().files(Path.of("input", a[0]))) {
            Intake in = new WorkbookReader().read(p, p.getFileName().toString());
            System.out.println("##### " + p.getFileName());
            if (!(in instanceof Submission s)) {
                System.out.println(in);
                continue;
            }
            Normalised r = n.normalise(s);
            for (Observation o : r.observations())
                System.out.printf(
                        "%-14s %-5s %-22s %-28s %-7s %-9s %s %-10s %-14s %s%n",
                        o.cell().sheet(),
                        o.cell().at(),
                        o.key().unit() + " " + o.key().indicator(),
                        o.key().dimensionText(),
                        o.key().role(),
                        o.key().period(),
                        o.key().asOf(),
                        o.number() == null ? o.text() : o.number().value(),
                        o.unitOfMeasure(),
                        o.printed() + " " + (o.status() == Observation.Status.FINAL ? "" : o.status()));
            for (LedgerEntry e : r.ledger()) {
                switch (e.outcome()) {
                    case LOADED -> l++;
                    case IGNORED -> i++;
                    default -> {
                        u++;
                        System.out.println("   UNRESOLVED " + e);
                    }
                }
            }
            for (Finding f : r.findings())
                System.out.println("   FINDING " + f.rule() + " " + f.arguments() + " " + f.cells());
        }
        System.out.println(l + " loaded " + i + " ignored " + u + " unresolved");
    }
}
