package io.mpsexpress.portal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.shared.DayOrTime;
import io.mpsexpress.shared.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.ClassUtils;

/** A value that cannot be read as what it is sent for: whoever sent it is told what it has to be. */
final class WrongType {

    private static final String TYPE = "failure.type.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private WrongType() {}

    /** @param wanted what the value is read as; null when nobody knows */
    static FieldProblem of(String field, Class<?> wanted) {
        return new FieldProblem(field, "failure.wrongType", name(wanted));
    }

    private static MessageSourceResolvable name(Class<?> wanted) {
        if (wanted == null) {
            return text("other");
        }
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(wanted);
        if (type.isEnum()) {
            return text("oneOf", words(type));
        }
        if (type == Integer.class || type == Long.class) {
            return text("number");
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return text("list");
        }
        if (type == DayOrTime.class) {
            return text("DayOrTime");
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return text("object");
        }
        boolean known = type == Boolean.class
                || type == UUID.class
                || type == Instant.class
                || type == LocalDate.class
                || type == String.class;
        return text(known ? type.getSimpleName() : "other");
    }

    /** As clients write them. */
    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> JSON.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    private static MessageSourceResolvable text(String type, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {TYPE + type}, args, TYPE + type);
    }
}
