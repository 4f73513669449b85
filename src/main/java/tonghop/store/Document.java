package tonghop.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.model.Observation;
import tonghop.model.cell.Ledger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records of the model as deflated JSON: a decimal keeps its scale, dates and instants are ISO text, any text comes back exactly.
 */
final class Document {
    private static final Logger LOG = LoggerFactory.getLogger(Document.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new OneOfEachText())
                    .addSerializer(Observation.class, new ObservationDocument.Writing())
                    .addDeserializer(Observation.class, new ObservationDocument.Reader())
                    .addSerializer(Ledger.class, new LedgerDocument.Writing())
                    .addDeserializer(Ledger.class, new LedgerDocument.Reading()))
            .build();

    private Document() {}

    static byte[] of(Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            MAPPER.writeValue(deflated, record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The record that a document holds; empty when there is none, or another version of the program had other records. */
    static <T> Optional<T> read(byte @Nullable [] document, Class<T> type) {
        if (document == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readerFor(type)
                    .withAttribute(ArrayValues.KNOWN, new HashMap<String, String>())
                    .readValue(new InflaterInputStream(new ByteArrayInputStream(document))));
        } catch (JacksonException other) {
            LOG.info("a document is no {} of this version", type.getSimpleName(), other);
            return Optional.empty();
        }
    }

    private static final class OneOfEachText extends StdScalarDeserializer<String> {
        OneOfEachText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return ArrayValues.of(parser, context).one(parser.getValueAsString(""));
        }
    }
}
