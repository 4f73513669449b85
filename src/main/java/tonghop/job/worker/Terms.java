package tonghop.job.worker;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * On what terms a manager hands out.
 *
 * @param copies how many copies make a partition
 * @param lease how long a partition may give no sign of its worker before it is taken back; longer than the largest workbook takes
 * @param poll how often the job repository is asked
 */
record Terms(int copies, Duration lease, Duration poll) {
    static Terms of(Environment environment) {
        return new Terms(
                environment.getRequiredProperty("tonghop.partition", Integer.class),
                Duration.parse(environment.getRequiredProperty("tonghop.lease")),
                Duration.parse(environment.getRequiredProperty("tonghop.poll")));
    }
}
