package io.mpsexpress.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.mpsexpress.support.Person;
import java.util.List;
import java.util.Map;

/** What the charts of a page show, as their library has it: not as the table says from which it is drawn. */
final class Charts {

    private static final String DRAWN =
            """
            table => [...document.querySelectorAll(`canvas[data-chart-of=${table}]`)].map(Chart.getChart).flatMap(chart =>
                chart.data.datasets.map(set => `${set.label}: ` + set.data.map((figure, place) =>
                    `${[].concat(chart.data.labels[place]).join(' ')} ${figure}`).join(', ')))
            """;
    private static final String KINDS =
            "table => [...document.querySelectorAll(`canvas[data-chart-of=${table}]`)].map(canvas =>"
                    + " Chart.getChart(canvas).config.type)";
    /** Before the script hears of it. */
    private static final String WIDER_THAN_THEIR_PLACE =
            """
            () => {
              document.body.style.width = '300px';
              const wider = [...document.querySelectorAll('canvas[data-chart-of]')]
                .filter(canvas => canvas.offsetWidth > canvas.parentElement.clientWidth)
                .map(canvas => canvas.dataset.chartOf);
              document.body.style.width = '';
              return wider;
            }
            """;

    private static final String PLACE_OF_BAR =
            """
            ([table, place]) => {
              const chart = Chart.getChart(document.querySelector(`canvas[data-chart-of=${table}]`));
              const bar = chart.getDatasetMeta(0).data[place];
              return { x: (bar.base + bar.x) / 2, y: bar.y };
            }
            """;
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    private Charts() {}

    /** A line for each series of the charts of a table: what it is called, then label and figure by figure. */
    @SuppressWarnings("unchecked")
    static List<String> drawn(Person person, String table) {
        return (List<String>) person.page().evaluate(DRAWN, table);
    }

    /** How the charts of a table are drawn: {@code bar}, {@code line}. */
    @SuppressWarnings("unchecked")
    static List<String> kinds(Person person, String table) {
        return (List<String>) person.page().evaluate(KINDS, table);
    }

    /** Clicks on a bar of the first series of a table's chart. */
    static void click(Person person, String table, int place) {
        Map<?, ?> at = (Map<?, ?>) person.page().evaluate(PLACE_OF_BAR, List.of(table, place));
        person.page()
                .locator("canvas[data-chart-of=" + table + "]")
                .first()
                .click(new Locator.ClickOptions()
                        .setPosition(((Number) at.get("x")).doubleValue(), ((Number) at.get("y")).doubleValue()));
    }

    /** That no chart of the page is wider than its place, nor the page than its screen, when the screen gets narrower. */
    static void assertFitWhenTheScreenGetsNarrower(Person person) {
        person.page().setViewportSize(DESK, HEIGHT);
        assertThat((List<?>) person.page().evaluate(WIDER_THAN_THEIR_PLACE)).isEmpty();
        person.page().setViewportSize(PHONE, HEIGHT);
        assertThat(((Number) person.page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isEqualTo(PHONE);
        person.page().setViewportSize(DESK, HEIGHT);
    }
}
