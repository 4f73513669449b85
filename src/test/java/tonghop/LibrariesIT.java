package tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of libraries that the build puts into the jar, and the page that tells of them. */
class LibrariesIT {
    private static final Set<String> FIT = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "HSQLDB License, a BSD open source license",
            "Unicode/ICU License");
    /** The user chose it; it is linked to as a library, unchanged. */
    private static final String CHOSEN = "org.jfree:jfreechart";

    @Test
    void each_library_in_the_jar_has_a_licence_that_fits_and_stands_on_the_page() throws IOException {
        Map<String, List<String>> libraries = libraries();
        String page = Files.readString(Path.of("src/docs/libraries.md"));

        assertThat(libraries).hasSizeGreaterThan(50);
        libraries.forEach((library, licences) -> {
            if (!library.equals(CHOSEN)) {
                assertThat(licences).as(library).containsAnyElementsOf(FIT);
            }
            assertThat(page).contains("| " + library + " | " + String.join(" or ", licences) + " |");
        });
        assertThat(page.lines().filter(line -> line.startsWith("| ") && line.contains(":")))
                .as("libraries that are gone")
                .hasSameSizeAs(libraries.keySet());
    }

    private static Map<String, List<String>> libraries() throws IOException {
        Path list = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        if (System.getenv("TONGHOP_REQUIRE_PROGRAMS") == null) {
            Assumptions.assumeTrue(Files.exists(list), "Maven makes the list of libraries only where it has a network");
        }
        return new JsonMapper()
                .readTree(Files.readAllBytes(list))
                .get("components")
                .valueStream()
                .collect(Collectors.toMap(
                        library -> library.get("group").asString() + ":"
                                + library.get("name").asString(),
                        LibrariesIT::licences,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .map(licence -> licence.has("expression")
                        ? licence.get("expression").asString()
                        : licence.get("license").has("id")
                                ? licence.get("license").get("id").asString()
                                : licence.get("license").get("name").asString())
                .toList();
    }
}
