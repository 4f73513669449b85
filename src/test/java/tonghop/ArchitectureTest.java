package tonghop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the plan of the house; every failure says where the thing belongs. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tonghop");

    /** Each room with the rooms that it may import. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("disk", List.of()),
            Map.entry("definition", List.of("model")),
            Map.entry("wording", List.of("model", "definition")),
            Map.entry("ingest", List.of("model", "definition", "disk")),
            Map.entry("normalise", List.of("model", "definition")),
            Map.entry("reckon", List.of("model", "definition")),
            Map.entry("reconcile", List.of("model", "definition", "reckon")),
            Map.entry("review", List.of("model", "definition", "reckon")),
            Map.entry("consolidate", List.of("model", "definition", "reckon")),
            Map.entry("publish", List.of("model", "definition", "reckon", "consolidate", "wording", "disk")),
            Map.entry("store", List.of("model", "disk")),
            Map.entry(
                    "job",
                    List.of(
                            "model",
                            "definition",
                            "disk",
                            "reckon",
                            "wording",
                            "ingest",
                            "normalise",
                            "reconcile",
                            "review",
                            "consolidate",
                            "publish",
                            "store")),
            Map.entry("desk", List.of("model", "definition", "disk", "wording", "publish", "job")),
            Map.entry("cli", List.of("model", "definition", "wording", "job", "desk")));

    /** Each library with the packages that may import it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.poi..", List.of("tonghop.ingest..", "tonghop.publish..")),
            Map.entry("tech.tablesaw..", List.of("tonghop.consolidate..")),
            Map.entry("org.jfree..", List.of("tonghop.publish.chart..")),
            Map.entry("java.sql..", List.of("tonghop.store..")),
            Map.entry("javax.sql..", List.of("tonghop.store..")),
            Map.entry("org.springframework.jdbc..", List.of("tonghop.store..")),
            Map.entry("org.springframework.batch..", List.of("tonghop.job..")),
            Map.entry("org.springframework.batch.integration..", List.of("tonghop.job.worker..")),
            Map.entry("org.springframework.integration..", List.of("tonghop.job.worker..")),
            Map.entry("org.springframework.messaging..", List.of("tonghop.job.worker..")),
            Map.entry("org.springframework.jms..", List.of("tonghop.job.worker..")),
            Map.entry("jakarta.jms..", List.of("tonghop.job.worker..")),
            Map.entry("org.apache.activemq..", List.of("tonghop.job.worker..")),
            Map.entry("org.yaml..", List.of("tonghop.definition..")),
            Map.entry("picocli..", List.of("tonghop.cli..")));

    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Common", "Constants");

    @TestFactory
    Stream<DynamicTest> a_room_imports_only_the_rooms_below_it() {
        return ROOMS.entrySet().stream().map(room -> rule(room.getKey(), imports(room.getKey(), room.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> a_library_stays_in_its_room() {
        return LIBRARIES.entrySet().stream()
                .map(library -> rule(library.getKey(), stays(library.getKey(), library.getValue())));
    }

    @Test
    void every_package_belongs_to_a_room_of_the_plan() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("tonghop"),
                                ROOMS.keySet().stream()
                                        .flatMap(room -> Stream.of("tonghop." + room, "tonghop." + room + ".*")))
                        .toArray(String[]::new))
                .because(
                        "the plan of the house has these rooms, each at most one level deep; put the class into the room whose"
                                + " sentence fits it, or change the plan (architecture, section 2) together with this test")
                .check(CLASSES);
    }

    @Test
    void rooms_do_not_import_each_other_in_circles() {
        slices().matching("tonghop.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle makes two rooms one; move what both need down into model or definition")
                .check(CLASSES);
    }

    @Test
    void nobody_imports_the_command_line_or_the_main_class() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tonghop.cli..", "tonghop")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tonghop.cli..", "tonghop")
                .because("commands are the way in, not a place to borrow from; let cli hand over what is needed")
                .check(CLASSES);
    }

    @Test
    void the_steps_of_a_run_know_nothing_of_other_machines() {
        noClasses()
                .that()
                .resideInAnyPackage("tonghop.job.step..", "tonghop.job.state..", "tonghop.job.check..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tonghop.job.worker..")
                .because(
                        "a run is whole without workers, and starts without what they need; let the launcher hand their step in")
                .check(CLASSES);
    }

    @Test
    void the_model_and_the_reckoning_count_in_decimals() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("tonghop.model..", "tonghop.reckon..")
                .should()
                .notHaveRawType(binaryFraction())
                .because("0.1 + 0.2 is not 0.3 in double; figures are BigDecimal, rounded HALF_UP")
                .check(CLASSES);
        codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("tonghop.model..", "tonghop.reckon..")
                .should(takeAndGiveNo(binaryFraction()))
                .because("a figure that passes through double loses its decimals; take and give BigDecimal")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_a_clock_that_was_handed_in() {
        noClasses()
                .should()
                .callMethodWhere(asksTheMachineForTime())
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("a run must give the same bytes again; take a java.time.Clock in the constructor and ask it")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("tonghop.cli..")
                .should()
                .callMethodWhere(describe(
                        "a clock of the system",
                        call -> call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                                && call.getTarget().getName().startsWith("system")))
                .because("the command line makes the one clock; take it in the constructor")
                .check(CLASSES);
    }

    @Test
    void chance_comes_from_a_seed_that_was_handed_in() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(
                        "tonghop.cli.watch.OpenCommand") // a link's secret has to be chance, and goes into no output
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.ThreadLocalRandom.class, java.security.SecureRandom.class)
                .because("a run must give the same bytes again; use new Random(seed) with a seed that is handed in")
                .check(CLASSES);
    }

    @Test
    void names_are_the_words_of_the_field() {
        classes()
                .should(new ArchCondition<>("have a name that says what it is") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        words(item.getSimpleName())
                                .filter(NAMES_THAT_SAY_NOTHING::contains)
                                .forEach(word -> events.add(SimpleConditionEvent.violated(
                                        item, item.getName() + " is named by the empty word " + word)));
                    }
                })
                .because(
                        "a name such as Util or Manager takes in anything; name the class by what it stands for in the field's"
                                + " vocabulary (architecture, section 4), and split it where no one name fits")
                .check(CLASSES);
    }

    @Test
    void every_package_tells_its_purpose_and_marks_nulls() {
        Set<JavaPackage> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.getName().equals("tonghop"))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .collect(Collectors.toSet());

        assertThat(unmarked)
                .as(
                        "packages without @NullMarked; write a package-info.java of two sentences (what the room does, what it does"
                                + " not do) with @NullMarked above the package line")
                .isEmpty();
    }

    private static ArchRule imports(String room, List<String> allowed) {
        String[] others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> "tonghop." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("tonghop." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(
                        "the room " + room + " may import "
                                + (allowed.isEmpty() ? "no other room" : "only " + String.join(", ", allowed))
                                + "; let the job hand the value over as a type of model, or move the code into the room it belongs to")
                .allowEmptyShould(true);
    }

    private static ArchRule stays(String library, List<String> packages) {
        return noClasses()
                .that(resideOutsideOfPackages(packages.toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because(library + " may be used in " + packages
                        + " alone, so that it can be exchanged; ask that room for a value of model instead");
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(CLASSES));
    }

    private static DescribedPredicate<JavaClass> binaryFraction() {
        Set<String> types = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return describe(
                "a binary fraction",
                type -> types.contains(type.getBaseComponentType().getName()));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTime() {
        return describe(
                "now without a clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
    }

    private static ArchCondition<JavaCodeUnit> takeAndGiveNo(DescribedPredicate<JavaClass> type) {
        return new ArchCondition<>("take and give no " + type.getDescription()) {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                if (Stream.concat(item.getRawParameterTypes().stream(), Stream.of(item.getRawReturnType()))
                        .anyMatch(type)) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription()));
                }
            }
        };
    }

    /** "CellReaderImpl" as Cell, Reader, Impl. */
    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=\\p{Lu})"));
    }
}
