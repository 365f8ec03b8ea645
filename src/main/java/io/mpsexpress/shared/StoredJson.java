package io.mpsexpress.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/**
 * Small values in a column of text. Another version of the application may have written them: what is not known is left out,
 * what is missing is null. What people and clients send is read strictly instead, by the application's own mapper.
 */
@Component
public class StoredJson {

    private final ObjectMapper lenient;

    StoredJson(ObjectMapper strict) {
        this.lenient = strict.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }

    /** @param value text, numbers, and lists and records of them */
    public String write(Object value) {
        try {
            return lenient.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers can be written", e);
        }
    }

    /**
     * @param instead when this version cannot read the text, so that one value never stands in the way of others; may be
     *     null
     */
    public <T> T readOr(T instead, String text, TypeReference<T> type) {
        try {
            return text == null ? instead : lenient.readValue(text, type);
        } catch (JsonProcessingException e) {
            return instead;
        }
    }
}
