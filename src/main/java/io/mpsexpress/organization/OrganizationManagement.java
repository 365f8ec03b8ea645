package io.mpsexpress.organization;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.organization.domain.OrganizationCatalog;
import io.mpsexpress.organization.domain.OrganizationName;
import io.mpsexpress.organization.domain.Organizations;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with organizations: look at them, and add customers. */
@Service
@Transactional
public class OrganizationManagement {

    /** A partner may have some hundreds of customers; the figures of all of them are not counted for a few lines. */
    private static final int NEWEST = 25;

    private final Organizations organizations;
    private final OrganizationCatalog catalog;
    private final VisibleOrganizations visible;
    private final Acts acts;

    OrganizationManagement(
            Organizations organizations, OrganizationCatalog catalog, VisibleOrganizations visible, Acts acts) {
        this.organizations = organizations;
        this.catalog = catalog;
        this.visible = visible;
        this.acts = acts;
    }

    /** A page of the organizations that the caller may see, sorted by name. */
    @Transactional(readOnly = true)
    public Page<OrganizationSummary> list(OrganizationQuery query) {
        UUID own = acts.caller().partnerId();
        if (own != null && query.partnerId() != null && !own.equals(query.partnerId())) {
            throw Refused.notFound();
        }
        return catalog.list(query, own == null ? query.partnerId() : own);
    }

    /** How many organizations the caller may see match, whichever page of them is asked for. */
    @Transactional(readOnly = true)
    public long count(OrganizationQuery query) {
        UUID own = acts.caller().partnerId();
        return catalog.count(query, own == null ? query.partnerId() : own);
    }

    /**
     * One organization with its figures.
     *
     * @throws Refused as not found when the caller may not see it
     */
    @Transactional(readOnly = true)
    public OrganizationSummary get(UUID organizationId) {
        return catalog.get(visible.require(organizationId).id());
    }

    /**
     * What there is of an organization, in detail.
     *
     * @throws Refused as not found when the caller may not see it
     */
    @Transactional(readOnly = true)
    public OrganizationFigures figures(UUID organizationId) {
        return catalog.figures(visible.require(organizationId).id());
    }

    /** How far the caller's partner is; empty for staff, and when the partner has asked for printers to be added. */
    @Transactional(readOnly = true)
    public Optional<PartnerProgress> progress() {
        return acts.caller().partnerScope().flatMap(catalog::progressOf);
    }

    /** Whether there is a partner at all. */
    @Transactional(readOnly = true)
    public boolean hasPartner() {
        return organizations.existsByKind(OrganizationKind.PARENT);
    }

    /**
     * Of those that the caller may see, the ones whose name has every word of the text: first those that begin with it, then by
     * name.
     *
     * @param text null or blank finds none
     * @param limit at least 1
     */
    @Transactional(readOnly = true)
    public List<OrganizationView> find(String text, int limit) {
        return catalog.find(text, acts.caller().partnerId(), limit);
    }

    /**
     * What somebody is probably working on: this customer first, then the newest others of the caller's partner; staff, who work
     * for all partners, are given this one alone.
     *
     * @throws Refused as not found when the caller may not see the customer
     */
    @Transactional(readOnly = true)
    public List<CustomerAtWork> atWork(UUID organizationId) {
        OrganizationView customer = visible.require(organizationId);
        return catalog.newest(customer.id(), acts.caller().partnerScope().orElse(null), NEWEST);
    }

    /** Names of organizations that the caller was shown something of; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> organizationIds) {
        return catalog.names(organizationIds, acts.caller().partnerId());
    }

    /**
     * Adds a partner.
     *
     * @return the new organization's id
     * @throws Refused when the caller is neither administrator nor of customer operations, the name breaks a rule, or there is
     *     a partner of that name
     */
    public UUID createPartner(String name) {
        acts.caller().require(Role.CUSTOMER_OPERATIONS);
        OrganizationName partnerName = OrganizationName.of(name);
        if (organizations.existsByPartnerName(partnerName.comparable())) {
            throw partnerTaken(partnerName);
        }
        return recorded(save(Organization.partner(partnerName), () -> partnerTaken(partnerName)));
    }

    /**
     * Adds a customer to the caller's partner. It is not entitled to MPS Express yet.
     *
     * @return the new organization's id
     * @throws Refused when the caller is no partner administrator, the name breaks a rule, or the partner has a customer
     *     of that name
     */
    public UUID createChild(String name) {
        return createChild(null, name);
    }

    /**
     * Adds a customer to a partner: partners' people to their own, administrators to any.
     *
     * @param ofPartner null for the caller's own
     * @return the new organization's id
     * @throws Refused like {@link #createChild(String)}, and as not found when it is no partner that the caller sees
     */
    public UUID createChild(UUID ofPartner, String name) {
        UUID partnerId = requirePartner(ofPartner);
        OrganizationName childName = OrganizationName.of(name);
        if (organizations.existsByParentIdAndComparableName(partnerId, childName.comparable())) {
            throw nameTaken(childName);
        }
        Organization partner = organizations.findById(partnerId).orElseThrow();
        Organization child = save(partner.newChild(childName), () -> nameTaken(childName));
        return recorded(child);
    }

    private UUID recorded(Organization created) {
        acts.record(Act.ORGANIZATION_CREATED, created.id(), created.id(), Map.of("name", created.name()));
        return created.id();
    }

    private UUID requirePartner(UUID ofPartner) {
        Caller caller = acts.caller().require(Role.PARTNER_ADMINISTRATOR);
        if (ofPartner == null) {
            return caller.partnerScope().orElseThrow(() -> Refused.invalid("organization.noPartner"));
        }
        OrganizationView partner = visible.require(ofPartner);
        if (partner.isChild()) {
            throw Refused.notFound();
        }
        return partner.id();
    }

    private Organization save(Organization created, Supplier<Refused> taken) {
        try {
            return organizations.saveAndFlush(created);
        } catch (DataIntegrityViolationException e) {
            // somebody else was quicker with the same name
            throw taken.get();
        }
    }

    private static Refused partnerTaken(OrganizationName name) {
        return Refused.conflict("organization.partner.taken", name.text());
    }

    private static Refused nameTaken(OrganizationName name) {
        return Refused.conflict("organization.name.taken", name.text());
    }
}
