package tonghop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a test run which tests were left out for want of a program, and how to get it. */
public final class LeftOutTests implements TestExecutionListener {
    static final String INSTALL =
            "install what the tests need with: apt-get install -y --no-install-recommends libreoffice-calc libreoffice-writer chromium poppler-utils systemd";

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            names.add(test.getLegacyReportingName());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!names.isEmpty()) {
            System.out.println("Left out: " + String.join(", ", names) + "; " + INSTALL);
        }
    }
}
