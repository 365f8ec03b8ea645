package io.mpsexpress.portal.web;

import io.mpsexpress.access.FormPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds to each form that changes something, beside Spring Security's token, a field with the page it stands on. */
@Component
class FormsKnowTheirPage implements BeanPostProcessor {

    private final ObjectProvider<Shell> shell;

    FormsKnowTheirPage(ObjectProvider<Shell> shell) {
        this.shell = shell;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new WithPage(tokens, shell) : bean;
    }

    private record WithPage(RequestDataValueProcessor tokens, ObjectProvider<Shell> shell)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = tokens.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(FormPage.FIELD, shell.getObject().here());
            return more;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
