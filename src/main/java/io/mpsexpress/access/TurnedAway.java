package io.mpsexpress.access;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a call was turned away at the door, before anything of ours looked at it.
 *
 * @param code message code of what the caller reads
 * @param arguments of that message
 */
public record TurnedAway(HttpStatus status, String code, List<Object> arguments) {

    /** Name of the request's attribute under which the error page finds it. */
    public static final String ATTRIBUTE = TurnedAway.class.getName();

    public TurnedAway(HttpStatus status, String code, Object... arguments) {
        this(status, code, List.of(arguments));
    }
}
