package io.mpsexpress.program;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Role;
import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.domain.ModelDifference;
import io.mpsexpress.program.domain.ModelFile;
import io.mpsexpress.program.domain.ModelRules;
import io.mpsexpress.program.domain.ProgramChanges;
import io.mpsexpress.program.domain.SupportedModels;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of supported models: everybody reads it, the MPS offer manager keeps it. A model is on it once, however its
 * name is written. Changes are made one after the other; a change that changes nothing leaves no trace.
 */
@Service
@Transactional
public class ModelManagement {

    private final SupportedModels models;
    private final ProgramChanges changes;
    private final Acts acts;

    ModelManagement(SupportedModels models, ProgramChanges changes, Acts acts) {
        this.models = models;
        this.changes = changes;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    public ModelList list() {
        // the version first: a list that is newer than its version is refused later rather than overwritten
        int version = models.version();
        return new ModelList(models.all(), version);
    }

    /** How many models are supported. */
    @Transactional(readOnly = true)
    public int count() {
        return models.count();
    }

    /**
     * Models by name, a page at a time.
     *
     * @param text part of the name; empty for all
     */
    @Transactional(readOnly = true)
    public Page<ListedModel> find(String text, int limit, String cursor) {
        return models.find(text, limit, cursor);
    }

    /**
     * @throws Refused as not found when it is not on the list
     */
    @Transactional(readOnly = true)
    public ListedModel get(String model) {
        return models.get(model).orElseThrow(Refused::notFound);
    }

    /**
     * Makes the list this one: what is not in it is removed.
     *
     * @param version of the list that the caller saw; null to replace whatever is there
     * @return the list as it is now
     * @throws Refused naming each wrong field; as conflict when the list was changed meanwhile
     */
    public ModelList replace(List<GivenModel> list, Integer version) {
        requireOfferManager();
        List<SupportedModel> shallBe = ModelRules.readAll(list);
        int current = lock(version);
        ModelDifference difference = ModelDifference.between(models.all(), shallBe);
        apply(difference);
        return new ModelList(models.all(), difference.isEmpty() ? current : current + 1);
    }

    /**
     * Puts a model on the list.
     *
     * @throws Refused naming each wrong field; as conflict when it is on the list already
     */
    public void add(GivenModel given) {
        requireOfferManager();
        SupportedModel model = ModelRules.read(given);
        models.lock();
        models.get(model.model()).ifPresent(listed -> {
            throw Refused.conflict("program.model.listed", listed.model(), listed.maximumLifetimePageCount());
        });
        apply(new ModelDifference(List.of(model), List.of(), List.of()));
    }

    /**
     * Gives a model another maximum, or its name another spelling.
     *
     * @param model as it is listed
     * @param version of the model that the caller saw
     * @throws Refused naming each wrong field; as conflict when somebody else changed it meanwhile
     */
    public void change(String model, GivenModel given, int version) {
        requireOfferManager();
        SupportedModel shallBe = ModelRules.read(given);
        models.lock();
        SupportedModel listed = require(model, version);
        if (!EligibilityRules.comparable(listed.model()).equals(EligibilityRules.comparable(shallBe.model()))) {
            throw Refused.invalidField(ModelRules.MODEL, "program.model.another", listed.model());
        }
        apply(ModelDifference.between(List.of(listed), List.of(shallBe)));
    }

    /**
     * Takes a model off the list: its printers cannot be added from now on.
     *
     * @param version of the model that the caller saw
     * @throws Refused as conflict when somebody else changed it meanwhile
     */
    public void remove(String model, int version) {
        requireOfferManager();
        models.lock();
        SupportedModel listed = require(model, version);
        apply(new ModelDifference(List.of(), List.of(), List.of(listed)));
    }

    /** The list as a CSV file. */
    @Transactional(readOnly = true)
    public String export() {
        return ModelFile.write(models.all());
    }

    /**
     * What a file would do to the list; changes nothing.
     *
     * @throws Refused when the file as a whole cannot be used
     */
    @Transactional(readOnly = true)
    public ModelFileCheck check(byte[] file) {
        requireOfferManager();
        ModelList listed = list();
        return ModelFile.check(file, listed.items(), listed.version());
    }

    /**
     * Brings checked rows of a file in.
     *
     * @param removeMissing whether models that are not among them are removed
     * @param version of the list that they were checked against
     * @return what was done
     * @throws Refused naming each wrong field; as conflict when the list was changed meanwhile
     */
    public ModelDifference apply(List<GivenModel> rows, boolean removeMissing, int version) {
        requireOfferManager();
        List<SupportedModel> given = ModelRules.readAll(rows);
        lock(version);
        ModelDifference whole = ModelDifference.between(models.all(), given);
        ModelDifference difference = removeMissing ? whole : whole.keepingAll();
        apply(difference);
        return difference;
    }

    private void apply(ModelDifference difference) {
        if (difference.isEmpty()) {
            return;
        }
        requireUsable(models.count()
                + difference.added().size()
                - difference.removed().size());
        models.write(difference);
        changes.record(Act.PROGRAM_MODELS_CHANGED, "models", difference.changes());
        Set<String> affected = difference.affected();
        if (!affected.isEmpty()) {
            acts.tell(new SupportedModelsChanged(affected));
        }
    }

    private static void requireUsable(int size) {
        if (size > ModelRules.MOST_MODELS) {
            throw Refused.conflict("program.models.tooMany", ModelRules.MOST_MODELS);
        }
        if (size == 0) {
            throw Refused.conflict("program.models.none");
        }
    }

    private int lock(Integer version) {
        int current = models.lock();
        if (version != null && version != current) {
            throw Refused.conflict("program.models.stale").with("version", current);
        }
        return current;
    }

    private SupportedModel require(String model, int version) {
        ListedModel listed = get(model);
        if (listed.version() != version) {
            throw Refused.conflict("program.model.stale", listed.model());
        }
        return listed.asSupported();
    }

    private void requireOfferManager() {
        acts.caller().require(Role.MPS_OFFER_MANAGER);
    }
}
