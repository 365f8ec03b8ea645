package io.mpsexpress.access.web.door;

import io.mpsexpress.access.TurnedAway;
import io.mpsexpress.access.web.door.BodyRule.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Bodies of the kind and length that the address is for, as far as the head of the request says it. */
class MeantBody implements DoorCheck {

    @Override
    public Optional<TurnedAway> refusal(HttpServletRequest request) {
        BodyRule rule = BodyRule.of(request);
        if (!isMeant(rule, request)) {
            return Optional.of(new TurnedAway(HttpStatus.UNSUPPORTED_MEDIA_TYPE, words(rule)));
        }
        if (request.getContentLengthLong() > rule.most().toBytes()) {
            return Optional.of(tooLarge(rule));
        }
        // the container reads forms by itself, where nobody counts for us
        return isOfUnknownLength(request) && isForm(request)
                ? Optional.of(new TurnedAway(HttpStatus.LENGTH_REQUIRED, "access.lengthRequired"))
                : Optional.empty();
    }

    static TurnedAway tooLarge(BodyRule rule) {
        return new TurnedAway(HttpStatus.PAYLOAD_TOO_LARGE, "access.bodyTooLarge", rule.mostInWords());
    }

    private static boolean isMeant(BodyRule rule, HttpServletRequest request) {
        if (OtherSite.changesNothing(request)) {
            // clients name a type with every call, and what reads has no body
            return true;
        }
        String type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0 && !isOfUnknownLength(request);
        }
        try {
            return rule.takes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null
                && MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(request.getContentType()));
    }

    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static String words(BodyRule rule) {
        if (rule.kinds().contains(Kind.FILE)) {
            return "access.sendFile";
        }
        return rule.kinds().contains(Kind.JSON) ? "access.sendJson" : "access.sendForm";
    }
}
