package tonghop.desk;

import java.time.Clock;
import tonghop.job.state.Folders;
import tonghop.job.step.Stages;
import tonghop.wording.Wording;

/**
 * What a desk works with.
 *
 * @param folders where submissions come in and publications go
 * @param stages which files are sent, and what they hold
 * @param wording the words of the person's language
 * @param clock tells when the desk was last used
 * @param commands does the work
 * @param token what only the person's link holds
 */
public record DeskOrder(
        Folders folders, Stages stages, Wording wording, Clock clock, Commands commands, String token) {}
