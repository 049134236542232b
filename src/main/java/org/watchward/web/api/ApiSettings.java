package org.watchward.web.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the gate before every endpoint for programs, opens them to scripts of any site, and writes their answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSettings implements WebMvcConfigurer {

    private final Gate gate;

    ApiSettings(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns(Contract.ROOT + "/**");
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(Contract.ROOT + "/work/**").allowedOrigins();
        registry.addMapping(Contract.ROOT + "/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag", "Link", "Content-Crs", "RateLimit", "RateLimit-Policy", "Retry-After")
                .maxAge(86_400);
    }

    /** Ours goes first: the usual ones would take an answer for a bean to be turned into JSON by itself. */
    @Bean
    static InitializingBean answersAreWrittenByUs(RequestMappingHandlerAdapter adapter) {
        return () -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
            handlers.add(new AnswerWriter());
            handlers.addAll(java.util.Objects.requireNonNullElse(adapter.getReturnValueHandlers(), List.of()));
            adapter.setReturnValueHandlers(handlers);
        };
    }
}
