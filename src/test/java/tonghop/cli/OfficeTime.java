package tonghop.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Queue;
import tonghop.job.step.Pause;

/** Time that goes by only when somebody waits; what happens meanwhile is written down beforehand. */
public final class OfficeTime extends Clock implements Pause {
    private final Queue<Event> events = new ArrayDeque<>();
    private final ZoneId zone;
    private Instant now;
    Duration waited = Duration.ZERO;

    public OfficeTime(String now, String zone) {
        this.now = Instant.parse(now);
        this.zone = ZoneId.of(zone);
    }

    /** Happens at the next waiting that has nothing else to happen; when nothing is left, the waiting is broken off. */
    public OfficeTime then(Event event) {
        events.add(event);
        return this;
    }

    /** Lets so many waitings go by. */
    public OfficeTime quiet(int times) {
        for (int at = 0; at < times; at++) {
            then(() -> {});
        }
        return this;
    }

    public void set(String to) {
        now = Instant.parse(to);
    }

    @Override
    public void await(Duration duration) throws InterruptedException {
        now = now.plus(duration);
        waited = waited.plus(duration);
        Event event = events.poll();
        if (event == null) {
            throw new InterruptedException("the day is over");
        }
        try {
            event.happen();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** What happens in the office meanwhile. */
    @FunctionalInterface
    public interface Event {
        void happen() throws java.io.IOException;
    }
}
