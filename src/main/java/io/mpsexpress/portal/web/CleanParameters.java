package io.mpsexpress.portal.web;

import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Every text in a form, an address or a header is cleaned before a controller sees it; one that is no Unicode is refused. */
@ControllerAdvice
class CleanParameters {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new CleanText(binder.getObjectName()));
        Class<?> form =
                binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (form != null && form.isRecord()) {
            for (RecordComponent field : form.getRecordComponents()) {
                if (AsTyped.isIt(field.getName())) {
                    binder.registerCustomEditor(String.class, field.getName(), new CleanText(field.getName()));
                }
            }
        }
    }

    private static final class CleanText extends PropertyEditorSupport {

        private final String field;

        CleanText(String field) {
            this.field = field;
        }

        @Override
        public void setAsText(String text) {
            if (text != null && !Text.isReadable(text)) {
                throw Refused.invalidField(field, "refused.notUnicode");
            }
            setValue(AsTyped.isIt(field) ? text : Text.clean(text));
        }
    }
}
