package tonghop.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Prospect.Broken;
import tonghop.model.Reading;

/** How the rules are asked; the job hands it in. */
public interface Verification {

    /** What the rules find in the figures. */
    List<Finding> findings(List<Observation> observations);

    /** What a candidate would change; empty when it is not about figures. */
    Optional<Candidate.Change> change(List<Observation> observations, Candidate candidate);

    /** What holds of the figures and would not any more, were some of them otherwise. */
    List<Broken> broken(List<Observation> observations, Map<Observation, Reading> changes);

    /** The number that a person types; empty when the text is none, or may be meant in several ways. */
    Optional<Reading> number(String typed);
}
