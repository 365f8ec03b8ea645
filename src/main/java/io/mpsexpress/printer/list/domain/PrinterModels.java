package io.mpsexpress.printer.list.domain;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.printer.list.PrinterFilter;
import io.mpsexpress.shared.ComparableText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The models that printers have: jumps along the index from one to the next, so that a million printers do not matter. H2
 * has to be told the index: where it does not know the values yet, it takes that of the foreign key.
 */
@Repository
public class PrinterModels {

    /** More are not offered; a fleet has some hundred. */
    private static final int MOST = 1_000;

    /** Behind a model it makes what is before all greater ones: H2 would come to those past all printers of the model. */
    private static final String FIRST_CHARACTER = "\u0001";

    private final JdbcTemplate jdbc;
    private final boolean named;

    PrinterModels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = "H2".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /** By name. */
    public List<String> of(PrinterScope scope) {
        String along = scope.column() == null ? "p.model" : scope.column() + ", p.model";
        String printer = " from printer p" + (named ? " use index (" + scope.modelIndex() + ")" : "") + " where "
                + scope.condition().sql();
        List<Object> args = new ArrayList<>(scope.condition().args());
        args.addAll(scope.condition().args());
        args.add(FIRST_CHARACTER);
        // the first one comes out of brackets: H2 would keep what it is sorted by as a column too many
        String sql = "with recursive known (model, place) as (select first.model, 1 from (select p.model" + printer
                + " order by " + along + " limit 1) first union all select (select p.model" + printer
                + " and p.model > known.model and p.model >= known.model || ? order by " + along
                + " limit 1), place + 1 from known"
                + " where known.model is not null and place < " + MOST
                + ") select model from known where model is not null order by place";
        return jdbc.queryForList(sql, String.class, args.toArray());
    }

    /** Those that a filter asks for. */
    Meant meant(PrinterScope scope, PrinterFilter filter) {
        if (filter.model() == null && filter.text() == null) {
            return Meant.NONE;
        }
        List<String> known = of(scope);
        return new Meant(named(known, filter.model()), containing(known, filter.text()));
    }

    /** Those that are the model, however it is written; what was asked for where there is none. */
    private static List<String> named(List<String> known, String model) {
        if (model == null) {
            return List.of();
        }
        String comparable = EligibilityRules.comparable(model);
        List<String> same = known.stream()
                .filter(other -> EligibilityRules.comparable(other).equals(comparable))
                .toList();
        return same.isEmpty() ? List.of(model) : same;
    }

    /** Those that contain the text as it is compared, or as models are. */
    private static List<String> containing(List<String> known, String text) {
        if (text == null) {
            return List.of();
        }
        String part = ComparableText.of(text);
        String model = EligibilityRules.comparable(text);
        return known.stream()
                .filter(other -> ComparableText.of(other).contains(part)
                        || EligibilityRules.comparable(other).contains(model))
                .toList();
    }

    /**
     * The models of printers that a filter asks for.
     *
     * @param named all ways in which the filter's model is written; empty without one
     * @param containing those that contain the filter's text; empty without one
     */
    record Meant(List<String> named, List<String> containing) {

        static final Meant NONE = new Meant(List.of(), List.of());
    }
}
