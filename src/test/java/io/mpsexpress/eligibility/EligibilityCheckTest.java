package io.mpsexpress.eligibility;

import static io.mpsexpress.eligibility.EligibilityStatus.ALREADY_MANAGED;
import static io.mpsexpress.eligibility.EligibilityStatus.ELIGIBLE;
import static io.mpsexpress.eligibility.EligibilityStatus.FLEET_AGENT_OUTDATED;
import static io.mpsexpress.eligibility.EligibilityStatus.MANAGEMENT_PENDING;
import static io.mpsexpress.eligibility.EligibilityStatus.NO_SUPPLIES_CONTACT;
import static io.mpsexpress.eligibility.EligibilityStatus.PAGE_COUNT_EXCEEDED;
import static io.mpsexpress.eligibility.EligibilityStatus.PAGE_COUNT_MISSING;
import static io.mpsexpress.eligibility.EligibilityStatus.REGISTRATION_FAILED;
import static io.mpsexpress.eligibility.EligibilityStatus.UNSUPPORTED_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityCheckTest {

    private static final long MAXIMUM = 600_000;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final EligibilityCheck check =
            new EligibilityCheck(new EligibilityRules(Map.of("CX725", MAXIMUM), AgentVersion.parse("1.10")), TODAY);

    /** A printer that is eligible but for what a test changes. */
    private record Printer(
            boolean managed,
            boolean pending,
            boolean failed,
            String model,
            Long pages,
            boolean contact,
            boolean fleetAgent,
            String version,
            ApprovedException modelException,
            ApprovedException pageException) {

        static Printer good() {
            return new Printer(false, false, false, "CX725", 1_000L, true, false, null, null, null);
        }

        Printer isManaged() {
            return new Printer(
                    true, pending, failed, model, pages, contact, fleetAgent, version, modelException, pageException);
        }

        Printer isPending() {
            return new Printer(
                    managed, true, failed, model, pages, contact, fleetAgent, version, modelException, pageException);
        }

        Printer hasFailed() {
            return new Printer(
                    managed, pending, true, model, pages, contact, fleetAgent, version, modelException, pageException);
        }

        Printer model(String other) {
            return new Printer(
                    managed,
                    pending,
                    failed,
                    other,
                    pages,
                    contact,
                    fleetAgent,
                    version,
                    modelException,
                    pageException);
        }

        Printer pages(Long count) {
            return new Printer(
                    managed,
                    pending,
                    failed,
                    model,
                    count,
                    contact,
                    fleetAgent,
                    version,
                    modelException,
                    pageException);
        }

        Printer withoutContact() {
            return new Printer(
                    managed, pending, failed, model, pages, false, fleetAgent, version, modelException, pageException);
        }

        Printer fleetAgent(String fleetAgentVersion) {
            return new Printer(
                    managed,
                    pending,
                    failed,
                    model,
                    pages,
                    contact,
                    true,
                    fleetAgentVersion,
                    modelException,
                    pageException);
        }

        Printer otherAgent(String otherVersion) {
            return new Printer(
                    managed,
                    pending,
                    failed,
                    model,
                    pages,
                    contact,
                    false,
                    otherVersion,
                    modelException,
                    pageException);
        }

        Printer exceptions() {
            return exceptions(new ApprovedException(model, ExceptionLimits.NONE));
        }

        Printer exceptions(ApprovedException both) {
            return new Printer(managed, pending, failed, model, pages, contact, fleetAgent, version, both, both);
        }

        PrinterFacts facts() {
            return new PrinterFacts(
                    managed,
                    pending,
                    failed,
                    model,
                    pages,
                    contact,
                    fleetAgent,
                    AgentVersion.parse(version),
                    modelException,
                    pageException);
        }
    }

    static Stream<Arguments> oneReasonEach() {
        Printer good = Printer.good();
        return Stream.of(
                Arguments.of(good, ELIGIBLE),
                Arguments.of(good.isManaged(), ALREADY_MANAGED),
                Arguments.of(good.isPending(), MANAGEMENT_PENDING),
                Arguments.of(good.hasFailed(), REGISTRATION_FAILED),
                Arguments.of(good.model("E460"), UNSUPPORTED_MODEL),
                Arguments.of(good.pages(MAXIMUM + 1), PAGE_COUNT_EXCEEDED),
                Arguments.of(good.pages(MAXIMUM), ELIGIBLE),
                Arguments.of(good.pages(0L), ELIGIBLE),
                Arguments.of(good.pages(null), PAGE_COUNT_MISSING),
                Arguments.of(good.pages(-1L), PAGE_COUNT_MISSING),
                Arguments.of(good.withoutContact(), NO_SUPPLIES_CONTACT),
                Arguments.of(good.fleetAgent("1.9"), FLEET_AGENT_OUTDATED),
                Arguments.of(good.fleetAgent(null), FLEET_AGENT_OUTDATED),
                Arguments.of(good.fleetAgent("1.10"), ELIGIBLE),
                Arguments.of(good.fleetAgent("1.10.2"), ELIGIBLE),
                Arguments.of(good.otherAgent("1.9"), ELIGIBLE),
                Arguments.of(good.model("Lexmark cx725"), ELIGIBLE),
                Arguments.of(good.model("CX725\u00ae"), ELIGIBLE),
                Arguments.of(good.model("LEXMARK(TM) CX725"), ELIGIBLE),
                Arguments.of(good.model("Lexmark\u2122\u00a0CX725"), ELIGIBLE),
                Arguments.of(good.model("LexmarkCX725"), ELIGIBLE),
                Arguments.of(good.model("Lexmark International, Inc. CX725"), ELIGIBLE),
                Arguments.of(good.model("CX725 (Lexmark)"), ELIGIBLE),
                Arguments.of(good.model("\u200b\uff23\uff38725\u00ad"), ELIGIBLE));
    }

    @ParameterizedTest
    @MethodSource("oneReasonEach")
    void eachReasonGivesItsStatus(Printer printer, EligibilityStatus expected) {
        Eligibility found = check.of(printer.facts());

        assertThat(found.status()).isEqualTo(expected);
        assertThat(found.reasons()).isEqualTo(expected == ELIGIBLE ? List.of() : List.of(expected));
    }

    static Stream<Arguments> measuredReasons() {
        Printer good = Printer.good();
        return Stream.of(
                Arguments.of(good.pages(MAXIMUM + 1), new MeasuredReason(PAGE_COUNT_EXCEEDED, "600001", "600000")),
                Arguments.of(good.pages(-1L), new MeasuredReason(PAGE_COUNT_MISSING, "-1", null)),
                Arguments.of(good.pages(null), new MeasuredReason(PAGE_COUNT_MISSING, null, null)),
                Arguments.of(good.fleetAgent("1.9"), new MeasuredReason(FLEET_AGENT_OUTDATED, "1.9", "1.10")),
                Arguments.of(good.fleetAgent(null), new MeasuredReason(FLEET_AGENT_OUTDATED, null, "1.10")),
                Arguments.of(good.model("E460"), new MeasuredReason(UNSUPPORTED_MODEL, "E460", null)),
                Arguments.of(good.withoutContact(), new MeasuredReason(NO_SUPPLIES_CONTACT, null, null)));
    }

    @ParameterizedTest
    @MethodSource("measuredReasons")
    void whatIsMeasuredStandsBesideWhatIsAllowed(Printer printer, MeasuredReason expected) {
        PrinterFacts facts = printer.facts();

        assertThat(check.measured(check.of(facts), facts)).containsExactly(expected);
    }

    @Test
    void theFirstReasonIsTheStatusAndAllAreNamedInTheOrderOfTheHelpPage() {
        // given a printer with everything that can be wrong at once
        Printer printer = Printer.good()
                .isManaged()
                .isPending()
                .hasFailed()
                .pages(MAXIMUM + 1)
                .withoutContact()
                .fleetAgent("1.9");

        // when it is checked
        Eligibility found = check.of(printer.facts());

        // then nothing is left out
        assertThat(found.status()).isEqualTo(ALREADY_MANAGED);
        assertThat(found.reasons())
                .containsExactly(
                        ALREADY_MANAGED,
                        MANAGEMENT_PENDING,
                        REGISTRATION_FAILED,
                        PAGE_COUNT_EXCEEDED,
                        NO_SUPPLIES_CONTACT,
                        FLEET_AGENT_OUTDATED);
    }

    @Test
    void anUnsupportedModelHasNoMaximumButMayMissItsCount() {
        assertThat(check.of(Printer.good().model("E460").pages(99_999_999L).facts())
                        .reasons())
                .containsExactly(UNSUPPORTED_MODEL);
        assertThat(check.of(Printer.good().model("E460").pages(null).facts()).reasons())
                .containsExactly(UNSUPPORTED_MODEL, PAGE_COUNT_MISSING);
    }

    @Test
    void anApprovedExceptionLiftsItsOwnReasonOnly() {
        assertThat(check.of(Printer.good().model("E460").exceptions().facts()).status())
                .isEqualTo(ELIGIBLE);
        assertThat(check.of(Printer.good().pages(MAXIMUM + 1).exceptions().facts())
                        .status())
                .isEqualTo(ELIGIBLE);
        assertThat(check.of(Printer.good().pages(null).exceptions().facts()).status())
                .isEqualTo(PAGE_COUNT_MISSING);
        assertThat(check.of(Printer.good()
                                .model("E460")
                                .withoutContact()
                                .exceptions()
                                .facts())
                        .status())
                .isEqualTo(NO_SUPPLIES_CONTACT);
    }

    static Stream<Arguments> exceptionsWithLimits() {
        return Stream.of(
                Arguments.of("E460", null, null, ELIGIBLE),
                Arguments.of("Lexmark e460", null, null, ELIGIBLE),
                Arguments.of("E462", null, null, UNSUPPORTED_MODEL),
                Arguments.of("E460", TODAY, null, ELIGIBLE),
                Arguments.of("E460", TODAY.minusDays(1), null, UNSUPPORTED_MODEL),
                Arguments.of("E460", null, 1_000L, ELIGIBLE),
                Arguments.of("E460", null, 999L, UNSUPPORTED_MODEL),
                Arguments.of("E460", TODAY, 999L, UNSUPPORTED_MODEL),
                Arguments.of("E460", TODAY.minusDays(1), 1_000L, UNSUPPORTED_MODEL));
    }

    @ParameterizedTest
    @MethodSource("exceptionsWithLimits")
    void anExceptionHoldsForItsModelToItsLastDayAndUpToItsPages(
            String approvedFor, LocalDate until, Long pages, EligibilityStatus expected) {
        // given a printer with 1,000 pages of a model that is not supported
        ApprovedException exception = new ApprovedException(approvedFor, new ExceptionLimits(until, pages));
        PrinterFacts printer =
                Printer.good().model("E460").exceptions(exception).facts();

        assertThat(check.of(printer).status()).isEqualTo(expected);
        assertThat(check.hasModelException(printer)).isEqualTo(expected == ELIGIBLE);
        assertThat(check.hasPageCountException(printer)).isEqualTo(expected == ELIGIBLE);
    }

    @Test
    void aMissingPageCountIsNotAboveTheOneOfAnException() {
        ApprovedException exception = new ApprovedException("E460", new ExceptionLimits(null, 999L));

        assertThat(check.of(Printer.good()
                                .model("E460")
                                .pages(null)
                                .exceptions(exception)
                                .facts())
                        .reasons())
                .containsExactly(PAGE_COUNT_MISSING);
    }

    @Test
    void anExceptionForThePageCountEndsWithThePagesThatItAllows() {
        ApprovedException exception = new ApprovedException("CX725", new ExceptionLimits(null, MAXIMUM + 100));
        Printer printer = Printer.good().exceptions(exception);

        assertThat(check.of(printer.pages(MAXIMUM + 100).facts()).status()).isEqualTo(ELIGIBLE);
        assertThat(check.of(printer.pages(MAXIMUM + 101).facts()).status()).isEqualTo(PAGE_COUNT_EXCEEDED);
    }

    @Test
    void reasonsReadBackAsTheyWereWritten() {
        Eligibility found = check.of(Printer.good().hasFailed().withoutContact().facts());

        assertThat(Eligibility.parseReasons(found.reasonsText())).isEqualTo(found.reasons());
        assertThat(Eligibility.parseReasons("")).isEmpty();
    }
}
