package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.definition.JobDefinition;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.store.Backups;
import tonghop.store.DatabaseFolder;
import tonghop.store.DatabaseProbe;

/** Makes a database that was lost or damaged anew: from a backup, or from nothing but the journal and the staged originals. */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Folders folders;
    private final Equipment equipment;

    public Rebuild(Folders folders, Equipment equipment) {
        this.folders = folders;
        this.equipment = equipment;
    }

    /** From the journal of runs and the staged originals. */
    public Rebuilt fromOriginals(List<JobDefinition> definitions) throws StateLockedException, IOException {
        return rebuild(definitions, () -> DatabaseFolder.setAside(folders.state()));
    }

    /**
     * From the latest backup that opens, and from the journal what came after it.
     *
     * @throws BrokenOffException when there is no backup that opens
     */
    public Rebuilt fromBackup(List<JobDefinition> definitions) throws StateLockedException, IOException {
        return rebuild(definitions, this::restoreBackup);
    }

    private Rebuilt rebuild(List<JobDefinition> definitions, Groundwork groundwork)
            throws StateLockedException, IOException {
        try (JobRunner runner = JobRunner.open(folders, equipment, groundwork)) {
            return runner.rebuild(definitions);
        }
    }

    private void restoreBackup() throws IOException {
        Backups backups = new Backups(folders.state());
        for (Path backup : backups.all()) {
            DatabaseFolder.setAside(folders.state());
            if (opens(backups, backup)) {
                return;
            }
        }
        throw new BrokenOffException(
                "no-backup", java.util.Map.of("folder", folders.state().toString()), null);
    }

    private boolean opens(Backups backups, Path backup) {
        try {
            backups.restore(backup);
            return DatabaseProbe.problem(folders.state()).isEmpty();
        } catch (IOException damaged) {
            LOG.warn("the backup {} is damaged", backup, damaged);
            return false;
        }
    }
}
