package io.mpsexpress.organization.domain;

import static io.mpsexpress.shared.SqlTimes.instant;

import io.mpsexpress.organization.CustomerAtWork;
import io.mpsexpress.organization.EntitledCustomers;
import io.mpsexpress.organization.OrganizationFigures;
import io.mpsexpress.organization.OrganizationKind;
import io.mpsexpress.organization.OrganizationQuery;
import io.mpsexpress.organization.OrganizationSummary;
import io.mpsexpress.organization.OrganizationView;
import io.mpsexpress.organization.PartnerProgress;
import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organizations with their figures: four statements a page, whatever is behind the figures. */
@Repository
public class OrganizationCatalog implements EntitledCustomers {

    private static final String COLUMNS =
            """
            select o.id, o.name, o.comparable_name, o.kind, o.parent_id, p.name as parent_name, o.entitled_at,
                   o.entitled_by
            from organization o left join organization p on p.id = o.parent_id
            """;

    private final JdbcClient jdbc;
    private final FigureBook figures;

    OrganizationCatalog(JdbcClient jdbc, FigureBook figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * A page of a list sorted by name.
     *
     * @param partnerId limits it to this partner and its customers; null for all
     */
    public Page<OrganizationSummary> list(OrganizationQuery query, UUID partnerId) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        limitTo(partnerId, query.kind(), where, values);
        filter(query, where, values);
        goOnAfter(Cursor.decode(query.cursor(), 2), where, values);
        String sql = COLUMNS
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by o.comparable_name, o.id limit :rows";
        List<Row> rows = jdbc.sql(sql)
                .params(values)
                .param("rows", query.limit() + 1)
                .query(OrganizationCatalog::row)
                .list();
        Page<Row> page = Page.of(rows, query.limit(), Row::cursor);
        return new Page<>(withFigures(page.items()), page.nextCursor());
    }

