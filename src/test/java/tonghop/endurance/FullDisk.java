package tonghop.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tonghop.OutsideProgram;

/**
 * A disk of its own for one folder of a process, which somebody else fills while the process runs: mounted for it and its children
 * alone, with what was in the folder before. When it has ended, the folder holds what the disk held.
 *
 * @param folder what lies on the disk
 * @param room how many kilobytes are left
 * @param step the step of the run at whose beginning the disk is filled; earlier the run would not begin for want of space
 */
record FullDisk(Path folder, int room, int step) {
    private static final String SCRIPT = """
            disk=$1 room=$2 step=$3; shift 3
            mv "$disk" "$disk.before" && mkdir "$disk" && mount -t tmpfs -o size=96m full "$disk" || exit 99
            cp -a "$disk.before/." "$disk"
            "$@" & run=$!
            until grep -q "^.$step/" /proc/self/fd/1 || ! kill -0 $run 2>/dev/null; do sleep 0.02; done
            free=$(df -k --output=avail "$disk" | tail -1)
            if [ "$free" -gt "$room" ]; then fallocate -l $((free - room))K "$disk/ballast"; fi
            wait $run; code=$?
            rm -f "$disk/ballast"
            cp -a "$disk" "$disk.after" && umount "$disk" && rmdir "$disk" && mv "$disk.after" "$disk" || exit 98
            rm -r "$disk.before"
            exit $code
            """;

    /** The programs around a process whose folder lies on this disk. */
    List<String> around() {
        return List.of(
                "unshare",
                "-rm",
                "bash",
                "-c",
                SCRIPT,
                "-",
                folder.toString(),
                String.valueOf(room),
                String.valueOf(step));
    }

    /** Leaves the test out where the machine does not let a process mount a disk of its own. */
    static void orLeaveOut() throws IOException, InterruptedException {
        String unshare = OutsideProgram.UNSHARE.orLeaveOut().toString();
        Process mount = new ProcessBuilder(unshare, "-rm", "mount", "-t", "tmpfs", "full", "/mnt")
                .redirectErrorStream(true)
                .start();
        if (mount.waitFor() != 0) {
            throw OutsideProgram.leftOut("no disk may be mounted here, not even for one process");
        }
    }
}
