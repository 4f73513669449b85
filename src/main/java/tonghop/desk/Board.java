package tonghop.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.desk.DeskState.FileState;
import tonghop.desk.DeskState.UnitState;
import tonghop.publish.data.Publication.SubmittedFile;

/**
 * Who has sent by when. A file came when it was last written, as the folder tells; of several the first counts, for what a unit sends
 * again it may send later.
 *
 * @param inputs the files of the last run, with their units
 * @param files what lies in the input folder
 * @param clock tells today
 */
record Board(JobDefinition definition, List<SubmittedFile> inputs, List<FileState> files, Clock clock) {

    List<UnitState> units() {
        return definition.units().stream()
                .filter(unit -> !unit.head() && !unit.isFormer())
                .map(this::state)
                .toList();
    }

    private UnitState state(ReportingUnit unit) {
        Set<String> own = inputs.stream()
                .filter(input -> input.unit().equals(unit.code()))
                .map(SubmittedFile::file)
                .collect(Collectors.toSet());
        Optional<Long> first = files.stream()
                .filter(file -> own.contains(file.name()))
                .map(FileState::time)
                .min(Long::compare);
        Optional<LocalDate> due = definition.deadlines().due(unit.code());
        LocalDate counted = day(first.map(Instant::ofEpochMilli).orElseGet(clock::instant));
        return new UnitState(
                unit.fullName(),
                due.map(LocalDate::toString).orElse(""),
                first.orElse(0L),
                due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, counted)))
                        .orElse(0L));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
