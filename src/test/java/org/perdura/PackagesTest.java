package org.perdura;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.server.ServerEndpoint;

/** What the code keeps to, wherever it grows. */
@AnalyzeClasses(packages = "org.perdura", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    /** They ask who is reachable, and that is about real connections. */
    private static final String LEASES = "org\\.perdura\\.routing\\.(Backlog|Candidates|Sweep|SweepTimer)";

    @ArchTest
    static final ArchRule no_circle_between_packages =
        slices().matching("org.perdura.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_platform_knows_nothing_about_chat =
        noClasses().that().resideInAPackage("org.perdura.platform..")
            .should().dependOnClassesThat(resideInAPackage("org.perdura..")
                .and(not(resideInAPackage("org.perdura.platform.."))));

    @ArchTest
    static final ArchRule hours_know_only_the_platform =
        noClasses().that().resideInAPackage("org.perdura.hours..")
            .should().dependOnClassesThat(resideInAPackage("org.perdura..")
                .and(not(resideInAnyPackage("org.perdura.hours..", "org.perdura.platform.."))));

    @ArchTest
    static final ArchRule nobody_imports_the_sockets_or_the_demo =
        noClasses().that().resideOutsideOfPackages("org.perdura.socket..", "org.perdura.demo..")
            .should().dependOnClassesThat(resideInAnyPackage("org.perdura.socket..", "org.perdura.demo.."));

    @ArchTest
    static final ArchRule only_a_connection_writes_to_its_socket =
        noClasses().that().doNotHaveFullyQualifiedName("org.perdura.socket.Connection")
            .should().callMethodWhere(target(nameMatching("getAsyncRemote|getBasicRemote")))
            .orShould().callMethodWhere(target(owner(assignableTo(RemoteEndpoint.class))));

    @ArchTest
    static final ArchRule the_domain_takes_its_time_from_the_clock =
        noClasses().that()
            .resideInAnyPackage("org.perdura.conversation..", "org.perdura.routing..", "org.perdura.hours..")
            .and().haveNameNotMatching(LEASES)
            .should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethodWhere(target(name("now")).and(target(owner(assignableTo(Instant.class)
                .or(assignableTo(LocalDate.class))
                .or(assignableTo(LocalDateTime.class))
                .or(assignableTo(OffsetDateTime.class))
                .or(assignableTo(ZonedDateTime.class))))))
            .orShould().callMethodWhere(target(nameMatching("system.*")).and(target(owner(assignableTo(Clock.class)))));

    @ArchTest
    static final ArchRule json_is_read_and_written_in_one_place =
        noClasses().that().haveNameNotMatching("org\\.perdura\\.platform\\.Json(\\$.*)?")
            .should().dependOnClassesThat(resideInAnyPackage("tools.jackson.core..", "tools.jackson.databind.json..",
                "jakarta.json..", "jakarta.json.bind.."));

    @ArchTest
    static final ArchRule a_transaction_starts_at_a_stateless_bean =
        noClasses().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule services_have_no_interfaces =
        classes().that().areAnnotatedWith(Stateless.class).should().notBeInterfaces();

    /** Liberty refuses others at run time, and only there. */
    @ArchTest
    static final ArchRule only_public_methods_of_a_service_are_called_from_outside =
        noClasses().should()
            .callMethodWhere(describe("hidden methods of a service", PackagesTest::reachesBehindAService));

    @ArchTest
    static final ArchRule endpoints_live_with_the_sockets =
        classes().that().areAnnotatedWith(ServerEndpoint.class).should().resideInAPackage("org.perdura.socket..");

    @ArchTest
    static final ArchRule nobody_prints =
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static boolean reachesBehindAService(JavaMethodCall call) {
        var service = call.getTargetOwner();
        return service.isAnnotatedWith(Stateless.class)
            && !call.getOriginOwner().equals(service)
            && call.getTarget().resolveMember().filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                .isPresent();
    }
}
