package io.mpsexpress.portal.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.mpsexpress.shared.Text;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every text in the body of a call is cleaned before a controller sees it; one that is no Unicode is refused. */
@Configuration(proxyBeanMethods = false)
class CleanBodies implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (HttpMessageConverter<?> converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                // a copy: what we stored ourselves is read as it is
                json.setObjectMapper(json.getObjectMapper()
                        .copy()
                        .registerModule(
                                new SimpleModule("clean texts").addDeserializer(String.class, new CleanString(false))));
            }
        }
    }

    private static final class CleanString extends StdScalarDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final boolean asTyped;

        CleanString(boolean asTyped) {
            super(String.class);
            this.asTyped = asTyped;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new CleanString(property != null && AsTyped.isIt(property.getName()));
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !Text.isReadable(text)) {
                throw new NotUnicode(parser);
            }
            return asTyped ? text : Text.clean(text);
        }
    }

    /** A text of a body holds what is no character; the path says which. */
    static final class NotUnicode extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        NotUnicode(JsonParser parser) {
            super(parser, "no valid Unicode");
        }
    }
}
