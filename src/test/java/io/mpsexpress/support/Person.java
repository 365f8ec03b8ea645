package io.mpsexpress.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in front of a browser. What they see can be kept as a picture below {@code target/screenshots}. */
public final class Person {

    private static final Pattern TASK = Pattern.compile("[?&]task=([^&]+)");
    private static final String NO_PICTURE = "Unable to capture screenshot";
    private static final int DESKTOP = 1280;
    static final int PHONE = 390;
    private static final int HEIGHT = 900;
    /** Generous, because build machines are slow; nothing waits that long when all is well. */
    static final double PATIENCE_MILLISECONDS = 30_000;
    /** A chart is drawn anew by the frame after the one in which its page got another width. */
    private static final String CHARTS_ARE_DRAWN = "document.querySelector('canvas')"
            + " && new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))";

    private String address;
    private final Path pictures;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser browser, String address, String folder) {
        this.address = address;
        this.pictures = Path.of("target", "screenshots", folder);
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(DESKTOP, HEIGHT)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    /** Counts from now on how often a button of the mouse is pressed; what is typed, or chosen by keys, does not count. */
    public AtomicInteger countClicks() {
        AtomicInteger clicks = new AtomicInteger();
        page.exposeFunction("pressed", nothing -> clicks.incrementAndGet());
        page.addInitScript("addEventListener('pointerdown', () => window.pressed(), true)");
        page.reload();
        return clicks;
    }

    /** Turns to an application in a process of its own. */
    public void visit(KilledApplication application) {
        address = "http://localhost:" + application.port();
    }

    void close() {
        context.close();
    }

    public Page page() {
        return page;
    }

    /** What the browser's console complained about: scripts that failed, content that the policy blocked. */
    public List<String> complaints() {
        return complaints;
    }

    public void open(String path) {
        page.navigate(path.startsWith("about:") ? path : url(path));
    }

    String url(String path) {
        return address + path;
    }

    /** Signs in, after signing out whoever was here before. */
    public void signIn(String userId, String password) {
        forgetSession();
        open("/");
        page.locator("input[name=username]").fill(userId);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /**
     * Is somebody that the application does not know from now on. Leaves the page first: one that follows what it shows would ask
     * once more, and be sent to sign in while the test already opens something else.
     */
    public void forgetSession() {
        open("about:blank");
        context.clearCookies();
    }

    /** Chooses, in the head of the page that is open, the language that everything is in from now on. */
    public void chooseLanguage(String language) {
        page.locator(".languages button[value=" + language + "]").click();
        page.locator("html[lang|=" + language + "]").waitFor();
    }

    public void click(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .first()
                .click();
    }

    /** Goes to a place that is seldom needed, which the menu keeps under <em>More</em>. */
    public void goTo(String place) {
        page.locator(".places summary").click();
        page.locator(".more-places")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
                .click();
    }

    public Locator field(String label) {
        return page.getByLabel(label).first();
    }

    /** Chooses in a list of Tasklist that can be searched. */
    public void choose(String label, String option) {
        field(label).fill(option);
        page.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Opens a task in Tasklist and takes it, unless it is theirs already. */
    public void claim(String taskId) {
        open("/camunda/app/tasklist/default/#/?task=" + taskId);
        Locator claim = page.locator(".task-card button.claim");
        claim.or(page.locator(".task-card button.unclaim")).waitFor();
        if (claim.isVisible()) {
            claim.click();
        }
        page.locator(".task-card button.unclaim").waitFor();
        completion().waitFor();
    }

    /** Whether the task with this name is open in Tasklist and theirs. */
    public void seesTaskOfTheirs(String name) {
        page.locator(".task-card h2.task")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        page.locator(".task-card button.unclaim").waitFor();
        completion().waitFor();
    }

    private Locator completion() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }

    /** Closes what Tasklist has to say. */
    public void dismissNotification() {
        page.locator("[notifications-panel] .close:visible").first().click();
    }

    /** Completes the task that is open in Tasklist, and waits for what follows: their next task, or what happens now. */
    public void complete() {
        String completed = openTask(page.url());
        completion().click();
        page.waitForURL(url -> !openTask(url).equals(completed));
        page.locator(".task-card, .what-next").first().waitFor();
    }

    /** Empty for none. */
    private static String openTask(String url) {
        Matcher task = TASK.matcher(url);
        return task.find() ? task.group(1) : "";
    }

    /** Keeps what is to be seen as it looks on a desk and on a phone. */
    public void picture(String name) {
        picture(name, width -> {});
    }

    /** The same; {@code look} is called at each width. */
    void picture(String name, IntConsumer look) {
        for (int width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, HEIGHT);
            page.evaluate(CHARTS_ARE_DRAWN);
            take(pictures.resolve(name + "-" + width + ".png"));
            look.accept(width);
        }
    }

    /** Chromium has no picture now and then while the machine is busy, of whatever page, and has it when asked once more. */
    private void take(Path picture) {
        Page.ScreenshotOptions whole =
                new Page.ScreenshotOptions().setPath(picture).setFullPage(true);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException e) {
            if (!e.getMessage().contains(NO_PICTURE)) {
                throw e;
            }
            page.screenshot(whole);
        }
    }
}
