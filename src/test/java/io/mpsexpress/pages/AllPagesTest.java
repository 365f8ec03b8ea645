package io.mpsexpress.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.BrowserTest;
import io.mpsexpress.support.Customers;
import io.mpsexpress.support.Http;
import io.mpsexpress.support.PageCheck;
import io.mpsexpress.support.People;
import io.mpsexpress.support.Person;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the portal, in every language, on a desk and on a phone; {@link ExamplePages} says where each is to be seen. */
@BrowserTest
class AllPagesTest {

    /** Files to download and addresses that only lead elsewhere. */
    private static final String NO_PAGE = ".*\\.(csv|js|txt)|/error";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Customers customers;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsReadableByEverybodyEverywhere(Person person) {
        ExamplePages examples = new ExamplePages(customers, people, http, port);
        assertThat(examples.patterns())
                .as("pages and their examples: a new page needs one in ExamplePages")
                .containsAll(patternsOfPages());
        PageCheck check = new PageCheck(person);

        for (ExamplePages.Visitor visitor : examples.visitors()) {
            if (visitor.userId() != null) {
                person.signIn(visitor.userId(), People.PASSWORD);
            }
            visitor.pages().forEach(page -> check.look(page.name(), page.path()));
        }
        check.lookAtError("not-found", "/no-such-page");
        check.lookAtError("not-a-request", "/printers?cursor=nonsense");

        assertThat(check.problems()).isEmpty();
    }

    private Set<String> patternsOfPages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isPage(mapping.getKey(), mapping.getValue()))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.matches(NO_PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        boolean ours = method.getBeanType().getPackageName().startsWith("io.mpsexpress");
        boolean answersData = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || method.hasMethodAnnotation(ResponseBody.class);
        boolean fragment = !mapping.getHeadersCondition().isEmpty();
        return ours && !answersData && !fragment && (methods.isEmpty() || methods.contains(RequestMethod.GET));
    }
}
