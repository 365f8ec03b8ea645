package io.mpsexpress.program.web;

import static io.mpsexpress.support.CsvLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.access.web.SignedInAs;
import io.mpsexpress.program.GivenModel;
import io.mpsexpress.program.ModelManagement;
import io.mpsexpress.program.ProgramManagement;
import io.mpsexpress.program.SettingsManagement;
import io.mpsexpress.program.SupportedModel;
import io.mpsexpress.program.TermsVersion;
import io.mpsexpress.program.domain.ModelFile;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.support.ApplicationTest;
import io.mpsexpress.support.Customer;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.MutatedFiles;
import io.mpsexpress.support.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of program data: who sees and changes what, and what is said before it is done. */
@ApplicationTest
class ProgramPagesTest {

    private static final int MUTATED = 200;
    private static final List<String> WRITING_PAGES =
            List.of("/program/models/new", "/program/models/import", "/program/terms/new");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private ModelManagement models;

    @Autowired
    private SettingsManagement settings;

    @Autowired
    private ProgramManagement program;

    private final String model = "T" + UUID.randomUUID();
    private Caller offers;
    private List<GivenModel> modelsBefore;
    private String minimumBefore;

    @BeforeEach
    void anOfferManager() {
        offers = people.staff(Role.MPS_OFFER_MANAGER);
        modelsBefore = models.list().items().stream()
                .map(listed -> new GivenModel(listed.model(), String.valueOf(listed.maximumLifetimePageCount())))
                .toList();
        minimumBefore = settings.get().minimumFleetAgentVersion();
    }

    @AfterEach
    void leaveProgramDataAsItWas() {
        SignedInAs.run(offers, () -> models.replace(modelsBefore, null));
        SignedInAs.run(offers, () -> settings.change(minimumBefore, null));
    }

