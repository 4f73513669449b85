package tonghop.job.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;

/**
 * Contexts as JSON: no object of any class is made of what stands in a database that machines share. What a run by another profile
 * has left there in Java's own form is taken for nothing, since no run goes on from a context.
 */
final class TextContexts implements ExecutionContextSerializer {
    private final JacksonExecutionContextStringSerializer json = new JacksonExecutionContextStringSerializer();

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
        json.serialize(context, out);
    }

    @Override
    public Map<String, Object> deserialize(InputStream in) throws IOException {
        byte[] stored = in.readAllBytes();
        boolean isText = new String(stored, StandardCharsets.UTF_8).startsWith("{");
        return isText ? json.deserialize(new java.io.ByteArrayInputStream(stored)) : Map.of();
    }
}
