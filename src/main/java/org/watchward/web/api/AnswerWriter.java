package org.watchward.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what an endpoint answers in the format that the parameter {@code format} names, or else the one accepted. */
final class AnswerWriter implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answerable.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer page, NativeWebRequest request)
            throws IOException {
        page.setRequestHandled(true);
        var answer = (Answerable) java.util.Objects.requireNonNull(returned);
        var format = format(
                answer.formats(), java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        var bytes = answer.bytes(format);
        var response = java.util.Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        response.setContentType(format.type().toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Format format(List<Format> offered, HttpServletRequest request) {
        var named = request.getParameter("format");
        if (named != null && !named.isBlank()) {
            return offered.stream()
                    .filter(each -> each.id().equals(named.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the contract allows a format that is not written"));
        }
        return accepted(request.getHeader(HttpHeaders.ACCEPT)).stream()
                .flatMap(type -> offered.stream().filter(each -> each.suits(type)))
                .findFirst()
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static List<MediaType> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(header).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private static ApiProblem notAcceptable(List<Format> offered) {
        var types = offered.stream().map(each -> each.type().toString()).toList();
        return new ApiProblem(
                ApiProblem.Kind.NOT_ACCEPTABLE,
                "The answer can be had as " + String.join(" or ", types) + ".",
                "Accept",
                types);
    }
}
