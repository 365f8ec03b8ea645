package io.mpsexpress.contact.web;

import io.mpsexpress.portal.FormChoices;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The countries by their names, for the form of a new contact in Tasklist; what is submitted stays the code. */
@Component
class CountryChoices implements FormChoices {

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public List<Choice> in(Locale language) {
        return Countries.in(language).stream()
                .map(country -> new Choice(country.code(), country.name()))
                .toList();
    }
}
