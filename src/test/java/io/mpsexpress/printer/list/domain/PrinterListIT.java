package io.mpsexpress.printer.list.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.eligibility.EligibilityStatus;
import io.mpsexpress.organization.VisibleOrganizations;
import io.mpsexpress.printer.AgentType;
import io.mpsexpress.printer.Management;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.printer.list.PrinterManagement;
import io.mpsexpress.printer.list.PrinterView;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.People;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of printers: whatever they are filtered and sorted by, page by page every printer comes exactly once, in order.
 * What is expected is worked out from the same printers in memory.
 */
@ApplicationTest
class PrinterListIT {

    private static final List<String> MODELS = List.of("CX725", "MS521", "MX532", "Lexmark MX532");
    private static final List<String> STATUSES =
            List.of("ALREADY_MANAGED", "MANAGEMENT_PENDING", "NO_SUPPLIES_CONTACT", "ELIGIBLE");

    @Autowired
    private People people;

    @Autowired
    private VisibleOrganizations organizations;

    @Autowired
    private PrinterManagement printers;

    @Autowired
    private PrinterList list;

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random random = new Random(42);
    private final List<Known> fleet = new ArrayList<>();
    private Caller partner;
    private UUID customer;
    private UUID otherCustomer;
    private UUID contact;

    private record Known(
            String serialNumber,
            UUID organizationId,
            String model,
            String agentType,
            Long pages,
            OffsetDateTime seen,
            String management,
            String eligibility,
            boolean contact) {

        long pagesKey() {
            return pages == null ? -1 : pages;
        }

        long seenKey() {
            return seen == null ? 0 : seen.toEpochSecond();
        }
    }

    @BeforeEach
    void aFleetWithManyTiesAndGaps() {
        UUID partnerId = people.partner();
        partner = people.partnerUser(partnerId);
        customer = people.customer(partnerId);
        otherCustomer = people.customer(partnerId);
        contact = contact(customer);
        String prefix = "L" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        for (int i = 0; i < 90; i++) {
            fleet.add(printer(prefix + (i % 7) + "N" + i, i % 9 == 0 ? otherCustomer : customer));
        }
        fleet.forEach(known -> insert(known, partnerId, known.contact ? contact : null));
    }

