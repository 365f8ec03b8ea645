package io.mpsexpress.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at pages as a person sees them, in each language, on a desk and on a phone, keeps pictures, and collects what is
 * wrong: what axe finds serious, what the browser complains about, what does not fit, what has no text.
 */
public final class PageCheck {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** What Thymeleaf shows for a key without a text, and form-js for a template that it cannot read. */
    private static final Pattern NO_TEXT = Pattern.compile("\\?\\?[\\w.]+\\?\\?|\\{\\{.*?}}");

    /** What of a table lies beyond its frame, and which marks take more than so many lines. */
    private static final String CUT_OR_SQUEEZED =
            """
            (lines) => [
              ...[...document.querySelectorAll('main .scroll, main .panel-flush')]
                .filter((frame) => frame.scrollWidth > frame.clientWidth + 1).map((frame) => ['cut', frame]),
              ...[...document.querySelectorAll('main .badge')]
                .filter((mark) => mark.clientHeight > 18 * lines + 8).map((mark) => ['squeezed', mark]),
            ].map(([how, what]) => `${how}: ${what.innerText.trim().slice(0, 60)}`)
            """;

    private static final Pattern TEXTS = Pattern.compile("messages-portal_(\\w+)\\.properties");
    private static final List<String> LANGUAGES = languages();
    private static final String WHOLE_PAGE = "body";

    private final Person person;
    private final List<String> problems = new ArrayList<>();

    public PageCheck(Person person) {
        this.person = person;
    }

    /** What was wrong with the pages so far; each with the page. */
    public List<String> problems() {
        return problems;
    }

    /** Opens a page in each language and looks at it. */
    public void look(String name, String path) {
        look(name, path, WHOLE_PAGE);
    }

    /** The same for a page that is ready when {@code part} is there, and of which that part alone is ours. */
    public void look(String name, String path, String part) {
        for (String language : LANGUAGES) {
            speak(language);
            int before = person.complaints().size();
            // away first: an address that differs after # only would not be loaded anew
            if (path.contains("#")) {
                person.open("about:blank");
            }
            person.open(path);
            person.page().locator(part).first().waitFor();
            inspect(name + "-" + language, language, part);
            person.complaints().stream().skip(before).forEach(text -> problems.add(name + ": " + text));
        }
    }

    /** The same for a page that says what went wrong: that the browser notes it, too, is no problem. */
    public void lookAtError(String name, String path) {
        for (String language : LANGUAGES) {
            speak(language);
            person.open(path);
            inspect(name + "-" + language, language, WHOLE_PAGE);
        }
    }

    /** From now on the person reads this language. */
    public void speak(String language) {
        person.page().context().addCookies(List.of(new Cookie("lang", language).setUrl(person.url("/"))));
    }

    /** English, and each language there is a file of texts for. */
    private static List<String> languages() {
        String[] files =
                Objects.requireNonNull(Path.of("src/main/resources").toFile().list());
        return Stream.concat(
                        Stream.of("en"),
                        Arrays.stream(files)
                                .map(TEXTS::matcher)
                                .filter(Matcher::matches)
                                .map(file -> file.group(1))
                                .sorted())
                .toList();
    }

    private void inspect(String page, String language, String part) {
        person.picture(page, width -> {
            NO_TEXT.matcher(person.page().locator(part).first().innerText())
                    .results()
                    .forEach(found -> problems.add(page + ": no text " + found.group()));
            int wide = ((Number) person.page().evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                problems.add(page + ": " + wide + " pixels wide on a screen of " + width);
            }
            ((List<?>) person.page().evaluate(CUT_OR_SQUEEZED, width > Person.PHONE ? 2 : 4))
                    .forEach(found -> problems.add(page + ", " + width + " pixels: " + found));
            // what axe looks at does not depend on the language: each width once
            if (language.equals(width == Person.PHONE ? LANGUAGES.get(LANGUAGES.size() - 1) : LANGUAGES.get(0))) {
                axe(page + "-" + width, part);
            }
        });
    }

    /** Looks with axe at a part of the page that is open. */
    public void axe(String page, String part) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(person.page())
                .include(part)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
        violations.stream()
                .filter(violation -> SERIOUS.contains(violation.getImpact()))
                .forEach(violation -> problems.add(page + ": " + violation.getId() + " at "
                        + violation.getNodes().stream()
                                .limit(3)
                                .map(CheckedNode::getHtml)
                                .toList()));
    }
}
