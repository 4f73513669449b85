package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tonghop.model.cell.CellAddress;

/** All that a spreadsheet program tells of a workbook when it saves it as one flat file: each sheet in words that can be compared, but for the notes. */
final class FlatWorkbook {
    /** What is numbered anew in every workbook, or tells which sheet is the first. */
    private static final Set<String> NUMBERED = Set.of(
            "base-cell-address",
            "content-validation-name",
            "end-x",
            "end-y",
            "z-index",
            "id",
            "notify-on-update-of-ranges");

    /** Of an .xls the program does not tell the notes here. */
    private static final String NOTE = "office:annotation";

    private static final Set<String> OF_STYLES = Set.of(
            "style-name",
            "data-style-name",
            "parent-style-name",
            "apply-style-name",
            "page-layout-name",
            "font-name",
            "default-cell-style-name");

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, SortedMap<String, String>> sheets = new LinkedHashMap<>();

    private FlatWorkbook(Document document) {
        elements(document.getDocumentElement()).forEach(this::style);
        elements(document.getDocumentElement())
                .filter(element -> element.getNodeName().equals("table:table"))
                .filter(table -> !table.getAttribute("table:name").equals("local-table"))
                .forEach(table -> sheets.put(table.getAttribute("table:name"), sheet(table)));
    }

    static FlatWorkbook read(Path fods) throws IOException {
        try {
            return new FlatWorkbook(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(fods)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(fods.toString(), e);
        }
    }

    /** The sheets by the names of their tabs; of each its parts in words, a cell by its address. */
    Map<String, SortedMap<String, String>> sheets() {
        return sheets;
    }

    private static Stream<Element> elements(Element below) {
        NodeList all = below.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(at -> (Element) all.item(at));
    }

    private void style(Element element) {
        for (String name : List.of("style:name", "style:display-name")) {
            if (element.hasAttribute(name)) {
                styles.putIfAbsent(element.getAttribute(name), element);
            }
        }
    }

    private SortedMap<String, String> sheet(Element table) {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("table", attributes(table));
        int row = 0;
        for (Element element : rows(table)) {
            int repeated = repeated(element, "table:number-rows-repeated");
            for (int at = row; at < row + Math.min(repeated, 200); at++) {
                parts.put("row " + at, attributes(element));
                cells(element, at, parts);
            }
            row += repeated;
        }
        int part = 0;
        for (Element child : children(table)) {
            if (!child.getNodeName().matches("table:table-(row.*|header-rows)|office:forms")) {
                parts.put(child.getNodeName() + " " + part++, told(child));
            }
        }
        return parts;
    }

    private static List<Element> rows(Element table) {
        return children(table).stream()
                .flatMap(child -> switch (child.getNodeName()) {
                    case "table:table-row" -> Stream.of(child);
                    case "table:table-row-group", "table:table-header-rows", "table:table-rows" -> rows(child).stream();
                    default -> Stream.empty();
                })
                .toList();
    }

    private void cells(Element row, int at, Map<String, String> parts) {
        int column = 0;
        for (Element cell : children(row)) {
            int repeated = repeated(cell, "table:number-columns-repeated");
            for (int place = column; place < column + Math.min(repeated, 64); place++) {
                parts.put(new CellAddress(at, place).toString(), told(cell));
            }
            column += repeated;
        }
    }

    private static int repeated(Element element, String attribute) {
        String repeated = element.getAttribute(attribute);
        return repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
    }

    private static List<Element> children(Element element) {
        return Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private String told(Element element) {
        String text = Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE)
                .map(node -> node.getTextContent().strip())
                .collect(Collectors.joining(" "))
                .strip();
        return element.getNodeName()
                + attributes(element)
                + text
                + children(element).stream()
                        .filter(child -> !child.getNodeName().equals(NOTE))
                        .map(this::told)
                        .toList();
    }

    private String attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(at -> (Attr) element.getAttributes().item(at))
                .filter(attribute -> !attribute.getName().contains("repeated"))
                .filter(attribute -> !NUMBERED.contains(
                        attribute.getLocalName() == null ? local(attribute) : attribute.getLocalName()))
                .map(attribute -> local(attribute) + "=" + value(attribute))
                .sorted()
                .toList()
                .toString();
    }

    private static String local(Attr attribute) {
        return attribute.getName().substring(attribute.getName().indexOf(':') + 1);
    }

    /** What a style is, not how it is called. */
    private String value(Attr attribute) {
        Element style = styles.get(attribute.getValue());
        if (style != null && local(attribute).startsWith("font-name")) {
            return style.getAttribute("svg:font-family");
        }
        if (!OF_STYLES.contains(local(attribute)) || style == null) {
            return attribute.getValue();
        }
        String called = style.getAttribute("style:display-name");
        Element parent = styles.get(style.getAttribute("style:parent-style-name"));
        return called.replaceAll("^ConditionalStyle_.*|^Excel_.*", "")
                + (parent == null || parent == style ? "" : parent.getAttribute("style:display-name"))
                + children(style).stream()
                        .filter(child -> !child.getNodeName().equals("style:map"))
                        .map(this::properties)
                        .sorted()
                        .toList()
                + styles.getOrDefault(style.getAttribute("style:data-style-name"), style)
                        .getTextContent();
    }

    private String properties(Element properties) {
        return properties.getNodeName() + attributes(properties);
    }
}
