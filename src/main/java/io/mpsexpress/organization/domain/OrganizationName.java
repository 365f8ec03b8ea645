package io.mpsexpress.organization.domain;

import io.mpsexpress.shared.ComparableText;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;

/**
 * What an organization is called.
 *
 * @param text as people write it, cleaned
 * @param comparable as it is compared and sorted
 */
public record OrganizationName(String text, String comparable) {

    /** Characters; a limit of ours. */
    public static final int MAX_LENGTH = 150;

    private static final int MAX_COMPARABLE_LENGTH = 300;

    /**
     * @throws Refused naming the field {@code name} when it is missing, too long, or has control characters
     */
    public static OrganizationName of(String given) {
        String text = Text.cleanOrEmpty(given);
        if (text.isEmpty()) {
            throw Refused.invalidField("name", "organization.name.required");
        }
        if (!Text.isReadable(text)) {
            throw Refused.invalidField("name", "refused.notUnicode");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalidField("name", "organization.name.controlCharacters");
        }
        String comparable = ComparableText.of(text);
        // compatibility forms may unfold to several characters each
        if (text.length() > MAX_LENGTH || comparable.length() > MAX_COMPARABLE_LENGTH) {
            throw Refused.invalidField("name", "organization.name.tooLong", MAX_LENGTH);
        }
        return new OrganizationName(text, comparable);
    }
}
