package org.shebaohub;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shebaohub.message.Message;

/** The walls of ARCHITECTURE.md: who may know whom. */
@AnalyzeClasses(packages = "org.shebaohub", importOptions = DoNotIncludeTests.class)
class WallsTest {
    private static final String OURS = "org.shebaohub..";
    private static final String CANONICAL = "org.shebaohub.partner.canonical..";
    private static final List<String> STAGES =
            List.of("receive", "verify", "validate", "convert", "sign", "record", "deliver");

    private static final DescribedPredicate<JavaClass> A_PARTNER = resideInAPackage("org.shebaohub.partner.*..")
            .and(not(resideInAPackage(CANONICAL)))
            .as("a partner's package");

    @ArchTest
    static void stagesDoNotKnowEachOther(JavaClasses all) {
        for (String stage : STAGES) {
            String[] others = STAGES.stream()
                    .filter(other -> !other.equals(stage))
                    .map(other -> "org.shebaohub." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.shebaohub." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("the route orders the stages, so that each can be tested, replaced and replayed alone")
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule MESSAGE_STANDS_ALONE =
            knowsOnly("message").because("every package speaks these types, so they may not pull any package in");

    @ArchTest
    static final ArchRule XML_KNOWS_MESSAGE_ONLY =
            knowsOnly("xml", "message").because("XML is hardened in one place that must be readable without the rest");

    @ArchTest
    static final ArchRule JSON_KNOWS_MESSAGE_ONLY = knowsOnly("json", "message")
            .because("JSON is read strictly in one place that must be readable without the rest");

    @ArchTest
    static final ArchRule CNAPS_KNOWS_MESSAGE_AND_XML_ONLY = knowsOnly("cnaps", "xml", "message")
            .because("the PBOC family is taken apart in one place, and its XML is parsed where all XML is");

    @ArchTest
    static final ArchRule BATCH_KNOWS_MESSAGE_ONLY = knowsOnly("batch", "message")
            .because("files are cut into records in one place that must be readable without the rest");

    @ArchTest
    static void aPartnerSeesOnlyTheContract(JavaClasses all) {
        for (String partner : partners(all)) {
            noClasses()
                    .that()
                    .resideInAPackage(partner + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(OURS)
                            .and(not(resideInAnyPackage(
                                    partner + "..",
                                    "org.shebaohub.message..",
                                    "org.shebaohub.xml..",
                                    "org.shebaohub.json..",
                                    "org.shebaohub.cnaps..",
                                    "org.shebaohub.batch..",
                                    "org.shebaohub.partner",
                                    CANONICAL))))
                    .because("a partner is added and removed without touching another, or the hub")
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule NOBODY_NAMES_A_PARTNER = noClasses()
            .that(resideInAPackage(OURS).and(not(A_PARTNER)))
            .should()
            .dependOnClassesThat(A_PARTNER)
            .because("partners are found by Spring under the name in partners.yaml; a new one edits no existing file");

    @ArchTest
    static final ArchRule CAMEL_AT_THE_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.shebaohub.receive..",
                    "org.shebaohub.deliver..",
                    "org.shebaohub.operations..",
                    "org.shebaohub.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("stages are plain Java: message in, message out; only the edges know what carries messages");

    @ArchTest
    static final ArchRule SQL_IN_STORES = noClasses()
            .that(not(inAStore()))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.postgresql.."))
            .because("whoever wants to know what is read and written looks at the stores and nowhere else");

    @ArchTest
    static final ArchRule PURE_STAGES = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.shebaohub.verify..",
                    "org.shebaohub.validate..",
                    "org.shebaohub.convert..",
                    "org.shebaohub.sign..",
                    "org.shebaohub.partner..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.jms..",
                    "javax.sql..",
                    "java.net..",
                    "org.apache.activemq..",
                    "org.apache.sshd..",
                    "org.springframework.transaction.."))
            .allowEmptyShould(true)
            .because("these stages are functions of the bytes: years later they must say the same again");

    @ArchTest
    static final ArchRule DEMO_IS_OUTSIDE = noClasses()
            .that()
            .resideInAPackage("org.shebaohub.demo..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(OURS).and(not(resideInAnyPackage("org.shebaohub.demo..", "org.shebaohub.keys.."))))
            .because("the simulated world judges the hub by what arrives, not by the hub's own word");

    @ArchTest
    static final ArchRule DEMO_IS_FOR_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages("org.shebaohub.demo..", "org.shebaohub.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shebaohub.demo..")
            .because("a simulated world has no place in a hub that runs for real partners");

    @ArchTest
    static final ArchRule NOBODY_USES_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.shebaohub.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.shebaohub.cli..")
            .because("the commands stand above everything else");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.shebaohub.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package in a cycle cannot be understood alone");

    @ArchTest
    static final ArchRule TIME_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(readsTheClockItself())
            .because("a test moves the clock, and a replay sets it");

    @ArchTest
    static final ArchRule NAMES = classes()
            .that()
            .resideOutsideOfPackage(CANONICAL)
            .should()
            .haveNameNotMatching(".*(Utils?|Service|Impl|Manager|Helper|Processor)(\\$.*)?")
            .andShould()
            .resideOutsideOfPackages("..util..", "..utils..", "..service..", "..impl..", "..helper..", "..common..")
            .because("a name says what a thing does in a sentence an operator would say");

    @ArchTest
    static final ArchRule MESSAGES_ARE_RECORDS = classes()
            .that()
            .resideInAPackage("org.shebaohub.message..")
            .and()
            .haveSimpleNameStartingWith(Message.class.getSimpleName())
            .should()
            .beRecords()
            .because("a stage never changes a message, it returns a copy");

    /** A package of the hub that uses itself and those named, and no other of the hub. */
    private static ClassesShouldConjunction knowsOnly(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(one -> "org.shebaohub." + one + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(allowed))));
    }

    /** Package names of the partners there are. */
    private static List<String> partners(JavaClasses all) {
        return all.that(A_PARTNER).stream()
                .map(type ->
                        String.join(".", Arrays.copyOf(type.getPackageName().split("\\."), 4)))
                .distinct()
                .toList();
    }

    /** The class or the one it stands in is named …Store. */
    private static DescribedPredicate<JavaClass> inAStore() {
        return DescribedPredicate.describe("are or are inside a …Store", type -> {
            String outermost = type.getName().replaceFirst("\\$.*", "");
            return outermost.endsWith("Store");
        });
    }

    /** The static now() without a Clock, System.currentTimeMillis, new Date(). */
    private static DescribedPredicate<JavaMethodCall> readsTheClockItself() {
        return DescribedPredicate.describe("read the time past the clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
            return owner.startsWith("java.time.") && call.getName().equals("now") && noArguments
                    || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }
}