    @Test
    void partnersReadProgramDataAndChangeNothing() throws Exception {
        Caller partner = people.partnerUser(people.partner());
        for (String page : List.of("/program/models", "/program/settings", "/program/terms")) {
            show(partner, page)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("/program/history")),
                                    not(containsString("/new\"")),
                                    not(containsString("/program/models/edit")),
                                    not(containsString("/program/settings/preview")))));
        }
        for (String page : WRITING_PAGES) {
            show(partner, page).andExpect(status().isForbidden());
        }
        show(partner, "/program/history").andExpect(status().isForbidden());
        show(partner, "/program/history.csv").andExpect(status().isForbidden());
        send(partner, "/program/models", "model", model, "maximumLifetimePageCount", "5")
                .andExpect(status().isForbidden());
        send(partner, "/program/settings", "minimumFleetAgentVersion", "9", "version", "0")
                .andExpect(status().isForbidden());
        send(partner, "/program/terms", "texts.en", "x", "number", "1").andExpect(status().isForbidden());
    }

    @Test
    void otherStaffReadTheHistoryToo() throws Exception {
        Caller operations = people.staff(Role.CUSTOMER_OPERATIONS);
        show(operations, "/program/history").andExpect(status().isOk());
        show(operations, "/program/models/new").andExpect(status().isForbidden());
    }

    @Test
    void aModelIsAddedEditedAndRemoved() throws Exception {
        send(offers, "/program/models", "model", " " + model + " ", "maximumLifetimePageCount", "1234567")
                .andExpect(redirectedUrl("/program/models"));
        show(offers, "/program/models?q=" + model.toLowerCase())
                .andExpect(content().string(allOf(containsString(model), containsString("1,234,567"))));
        send(
                        offers,
                        "/program/models/edit",
                        "listedModel",
                        model,
                        "version",
                        "0",
                        "model",
                        model,
                        "maximumLifetimePageCount",
                        "5")
                .andExpect(redirectedUrl("/program/models"));
        assertThat(models.get(model).maximumLifetimePageCount()).isEqualTo(5);
        send(offers, "/program/models/removal", "model", model, "version", "1")
                .andExpect(redirectedUrl("/program/models"));
        show(offers, "/program/models?q=" + model).andExpect(content().string(containsString("No model matches")));
        show(offers, "/program/history")
                .andExpect(content()
                        .string(allOf(
                                containsString("Model added"),
                                containsString("Maximum changed"),
                                containsString("Model removed"),
                                containsString(">" + offers.name() + "<"))));
        mvc.perform(as(offers, get("/program/history.csv")))
                .andExpect(content()
                        .string(containsString(quoted(offers.userId() + ",MODEL_CHANGED," + model + ",1234567,5"))));
    }

    @Test
    void versionsOfTheTermsNameWhoPublishedThem() throws Exception {
        customers.publishTerms("Terms of somebody");
        show(offers, "/program/terms").andExpect(content().string(containsString("<span>Test user")));
    }

    @Test
    void datesAreWrittenAsInThePersonsCountry() throws Exception {
        customers.publishTerms("Terms of some day");
        String british = shownIn("en-GB,en;q=0.8");
        assertThat(british).contains("<html lang=\"en-GB\"").containsPattern(">\\d{1,2} \\p{L}{3,4} \\d{4}, ");
        assertThat(shownIn("en-US,en;q=0.8")).containsPattern(">\\p{L}{3} \\d{1,2}, \\d{4}, ");
    }

    private String shownIn(String languages) throws Exception {
        return mvc.perform(as(offers, get("/program/terms")).header("Accept-Language", languages))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheInputKept() throws Exception {
        send(offers, "/program/models", "model", model, "maximumLifetimePageCount", "many")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"" + model + "\""),
                                containsString("value=\"many\""),
                                containsString("maximumLifetimePageCount-problem"))));
        send(
                        offers,
                        "/program/models",
                        "model",
                        "lexmark " + modelsBefore.get(0).model(),
                        "maximumLifetimePageCount",
                        "5")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is on the list already")));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "5")));
        SignedInAs.run(offers, () -> models.change(model, new GivenModel(model, "6"), 0));
        send(
                        offers,
                        "/program/models/edit",
                        "listedModel",
                        model,
                        "version",
                        "0",
                        "model",
                        model,
                        "maximumLifetimePageCount",
                        "7")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else changed")));
        send(offers, "/program/models/removal", "model", model, "version", "0")
                .andExpect(redirectedUrl("/program/models"));
        assertThat(models.get(model).maximumLifetimePageCount()).isEqualTo(6);
        send(
                        offers,
                        "/program/models/edit",
                        "listedModel",
                        model,
                        "version",
                        "1",
                        "model",
                        "another",
                        "maximumLifetimePageCount",
                        "7")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void removalSaysHowManyPrintersItConcerns() throws Exception {
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "5")));
        show(offers, "/program/models/removal?model=" + model)
                .andExpect(content().string(containsString("no printer of this model waits")));
        Customer customer = customers.notEntitled();
        customer.printer(model + ",NATIVE,1.0,1,REGISTERED,NONE");
        customer.printer("Lexmark " + model.toLowerCase() + ",NATIVE,1.0,1,REGISTERED,NONE");
        customer.printer(model + ",NATIVE,1.0,1,REGISTERED,MANAGED");
        show(offers, "/program/models/removal?model=" + model)
                .andExpect(content()
                        .string(allOf(
                                containsString("2 printers of this model"),
                                containsString("One printer of this model is managed"))));
    }

    @Test
    void aFileIsLookedAtBeforeItIsApplied() throws Exception {
        String kept = "kept " + model;
        SignedInAs.run(offers, () -> models.add(new GivenModel(kept, "5")));
        String file = models.export().replace(quoted(kept + ",5") + "\r\n", "") + model + ",7\r\n";

        String page = upload(offers, file)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString(model), containsString(kept), containsString("removeMissing"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("name=\"version\"");
        assertThat(models.list().items()).noneMatch(listed -> listed.model().equals(model));

        String version = String.valueOf(models.list().version());
        send(offers, "/program/models/import/confirmation", "file", file, "version", version)
                .andExpect(redirectedUrl("/program/models"));
        assertThat(models.get(model).maximumLifetimePageCount()).isEqualTo(7);
        assertThat(models.get(kept).maximumLifetimePageCount()).isEqualTo(5);

        // stale: the list is another one now
        send(offers, "/program/models/import/confirmation", "file", file, "version", version)
                .andExpect(status().isConflict());
        send(
                        offers,
                        "/program/models/import/confirmation",
                        "file",
                        file,
                        "version",
                        String.valueOf(models.list().version()),
                        "removeMissing",
                        "true")
                .andExpect(redirectedUrl("/program/models"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> models.get(kept));
    }

    @Test
    void aFileWithWrongRowsCannotBeApplied() throws Exception {
        upload(offers, "Model,Maximum Lifetime Page Count\n" + model + ",many\n")
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("Row 2"), not(containsString("import/confirmation")))));
        upload(offers, "Model\n" + model)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Columns are missing")));
    }

    @Test
    void filesThatCameALongWayAreLookedAtOrRefused() throws Exception {
        byte[] file = ModelFile.write(IntStream.range(0, 20)
                        .mapToObj(i -> new SupportedModel(model + i, 1_000 + i))
                        .toList())
                .getBytes(StandardCharsets.UTF_8);
        int version = models.list().version();
        long seed = System.nanoTime();
        for (int i = 0; i < MUTATED; i++) {
            byte[] mutated = MutatedFiles.of(file, seed + i);

            int looked = upload(offers, mutated).andReturn().getResponse().getStatus();
            int applied = send(
                            offers,
                            "/program/models/import/confirmation",
                            "file",
                            new String(mutated, StandardCharsets.UTF_8),
                            "version",
                            String.valueOf(version - 1))
                    .andReturn()
                    .getResponse()
                    .getStatus();

            assertThat(looked).as("seed %d", seed + i).isIn(200, 422);
            // at least it is of a list of before
            assertThat(applied).as("seed %d", seed + i).isIn(200, 409, 422);
        }
        assertThat(models.list().version()).isEqualTo(version);
    }

    @Test
    void exportIsAFileForSpreadsheets() throws Exception {
        byte[] file = mvc.perform(as(people.partnerUser(people.partner()), get("/program/models.csv")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\ufeff" + quoted("Model,Maximum Lifetime Page Count") + "\r\n");
    }

    @Test
    void anotherFleetAgentVersionShowsItsEffectFirst() throws Exception {
        Customer customer = customers.notEntitled();
        customer.printer("CX725,FLEET,98.5,1,REGISTERED,NONE");
        show(offers, "/program/settings")
                .andExpect(content().string(containsString("value=\"" + minimumBefore + "\"")));
        send(offers, "/program/settings/preview", "minimumFleetAgentVersion", "98.6")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("98.6 (from then on)")));
        assertThat(settings.get().minimumFleetAgentVersion()).isEqualTo(minimumBefore);
        send(offers, "/program/settings/preview", "minimumFleetAgentVersion", "98.x")
                .andExpect(status().isUnprocessableEntity());
        String version = String.valueOf(settings.get().version());
        send(offers, "/program/settings", "minimumFleetAgentVersion", "98.6", "version", version)
                .andExpect(redirectedUrl("/program/settings"));
        send(offers, "/program/settings", "minimumFleetAgentVersion", "98.7", "version", version)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("the minimum is 98.6 now")));
    }

    @Test
    void termsAreSeenAsPartnersWillBeforeTheyArePublished() throws Exception {
        String later = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)
                .plusDays(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        int versions = program.termsVersions().size();
        send(
                        offers,
                        "/program/terms/preview",
                        "texts.en",
                        "First\r\n\r\n<b>" + model,
                        "texts.it",
                        "",
                        "effectiveFrom",
                        later)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("First\n\n&lt;b&gt;" + model + "</article>"),
                                containsString("No text in this language"),
                                not(containsString("??")),
                                containsString("neither changed nor withdrawn"))));
        assertThat(program.termsVersions()).hasSize(versions);
        send(offers, "/program/terms/new", "texts.en", model, "effectiveFrom", later)
                .andExpect(content().string(allOf(containsString(model + "</textarea>"), containsString(later))));

        publish("texts.en", "First\r\n" + model, "texts.it", " ", "effectiveFrom", later)
                .andExpect(redirectedUrl("/program/terms"));
        TermsVersion published = program.termsVersions().get(0);
        assertThat(published.state()).isEqualTo(TermsVersion.State.UPCOMING);
        assertThat(published.languages()).containsExactly("en");
        assertThat(program.terms(published.version(), "it").text()).isEqualTo("First\n" + model);
        show(offers, "/terms/" + published.version())
                .andExpect(content().string(containsString("not in force before")));

        // a version that begins before it replaces it, and says so
        send(offers, "/program/terms/preview", "texts.en", "Second")
                .andExpect(content()
                        .string(containsString("Version " + published.version() + ", published for a later time")));
        customers.publishTerms("Second " + model);
        assertThat(program.termsVersions().get(1).state()).isEqualTo(TermsVersion.State.REPLACED);
        assertThat(program.currentTerms("en").text()).isEqualTo("Second " + model);
    }

    @Test
    void termsThatBreakARuleKeepWhatWasWritten() throws Exception {
        send(offers, "/program/terms/preview", "texts.en", "", "texts.it", model, "effectiveFrom", "2020-01-01T00:00")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString(model + "</textarea>"),
                                containsString("texts.en-problem"),
                                containsString("effectiveFrom-problem"))));
        publish("texts.en", model, "effectiveFrom", "tomorrow").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aSecondClickPublishesNothingMore() throws Exception {
        String preview = send(offers, "/program/terms/preview", "texts.en", model)
                .andReturn()
                .getResponse()
                .getContentAsString();
        String number = String.valueOf(program.termsVersions().size() + 1);
        assertThat(preview).contains("name=\"number\" value=\"" + number + "\"");
        String[] sent = {"texts.en", model, "number", number};
        send(offers, "/program/terms", sent).andExpect(redirectedUrl("/program/terms"));
        int versions = program.termsVersions().size();

        send(offers, "/program/terms", sent)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Version " + number + " was published meanwhile"),
                                containsString(model + "</textarea>"))));
        mvc.perform(as(offers, post("/program/terms"))
                        .with(csrf())
                        .header("Accept-Language", "it")
                        .param("texts.en", model)
                        .param("number", number))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("è stata pubblicata la versione " + number)));
        assertThat(program.termsVersions()).hasSize(versions);
    }

    @Test
    void pagesAreInItalianForWhoeverAsks() throws Exception {
        SignedInAs.run(offers, () -> models.add(new GivenModel(model, "1234567")));
        for (String page : List.of(
                "/program/models?q=" + model,
                "/program/models/new",
                "/program/models/removal?model=" + model,
                "/program/models/edit?model=" + model,
                "/program/models/import",
                "/program/settings",
                "/program/terms",
                "/program/terms/new",
                "/program/history")) {
            mvc.perform(as(offers, get(page)).header("Accept-Language", "it"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(as(offers, get("/program/models?q=" + model)).header("Accept-Language", "it"))
                .andExpect(content().string(containsString("1.234.567")));
    }

    private ResultActions upload(Caller caller, String file) throws Exception {
        return upload(caller, file.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions upload(Caller caller, byte[] file) throws Exception {
        MockMultipartFile part = new MockMultipartFile("file", "models.csv", "text/csv", file);
        return mvc.perform(multipart("/program/models/import")
                .file(part)
                .with(authentication(SignedInAs.authentication(caller)))
                .with(csrf()));
    }

    /** As the preview's form does. */
    private ResultActions publish(String... namesAndValues) throws Exception {
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "number";
        all[namesAndValues.length + 1] = String.valueOf(program.termsVersions().size() + 1);
        return send(offers, "/program/terms", all);
    }

    private ResultActions show(Caller caller, String path) throws Exception {
        return mvc.perform(as(caller, get(path)));
    }

    private ResultActions send(Caller caller, String path, String... namesAndValues) throws Exception {
        MockHttpServletRequestBuilder request = as(caller, post(path)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private static MockHttpServletRequestBuilder as(Caller caller, MockHttpServletRequestBuilder request) {
        return request.with(authentication(SignedInAs.authentication(caller)));
    }
}
