package io.mpsexpress.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Remembers in the session whose pages the person looked at last, so that the navigation leads back to them. */
@Component
class ChosenCustomer implements HandlerInterceptor {

    private static final String ATTRIBUTE = "chosenCustomer";
    private static final Pattern CUSTOMER_PAGE = Pattern.compile("/organizations/([0-9a-f-]{36})(/.*)?");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        Matcher customerPage = CUSTOMER_PAGE.matcher(request.getRequestURI());
        HttpSession session = request.getSession(false);
        // a page that was shown is one that this person may see
        boolean shown = page != null && response.getStatus() == HttpStatus.OK.value();
        if (shown
                && session != null
                && customerPage.matches()
                && !customerPage.group(1).equals(in(session))) {
            session.setAttribute(ATTRIBUTE, customerPage.group(1));
        }
    }

    /** Null while none was looked at. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : in(session);
    }

    private static String in(HttpSession session) {
        return (String) session.getAttribute(ATTRIBUTE);
    }
}
