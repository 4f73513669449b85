package tonghop.ingest.archive;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;

/**
 * One part of an archive as a stream of elements, known by their local names. Reading goes down into children and never back;
 * what a reader does not take is skipped whole.
 */
public final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = safeFactory();
    /** Workbooks nest a dozen elements; a part nested deeper was made to exhaust the reader. */
    private static final int DEEPEST = 256;

    private static final Set<String> TRUTHS = Set.of("1", "true", "on");

    /** Reads one child element whose start has been met. */
    public interface ChildReader {
        void read(String element) throws RefusedException;
    }

    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    private XmlPart(String name, InputStream in, XMLStreamReader reader) {
        this.name = name;
        this.in = in;
        this.reader = reader;
    }

    static XmlPart open(String name, InputStream in) throws RefusedException {
        try {
            return new XmlPart(name, in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new RefusedException(RefusalReason.DAMAGED, name, e);
        }
    }

    /** Meets the start of the root element and gives its local name. */
    public String root() throws RefusedException {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // comments and processing instructions may stand before the root
        }
        return reader.getLocalName();
    }

    /** Hands each child of the element just met to the reader, up to the element's end. */
    public void children(ChildReader child) throws RefusedException {
        walk(null, child);
    }

    /** Appends the text of the element just met and hands its children to the reader as they come between. */
    public void mixed(StringBuilder text, ChildReader child) throws RefusedException {
        walk(text, child);
    }

    /** The text of the element just met, without that of elements within it. */
    public String text() throws RefusedException {
        StringBuilder text = new StringBuilder();
        mixed(text, child -> {});
        return text.toString();
    }

    /** The attribute without a name space of that name, or null. */
    public @Nullable String attribute(String attribute) {
        return attributeIn("", attribute);
    }

    public String attribute(String attribute, String otherwise) {
        return attributeIn("", attribute, otherwise);
    }

    /** The attribute of that name space and name, or null. */
    public @Nullable String attributeIn(String space, String attribute) {
        return reader.getAttributeValue(space, attribute);
    }

    public String attributeIn(String space, String attribute, String otherwise) {
        String value = attributeIn(space, attribute);
        return value == null ? otherwise : value;
    }

    public boolean truth(String attribute) {
        return TRUTHS.contains(attribute(attribute, ""));
    }

    /**
     * A whole number that is not negative; an attribute that says nothing is none.
     *
     * @throws RefusedException when the attribute says what is no such number
     */
    public int number(String attribute, int otherwise) throws RefusedException {
        return numberIn("", attribute, otherwise);
    }

    /** As {@link #number}, of an attribute of that name space. */
    public int numberIn(String space, String attribute, int otherwise) throws RefusedException {
        String value = attributeIn(space, attribute);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (value.length() > 9 || !value.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw damaged(attribute + "=" + value);
        }
        return Integer.parseInt(value);
    }

    /** The relationship that the element names ({@code r:id}, whichever the prefix), or null. */
    public @Nullable String relationship() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A refusal that tells this part and what in it cannot be right. */
    public RefusedException damaged(String found) {
        return new RefusedException(RefusalReason.DAMAGED, name + ": " + found);
    }

    @Override
    public void close() throws RefusedException {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new RefusedException(RefusalReason.DAMAGED, name, e);
        }
    }

    private void walk(@Nullable StringBuilder text, ChildReader child) throws RefusedException {
        int within = depth;
        while (depth >= within) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(reader.getLocalName());
                skipTo(within);
            } else if (text != null && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(characters());
            }
        }
    }

    private void skipTo(int level) throws RefusedException {
        while (depth > level) {
            advance();
        }
    }

    private int advance() throws RefusedException {
        int event = next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw new RefusedException(RefusalReason.DOCTYPE, name);
            case XMLStreamConstants.END_DOCUMENT -> throw damaged("END");
            default -> {}
        }
        if (depth > DEEPEST) {
            throw damaged("> " + DEEPEST);
        }
        return event;
    }

    private int next() throws RefusedException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw new RefusedException(RefusalReason.DAMAGED, name, e);
        }
    }

    private String characters() throws RefusedException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException e) {
            throw new RefusedException(RefusalReason.DAMAGED, name, e);
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
