package io.mpsexpress.printer.list.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads printers along an index, or along several at once. */
@Component
public class PrinterQuery {

    private final JdbcTemplate jdbc;
    private final IndexHint hint;

    PrinterQuery(JdbcTemplate jdbc, IndexHint hint) {
        this.jdbc = jdbc;
        this.hint = hint;
    }

    /**
     * What is read of each printer.
     *
     * @param columns of {@code p}, the printer, and of what is joined
     * @param joins left joins only: the printers come first
     * @param serialNumber of what was read
     */
    public record Shape<T>(String columns, String joins, RowMapper<T> mapper, Function<T, String> serialNumber) {}

    /**
     * Part of the table along one index.
     *
     * @param index null to leave it to the database
     * @param order order clause along the index
     * @param limit null for all
     * @param matching which of these are wanted; null for all of them
     */
    record Strip(String index, Condition where, String order, Integer limit, int offset, Matching matching) {

        Strip(String index, Condition where, String order, Integer limit) {
            this(index, where, order, limit, 0, null);
        }

        Strip from(int offset) {
            return new Strip(index, where, order, limit, offset, matching);
        }

        Strip matching(Condition condition, String order, int limit) {
            return new Strip(index, where, this.order, this.limit, offset, new Matching(condition, order, limit));
        }
    }

    /** The first of a strip that match. */
    record Matching(Condition condition, String order, int limit) {}

    /** Several strips as one list, sorted once more where there are several. */
    <T> List<T> read(Shape<T> shape, List<Strip> strips, String order, int limit) {
        List<Object> args = new ArrayList<>();
        String sql = "select " + shape.columns() + " from (" + union("p.*", strips, args) + ") p " + shape.joins()
                + order + " limit " + limit;
        return jdbc.query(sql, shape.mapper(), args.toArray());
    }

    /** How many there are in all, counted no further than a limit. */
    long countUpTo(int limit, List<Strip> strips) {
        List<Object> args = new ArrayList<>();
        return count("select 1 from (" + union("1", strips, args) + ") p limit " + limit, args);
    }

    /** How many there are in all. */
    long count(Strip strip) {
        List<Object> args = new ArrayList<>();
        return count(sql("1", strip, args), args);
    }

    private long count(String from, List<Object> args) {
        return jdbc.queryForObject("select count(*) from (" + from + ") p", Long.class, args.toArray());
    }

    private String union(String columns, List<Strip> strips, List<Object> args) {
        return strips.stream().map(strip -> sql(columns, strip, args)).collect(Collectors.joining(" union all "));
    }

    private String sql(String columns, Strip strip, List<Object> args) {
        args.addAll(strip.where().args());
        String all = "(select " + columns + " from printer p" + hint.on(strip.index()) + " where "
                + strip.where().sql() + strip.order()
                + (strip.limit() == null ? "" : " limit " + strip.limit())
                + (strip.offset() == 0 ? "" : " offset " + strip.offset()) + ")";
        return strip.matching() == null ? all : matching(all, strip.matching(), args);
    }

    private static String matching(String all, Matching matching, List<Object> args) {
        args.addAll(matching.condition().args());
        return "(select p.* from " + all + " p where " + matching.condition().sql() + matching.order() + " limit "
                + matching.limit() + ")";
    }
}
