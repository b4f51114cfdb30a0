package io.beianflow.pages.task;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Where the pages of tasks are. A directory given by {@code beianflow.forms.location} goes before the shipped pages and is read anew each
 * time, so a page can be changed while the server runs.
 */
@Configuration(proxyBeanMethods = false)
class FormsLocation {
    static final String VIEWS = "forms/";
    private static final String SHIPPED = "classpath:forms";

    @Bean
    SpringResourceTemplateResolver givenForms(@Value("${beianflow.forms.location:classpath:forms}") String location) {
        boolean shipped = location.startsWith("classpath:");
        SpringResourceTemplateResolver resolver =
                forms(shipped || location.contains(":") ? location : "file:" + location);
        resolver.setOrder(1);
        resolver.setCacheable(shipped);
        resolver.setCheckExistence(true);
        return resolver;
    }

    @Bean
    SpringResourceTemplateResolver shippedForms() {
        SpringResourceTemplateResolver resolver = forms(SHIPPED);
        resolver.setOrder(2);
        resolver.setCheckExistence(true);
        return resolver;
    }

    private static SpringResourceTemplateResolver forms(String location) {
        Forms resolver = new Forms();
        resolver.setResolvablePatterns(Set.of(VIEWS + "*"));
        resolver.setPrefix(location.endsWith("/") ? location : location + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** Finds {@code forms/sign-off} as {@code sign-off.html} of the location. */
    private static final class Forms extends SpringResourceTemplateResolver {
        @Override
        @SuppressWarnings("NullAway") // the library is not annotated
        protected String computeResourceName(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                @Nullable String prefix,
                @Nullable String suffix,
                boolean forceSuffix,
                @Nullable Map<String, String> templateAliases,
                @Nullable Map<String, Object> templateResolutionAttributes) {
            return super.computeResourceName(
                    configuration,
                    ownerTemplate,
                    template.substring(VIEWS.length()),
                    prefix,
                    suffix,
                    forceSuffix,
                    templateAliases,
                    templateResolutionAttributes);
        }
    }
}
