package io.mpsexpress.printer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads printers along an index, or along several at once. */
@Component
class PrinterQuery {

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
    record Shape<T>(String columns, String joins, RowMapper<T> mapper, Function<T, String> serialNumber) {}

    /**
     * Part of the table along one index.
     *
     * @param index null to leave it to the database
     * @param order order clause along the index
     * @param limit null for all
     */
    record Strip(String index, Condition where, String order, Integer limit, int offset) {

        Strip(String index, Condition where, String order, Integer limit) {
            this(index, where, order, limit, 0);
        }
    }

    /** Several strips as one list, sorted once more where there are several. */
    <T> List<T> read(Shape<T> shape, List<Strip> strips, String order, int limit) {
        List<Object> args = new ArrayList<>();
        String union = strips.stream().map(strip -> sql("p.*", strip, args)).collect(Collectors.joining(" union all "));
        String sql =
                "select " + shape.columns() + " from (" + union + ") p " + shape.joins() + order + " limit " + limit;
        return jdbc.query(sql, shape.mapper(), args.toArray());
    }

    /** How many there are in all, counted no further than each strip's limit. */
    long count(List<Strip> strips) {
        List<Object> args = new ArrayList<>();
        String union = strips.stream().map(strip -> sql("1", strip, args)).collect(Collectors.joining(" union all "));
        return jdbc.queryForObject("select count(*) from (" + union + ") p", Long.class, args.toArray());
    }

    private String sql(String columns, Strip strip, List<Object> args) {
        args.addAll(strip.where().args());
        return "(select " + columns + " from printer p" + hint.on(strip.index()) + " where "
                + strip.where().sql() + strip.order()
                + (strip.limit() == null ? "" : " limit " + strip.limit())
                + (strip.offset() == 0 ? "" : " offset " + strip.offset()) + ")";
    }
}
