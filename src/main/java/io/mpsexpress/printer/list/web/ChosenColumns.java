package io.mpsexpress.printer.list.web;

import io.mpsexpress.access.UserPreferences;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of the printers page that a person chose last; kept as {@code <view>;<own column>,<own column>…}. */
@Component
class ChosenColumns {

    private static final String PREFERENCE = "printer.columns";

    private final UserPreferences preferences;

    ChosenColumns(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /** The ready-made views, and a person's own. */
    enum View {
        STANDARD,
        MANAGED,
        OWN;

        static Optional<View> named(String name) {
            return Arrays.stream(values())
                    .filter(view -> view.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /**
     * What is shown.
     *
     * @param own the person's own columns, also while another view is chosen
     */
    record Choice(View view, Set<PrinterColumn> own) {

        /** What can be chosen. */
        public List<PrinterColumn> all() {
            return List.of(PrinterColumn.values());
        }

        List<PrinterColumn> shown(boolean allCustomers) {
            Set<PrinterColumn> columns =
                    switch (view) {
                        case STANDARD -> EnumSet.copyOf(PrinterColumn.STANDARD);
                        case MANAGED -> EnumSet.copyOf(PrinterColumn.MANAGED);
                        case OWN -> own.isEmpty() ? EnumSet.noneOf(PrinterColumn.class) : EnumSet.copyOf(own);
                    };
            if (allCustomers) {
                // whose printers they are is the first question there
                columns.add(PrinterColumn.companyName);
            }
            return List.copyOf(columns);
        }
    }

    Choice get() {
        String[] remembered = preferences.get(PREFERENCE).orElse("").split(";", -1);
        View view = View.named(remembered[0]).orElse(View.STANDARD);
        Set<PrinterColumn> own = remembered.length < 2 ? Set.of() : columns(List.of(remembered[1].split(",")));
        return new Choice(view, own.isEmpty() ? EnumSet.copyOf(PrinterColumn.STANDARD) : own);
    }

    /** Another view; the own columns stay as they are. */
    void choose(View view) {
        remember(view, get().own());
    }

    /**
     * @param names names that are no columns are left out
     * @return whether there is a column among them; else everything stays as it is
     */
    boolean chooseOwn(Collection<String> names) {
        Set<PrinterColumn> own = columns(names);
        if (!own.isEmpty()) {
            remember(View.OWN, own);
        }
        return !own.isEmpty();
    }

    private void remember(View view, Set<PrinterColumn> own) {
        String names = own.stream().map(Enum::name).collect(Collectors.joining(","));
        preferences.put(PREFERENCE, view.name() + ";" + names);
    }

    private static Set<PrinterColumn> columns(Collection<String> names) {
        return Stream.of(PrinterColumn.values())
                .filter(column -> names.contains(column.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PrinterColumn.class)));
    }
}