    /** How many there are on all pages of it, limited as {@link #list} is. */
    public long count(OrganizationQuery query, UUID partnerId) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        limitTo(partnerId, query.kind(), where, values);
        filter(query, where, values);
        return jdbc.sql("select count(*) from organization o"
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where)))
                .params(values)
                .query(Long.class)
                .single();
    }

    /**
     * Those whose name has every word of a text, without figures: first those that begin with it, then by name.
     *
     * @param partnerId limits them to this partner and its customers; null for all
     */
    public List<OrganizationView> find(String text, UUID partnerId, int limit) {
        List<String> words = ComparableText.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        limitTo(partnerId, null, where, values);
        for (String word : words) {
            where.add("o.comparable_name like :word" + where.size() + " escape '!'");
            values.put("word" + (where.size() - 1), ComparableText.contained(word));
        }
        values.put("beginning", ComparableText.contained(text).substring(1));
        return jdbc.sql(COLUMNS + " where " + String.join(" and ", where)
                        + " order by case when o.comparable_name like :beginning escape '!' then 0 else 1 end,"
                        + " o.comparable_name, o.id limit :rows")
                .params(values)
                .param("rows", limit)
                .query((rs, n) -> row(rs, n).view())
                .list();
    }

    /** What there is of one organization. */
    public OrganizationFigures figures(UUID id) {
        return figures.inDetail(List.of(id)).get(id);
    }

    /** How far a partner is on the way to its first request to add printers; empty when it has made one. */
    public Optional<PartnerProgress> progressOf(UUID partnerId) {
        return figures.progressOf(partnerId);
    }

    /**
     * An organization and the newest customers of a partner besides, with their figures in detail.
     *
     * @param partnerId null for none besides
     */
    public List<CustomerAtWork> newest(UUID first, UUID partnerId, int limit) {
        List<Row> rows = jdbc.sql(COLUMNS
                        + " where o.id = :first or o.id in (select c.id from organization c where c.parent_id = :partner"
                        + " order by c.id desc limit :limit)"
                        + " order by case when o.id = :first then 0 else 1 end, o.id desc")
                .param("first", first)
                .param("partner", partnerId)
                .param("limit", limit)
                .query(OrganizationCatalog::row)
                .list();
        Map<UUID, OrganizationFigures> counted =
                figures.inDetail(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> {
                    OrganizationFigures figuresOfOne = counted.get(row.id());
                    return new CustomerAtWork(row.summary(figuresOfOne), figuresOfOne);
                })
                .toList();
    }

    /** One organization with its figures; it exists. */
    public OrganizationSummary get(UUID id) {
        List<Row> rows = jdbc.sql(COLUMNS + " where o.id = :id")
                .param("id", id)
                .query(OrganizationCatalog::row)
                .list();
        return withFigures(rows).get(0);
    }

    /**
     * Names by id.
     *
     * @param partnerId limits them to this partner and its customers; null for all
     */
    public Map<UUID, String> names(Collection<UUID> ids, UUID partnerId) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var where = new ArrayList<String>(List.of("o.id in (:ids)"));
        var values = new HashMap<String, Object>(Map.of("ids", Set.copyOf(ids)));
        limitTo(partnerId, null, where, values);
        return jdbc
                .sql("select o.id, o.name from organization o where " + String.join(" and ", where))
                .params(values)
                .query((rs, n) -> Map.entry(rs.getObject("id", UUID.class), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<EntitledCustomer> next(UUID after, int limit) {
        return jdbc.sql("select o.id, o.parent_id, o.entitled_at from organization o where o.entitled_at is not null"
                        + (after == null ? "" : " and o.id > :after") + " order by o.id limit :limit")
                .params(after == null ? Map.of("limit", limit) : Map.of("after", after, "limit", limit))
                .query((row, number) -> new EntitledCustomer(
                        row.getObject("id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        instant(row, "entitled_at")))
                .list();
    }

    private static void limitTo(UUID partnerId, OrganizationKind kind, List<String> where, Map<String, Object> values) {
        if (partnerId != null) {
            // along one index where no "or" is needed
            where.add(
                    kind == OrganizationKind.CHILD
                            ? "o.parent_id = :partner"
                            : "(o.parent_id = :partner or o.id = :partner)");
            values.put("partner", partnerId);
        }
    }

    private static void filter(OrganizationQuery query, List<String> where, Map<String, Object> values) {
        if (query.text() != null && !query.text().isBlank()) {
            where.add("o.comparable_name like :text escape '!'");
            values.put("text", ComparableText.contained(query.text()));
        }
        if (query.kind() != null) {
            where.add("o.kind = :kind");
            values.put("kind", query.kind().name());
        }
        if (query.entitled() != null) {
            where.add("o.entitled_at is " + (query.entitled() ? "not null" : "null"));
        }
    }

    private static void goOnAfter(Cursor cursor, List<String> where, Map<String, Object> values) {
        if (cursor != null) {
            where.add("(o.comparable_name, o.id) > (:lastName, :lastId)");
            values.put("lastName", cursor.part(0));
            values.put("lastId", cursor.id(1));
        }
    }

    private List<OrganizationSummary> withFigures(List<Row> rows) {
        Map<UUID, OrganizationFigures> counted =
                figures.of(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.summary(counted.get(row.id()))).toList();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("comparable_name"),
                OrganizationKind.valueOf(rs.getString("kind")),
                rs.getObject("parent_id", UUID.class),
                rs.getString("parent_name"),
                instant(rs, "entitled_at"),
                rs.getString("entitled_by"));
    }

    private record Row(
            UUID id,
            String name,
            String comparableName,
            OrganizationKind kind,
            UUID parentId,
            String parentName,
            Instant entitledAt,
            String entitledBy) {

        Cursor cursor() {
            return Cursor.of(comparableName, id.toString());
        }

        OrganizationView view() {
            return new OrganizationView(id, name, kind, parentId, parentName, entitledAt != null);
        }

        OrganizationSummary summary(OrganizationFigures figures) {
            return new OrganizationSummary(
                    id,
                    name,
                    kind,
                    parentId,
                    parentName,
                    entitledAt != null,
                    entitledAt,
                    entitledBy,
                    figures.printers(),
                    figures.managed(),
                    figures.contacts(),
                    figures.openRequests());
        }
    }
}
