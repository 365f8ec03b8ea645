package io.mpsexpress.program.domain;

import io.mpsexpress.eligibility.EligibilityRules;
import io.mpsexpress.program.ModelFileCheck.Changed;
import io.mpsexpress.program.ProgramChange.Kind;
import io.mpsexpress.program.SupportedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes one list of models another. Models are the same however their names are written. */
public record ModelDifference(List<SupportedModel> added, List<Changed> changed, List<SupportedModel> removed) {

    /** From the list as it is to the list as it shall be; neither holds a model twice. */
    public static ModelDifference between(List<SupportedModel> before, List<SupportedModel> after) {
        Map<String, SupportedModel> left = byComparable(before);
        List<SupportedModel> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        byComparable(after).forEach((comparable, model) -> {
            SupportedModel old = left.remove(comparable);
            if (old == null) {
                added.add(model);
            } else if (!old.equals(model)) {
                changed.add(new Changed(old, model));
            }
        });
        return new ModelDifference(added, changed, List.copyOf(left.values()));
    }

    /** The same without removing anything. */
    public ModelDifference keepingAll() {
        return new ModelDifference(added, changed, List.of());
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The models whose printers may have another eligibility now, as they are compared. */
    public Set<String> affected() {
        Stream<SupportedModel> limits = changed.stream()
                .filter(change -> change.before().maximumLifetimePageCount()
                        != change.after().maximumLifetimePageCount())
                .map(Changed::after);
        return Stream.of(added.stream(), limits, removed.stream())
                .flatMap(models -> models)
                .map(model -> EligibilityRules.comparable(model.model()))
                .collect(Collectors.toSet());
    }

    /** For the record of changes: a model that gets another name and another maximum counts twice. */
    public List<ProgramChanges.Change> changes() {
        List<ProgramChanges.Change> changes = new ArrayList<>();
        added.forEach(model -> changes.add(change(Kind.MODEL_ADDED, model, null, pages(model))));
        for (Changed change : changed) {
            SupportedModel after = change.after();
            if (change.isRenamed()) {
                changes.add(change(Kind.MODEL_RENAMED, after, change.before().model(), after.model()));
            }
            if (change.before().maximumLifetimePageCount() != after.maximumLifetimePageCount()) {
                changes.add(change(Kind.MODEL_CHANGED, after, pages(change.before()), pages(after)));
            }
        }
        removed.forEach(model -> changes.add(change(Kind.MODEL_REMOVED, model, pages(model), null)));
        return changes;
    }

    private static ProgramChanges.Change change(Kind kind, SupportedModel model, String before, String after) {
        return new ProgramChanges.Change(kind, model.model(), before, after);
    }

    private static String pages(SupportedModel model) {
        return String.valueOf(model.maximumLifetimePageCount());
    }

    private static Map<String, SupportedModel> byComparable(List<SupportedModel> models) {
        Map<String, SupportedModel> byName = new LinkedHashMap<>();
        models.forEach(model -> byName.put(EligibilityRules.comparable(model.model()), model));
        return byName;
    }
}
