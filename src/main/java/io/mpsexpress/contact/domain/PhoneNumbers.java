package io.mpsexpress.contact.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import java.util.stream.Collectors;

/** Calling codes and phone numbers, as libphonenumber knows them. */
final class PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Set<String> callingCodes =
            numbers.getSupportedCallingCodes().stream().map(String::valueOf).collect(Collectors.toSet());

    boolean isCallingCode(String code) {
        return callingCodes.contains(code);
    }

    /** Whether the number, written as at home or as from abroad, can be one of that calling code. */
    boolean isPossible(String callingCode, String number) {
        try {
            PhoneNumber parsed = parse(callingCode, number);
            return String.valueOf(parsed.getCountryCode()).equals(callingCode) && numbers.isPossibleNumber(parsed);
        } catch (NumberParseException e) {
            return false;
        }
    }

    private PhoneNumber parse(String callingCode, String number) throws NumberParseException {
        String region = numbers.getRegionCodeForCountryCode(Integer.parseInt(callingCode));
        if (PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY.equals(region)) {
            return numbers.parse("+" + callingCode + " " + number, null);
        }
        return numbers.parse(number, region);
    }
}