    private Known printer(String serialNumber, UUID organizationId) {
        String eligibility = one(STATUSES);
        return new Known(
                serialNumber,
                organizationId,
                one(MODELS),
                one(List.of("FLEET", "NATIVE", "LOCAL")),
                random.nextInt(3) == 0 ? null : (long) random.nextInt(4),
                random.nextInt(3) == 0
                        ? null
                        : OffsetDateTime.of(2026, 11, 1 + random.nextInt(3), 8, 0, 0, 0, ZoneOffset.UTC),
                switch (eligibility) {
                    case "ALREADY_MANAGED" -> "MANAGED";
                    case "MANAGEMENT_PENDING" -> "PENDING";
                    default -> "NONE";
                },
                eligibility,
                organizationId.equals(customer) && random.nextBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serialNumber", "model", "lifetimePageCount", "lastCommunication", "eligibility", "agentType"})
    void pageByPageEveryPrinterComesOnceAndInOrder(String sort) {
        List<Known> all = of(customer);
        for (int limit : new int[] {1, 4, 7, 500}) {
            assertThat(listed(sort(sort), limit)).isEqualTo(sorted(all, sort, false));
            assertThat(listed(sort("-" + sort), limit)).isEqualTo(sorted(all, sort, true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serialNumber", "-lifetimePageCount", "lastCommunication", "-eligibility", "agentType", "-model"
            })
    void whateverItIsFilteredByTheOrderHolds(String sort) {
        Map<PrinterFilter, Predicate<Known>> filters = new LinkedHashMap<>();
        filters.put(
                new PrinterFilter(null, "MX532", null, null, null, null, sort), known -> known.model.endsWith("MX532"));
        filters.put(
                new PrinterFilter(null, null, EligibilityStatus.ELIGIBLE, null, null, null, sort),
                known -> known.eligibility.equals("ELIGIBLE"));
        for (Management management : Management.values()) {
            filters.put(
                    new PrinterFilter(null, null, null, null, management, null, sort),
                    known -> known.management.equals(management.name()));
        }
        filters.put(
                new PrinterFilter(null, null, EligibilityStatus.ELIGIBLE, "none", null, null, sort),
                known -> known.eligibility.equals("ELIGIBLE") && !known.contact);
        filters.put(
                new PrinterFilter(null, null, null, null, null, AgentType.LOCAL, sort),
                known -> known.agentType.equals("LOCAL"));
        filters.put(new PrinterFilter(null, null, null, "none", null, null, sort), known -> !known.contact);
        filters.put(new PrinterFilter(null, null, null, contact.toString(), null, null, sort), known -> known.contact);
        filters.put(
                new PrinterFilter(null, null, null, null, Management.NONE, AgentType.LOCAL, sort),
                known -> known.management.equals("NONE") && known.agentType.equals("LOCAL"));
        filters.put(
                new PrinterFilter(null, null, null, "none", Management.NONE, null, sort),
                known -> known.management.equals("NONE") && !known.contact);
        filters.put(new PrinterFilter("mx5", null, null, null, null, null, sort), known -> known.model.contains("MX5"));
        filters.put(
                new PrinterFilter(null, "CX725", EligibilityStatus.ELIGIBLE, null, null, AgentType.NATIVE, sort),
                known -> known.model.equals("CX725")
                        && known.eligibility.equals("ELIGIBLE")
                        && known.agentType.equals("NATIVE"));
        boolean descending = sort.startsWith("-");
        filters.forEach((filter, matches) -> {
            List<Known> expected = of(customer).stream().filter(matches).toList();
            assertThat(listed(filter, 3))
                    .as(filter.toString())
                    .isEqualTo(sorted(expected, sort.replace("-", ""), descending));
            assertThat(SignedInAs.as(
                            partner, () -> printers.countForSelection(organizations.require(customer), filter)))
                    .isEqualTo(expected.size());
        });
    }

    @Test
    void theTextIsTheBeginningOfASerialNumberOrPartOfAModelWhateverItsCase() {
        String beginning = fleet.get(1).serialNumber.substring(0, 8);
        List<String> expected = of(customer).stream()
                .map(Known::serialNumber)
                .filter(serialNumber -> serialNumber.startsWith(beginning))
                .sorted()
                .toList();

        assertThat(listed(text(beginning), 4)).isEqualTo(expected).isNotEmpty();
        assertThat(listed(text(beginning.toLowerCase()), 4)).isEqualTo(expected);
        assertThat(listed(text(beginning.substring(2)), 4)).isEmpty();
        assertThat(listed(text("%"), 4)).isEmpty();
        assertThat(listed(text("\0zz"), 4)).isEmpty();
    }

    @Test
    void allCustomersOfAPartnerAreOneListAndNobodyElsesIsInIt() {
        List<String> all = SignedInAs.as(partner, () -> {
            List<String> found = new ArrayList<>();
            String cursor = null;
            do {
                Page<PrinterView> page = printers.listAll(sort("-lifetimePageCount"), 7, cursor);
                page.items().forEach(printer -> found.add(printer.serialNumber()));
                cursor = page.nextCursor();
            } while (cursor != null);
            return found;
        });

        assertThat(all).isEqualTo(sorted(fleet, "lifetimePageCount", true));
        assertThat(SignedInAs.as(partner, () -> printers.modelsOfAll())).containsExactlyInAnyOrderElementsOf(MODELS);
        Caller foreigner = people.partnerUser(people.partner());
        assertThat(SignedInAs.as(foreigner, () -> printers.listAll(PrinterFilter.all(), 500, null)
                        .items()))
                .isEmpty();
        assertThat(SignedInAs.as(foreigner, () -> printers.modelsOfAll())).isEmpty();
    }

    @Test
    void staffFindAPrinterOfAnyPartner() {
        Caller staff = people.staff(Role.PROCESS_OWNER);
        String serialNumber = fleet.get(5).serialNumber;

        assertThat(SignedInAs.as(staff, () -> printers.listAll(text(serialNumber), 5, null)
                        .items()))
                .extracting(PrinterView::serialNumber)
                .startsWith(serialNumber);
        assertThat(SignedInAs.as(staff, () -> printers.modelsOfAll())).containsAll(MODELS);
    }

    @Test
    void clientsOfTheApiFilterByManagementAndAgent() {
        String query = "?management=PENDING&agentType=NATIVE&limit=500";
        long expected = of(customer).stream()
                .filter(known -> known.management.equals("PENDING") && known.agentType.equals("NATIVE"))
                .count();

        Http.Answer answer = http.get(partner, customerUrl() + query);

        assertThat(answer.json().get("items")).hasSize((int) expected);
        assertThat(http.get(partner, customerUrl() + ".csv" + query)
                        .text()
                        .lines()
                        .count())
                .isEqualTo(expected + 1);
        Caller foreigner = people.partnerUser(people.partner());
        assertThat(http.get(foreigner, customerUrl()).status()).isEqualTo(404);
        assertThat(http.get(foreigner, customerUrl() + ".csv").status()).isEqualTo(404);
    }

    @Test
    void aRareCombinationIsFoundInEveryScopeAndFillsItsPages() {
        List<PrinterScope> scopes = List.of(
                PrinterScope.organization(customer),
                PrinterScope.of(partner),
                PrinterScope.of(people.staff(Role.PROCESS_OWNER)));
        List<Known> expected = fleet.stream()
                .filter(known -> known.contact && known.management.equals("NONE") && known.agentType.equals("LOCAL"))
                .toList();
        scopes.forEach(scope -> {
            for (PrinterSort sort : PrinterSort.values()) {
                for (String direction : List.of("", "-")) {
                    PrinterFilter rare = new PrinterFilter(
                            null,
                            null,
                            null,
                            contact.toString(),
                            Management.NONE,
                            AgentType.LOCAL,
                            direction + sort.name());
                    assertThat(paged(scope, rare, 3))
                            .as(scope + " " + rare)
                            .isEqualTo(sorted(expected, sort.name(), !direction.isEmpty()));
                }
            }
        });
    }

    @Test
    void whatCannotBeTogetherIsAnEmptyListWithoutANextPage() {
        PrinterFilter filter =
                new PrinterFilter(null, null, EligibilityStatus.ALREADY_MANAGED, null, Management.NONE, null, null);

        Page<PrinterView> page = list.find(PrinterScope.organization(customer), filter, 3, null);

        assertThat(page.items()).isEmpty();
        assertThat(page.nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serialNumber", "-lifetimePageCount", "model"})
    void whatIsRareIsFoundAtOnceWhateverItIsCombinedWith(String sort) {
        Known rare = fleet.get(1);
        PrinterFilter filter =
                new PrinterFilter(rare.serialNumber, null, null, null, Management.valueOf(rare.management), null, sort);

        Page<PrinterView> page = list.find(PrinterScope.organization(customer), filter, 20, null);

        assertThat(page.items()).extracting(PrinterView::serialNumber).contains(rare.serialNumber);
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void whatAnIndexHasInTheListsOrderFillsThePageWhereverItStands() {
        List<PrinterFilter> filters = List.of(
                new PrinterFilter(null, "MS521", null, null, null, null, "model"),
                new PrinterFilter(null, null, EligibilityStatus.NO_SUPPLIES_CONTACT, null, null, null, "eligibility"),
                new PrinterFilter(null, null, EligibilityStatus.ELIGIBLE, null, null, null, "-lifetimePageCount"));

        filters.forEach(filter -> assertThat(list.find(PrinterScope.organization(customer), filter, 3, null)
                        .items())
                .as(filter.toString())
                .hasSize(3));
    }

    private List<String> paged(PrinterScope scope, PrinterFilter filter, int limit) {
        return paged(limit, cursor -> list.find(scope, filter, limit, cursor));
    }

    /** The list, as people get it. */
    private List<String> listed(PrinterFilter filter, int limit) {
        return SignedInAs.as(
                partner,
                () -> paged(limit, cursor -> printers.list(organizations.require(customer), filter, limit, cursor)));
    }

    /** All pages of a list: all but the last one are full. */
    private static List<String> paged(int limit, Function<String, Page<PrinterView>> pages) {
        List<String> found = new ArrayList<>();
        Page<PrinterView> page = pages.apply(null);
        while (page.nextCursor() != null) {
            assertThat(page.items()).hasSize(limit);
            page.items().forEach(printer -> found.add(printer.serialNumber()));
            page = pages.apply(page.nextCursor());
        }
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        page.items().forEach(printer -> found.add(printer.serialNumber()));
        return found;
    }

    private static PrinterFilter sort(String sort) {
        return new PrinterFilter(null, null, null, null, null, null, sort);
    }

    private static PrinterFilter text(String text) {
        return new PrinterFilter(text, null, null, null, null, null, null);
    }

    private static List<String> sorted(List<Known> printers, String sort, boolean descending) {
        Comparator<Known> order =
                switch (sort) {
                    case "model" -> Comparator.comparing(Known::model);
                    case "lifetimePageCount" -> Comparator.comparing(Known::pagesKey);
                    case "lastCommunication" -> Comparator.comparing(Known::seenKey);
                    case "eligibility" -> Comparator.comparing(Known::eligibility);
                    case "agentType" -> Comparator.comparing(Known::agentType);
                    default -> Comparator.comparing(known -> "");
                };
        List<Known> result = new ArrayList<>(printers);
        result.sort(order.thenComparing(Known::serialNumber));
        if (descending) {
            Collections.reverse(result);
        }
        return result.stream().map(Known::serialNumber).toList();
    }

    private List<Known> of(UUID organizationId) {
        return fleet.stream()
                .filter(known -> known.organizationId.equals(organizationId))
                .toList();
    }

    private String customerUrl() {
        return "/api/v1/organizations/" + customer + "/printers";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID contact(UUID organizationId) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into supplies_contact (id, organization_id, first_name, last_name, company_name, email,"
                        + " country_code, phone_number, address_line_1, address_line_2, city, state_or_province,"
                        + " postal_code, country, comparable_key, comparable_name, comparable_company,"
                        + " comparable_city, version) values (?, ?, 'Ada', 'Rossi', 'Rossi', 'a@example.com', '39', '1',"
                        + " 'Via', '', 'Milano', '', '20121', 'IT', ?, 'rossi, ada', 'rossi', 'milano', 0)",
                id,
                organizationId,
                id.toString());
        return id;
    }

    private void insert(Known known, UUID partnerId, UUID contact) {
        jdbc.update(
                "insert into printer (id, serial_number, organization_id, partner_id, model, agent_type,"
                        + " lifetime_page_count, last_communication, registration, management, eligibility,"
                        + " supplies_contact_id, model_exception, page_count_exception, version, serial_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'REGISTERED', ?, ?, ?, false, false, 0, upper(?))",
                Ids.next(),
                known.serialNumber,
                known.organizationId,
                partnerId,
                known.model,
                known.agentType,
                known.pages,
                known.seen,
                known.management,
                known.eligibility,
                contact,
                known.serialNumber);
    }
}
