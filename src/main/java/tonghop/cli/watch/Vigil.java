package tonghop.cli.watch;

import tonghop.job.step.Pause;

/** The time of a command that goes on until it is stopped. */
public interface Vigil extends Pause, AutoCloseable {
    /** A vigil over a pause that somebody else breaks off. */
    static Vigil over(Pause pause) {
        return new Vigil() {
            @Override
            public void await(java.time.Duration duration) throws InterruptedException {
                pause.await(duration);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    void close();
}
