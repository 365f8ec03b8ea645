package io.mpsexpress.printer.list.domain;

import io.mpsexpress.printer.list.domain.PrinterOrder.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The one statement that finds printers: those of each part of the order and of each alternative up to the limit, by key,
 * and of all these the first. Which index leads to them is the database's choice.
 */
@Repository
public class PrinterQuery {

    private final JdbcTemplate jdbc;

    PrinterQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is read of each printer.
     *
     * @param columns of {@code p}, the printer
     * @param serialNumber of what was read
     */
    public record Shape<T>(String columns, RowMapper<T> mapper, Function<T, String> serialNumber) {}

    /** The first that match, after a key. */
    <T> List<T> read(Shape<T> shape, PrinterCriteria criteria, PrinterOrder order, Key after, int limit) {
        List<Object> args = new ArrayList<>();
        String each = order.clause(criteria) + " limit " + limit;
        String parts = order.spans(after).stream()
                .map(span -> union("p.*", criteria, span, each, args))
                .collect(Collectors.joining(" union all "));
        return jdbc.query(
                "select " + shape.columns() + " from (" + parts + ") p" + order.clause() + " limit " + limit,
                shape.mapper(),
                args.toArray());
    }

    /** How many match, counted no further than a limit. */
    long countUpTo(int limit, PrinterCriteria criteria) {
        List<Object> args = new ArrayList<>();
        String all = union("p.id", criteria, Condition.NONE, " limit " + limit, args);
        return jdbc.queryForObject(
                "select count(*) from (select 1 from (" + all + ") p limit " + limit + ") p",
                Long.class,
                args.toArray());
    }

    /** Each once, whichever of the alternatives holds. */
    private static String union(
            String columns, PrinterCriteria criteria, Condition span, String end, List<Object> args) {
        return criteria.either().stream()
                .map(alternative -> {
                    Condition where = criteria.all().and(alternative).and(span);
                    args.addAll(where.args());
                    return "(select " + columns + " from printer p where " + where.sql() + end + ")";
                })
                .collect(Collectors.joining(" union ", "(", ")"));
    }
}
