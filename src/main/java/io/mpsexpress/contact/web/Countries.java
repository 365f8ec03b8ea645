package io.mpsexpress.contact.web;

import io.mpsexpress.contact.domain.CountryCodes;
import io.mpsexpress.portal.FormChoices;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All countries with their names in a language, in the order of that language; what is submitted is the code. */
@Component
class Countries implements FormChoices {

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public List<Choice> in(Locale language) {
        return of(language);
    }

    static List<Choice> of(Locale language) {
        return CountryCodes.get().stream()
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language)))
                .toList();
    }
}
