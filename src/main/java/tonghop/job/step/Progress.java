package tonghop.job.step;

/** Who is told how far a run is. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void step(String name, int ordinal, int steps) {}

        @Override
        public void item(String name, int ordinal, int items) {}
    };

    /** A step starts; ordinals count from 1. */
    void step(String name, int ordinal, int steps);

    /** The step turns to a file; ordinals count from 1. */
    void item(String name, int ordinal, int items);
}
