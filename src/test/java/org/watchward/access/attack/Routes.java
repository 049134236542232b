package org.watchward.access.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.watchward.publicsite.SmallCounty;

/** Every address that the application answers a GET at, found and not listed, so that a new one is attacked too. */
final class Routes {

    /** What is right, so that one wrong value at a time is reached. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("code", SmallCounty.VALE),
            Map.entry("indicator", "burglary"),
            Map.entry("area", SmallCounty.VALE),
            Map.entry("period", "2016-03"),
            Map.entry("force", SmallCounty.FORCE),
            Map.entry("collection", "districts"),
            Map.entry("id", "burglary"),
            Map.entry("release", "r1"),
            Map.entry("table", "street"),
            Map.entry("arrival", "1"));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    private Routes() {}

    /** One address, with the names in its path and its query. */
    record Route(String pattern, List<String> variables, List<String> parameters) {

        /** With what is right in every place. */
        String right() {
            return with("", "");
        }

        /** With something else in one place, as it stands in an address. */
        String with(String name, String raw) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(found -> found.group(1).equals(name)
                            ? java.util.regex.Matcher.quoteReplacement(raw)
                            : RIGHT.getOrDefault(found.group(1), "x"));
        }

        String asking(String parameter, String value) {
            return right() + "?" + parameter + "=" + encoded(value);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static List<Route> of(BeanFactory beans) {
        var routes = new ArrayList<Route>();
        beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        mapping.getPatternValues().stream()
                                .filter(pattern -> !pattern.endsWith("/**") && !pattern.equals("/error"))
                                .forEach(pattern -> routes.add(route(pattern, method)));
                    }
                });
        return routes;
    }

    private static Route route(String pattern, HandlerMethod method) {
        var variables =
                VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
        var parameters = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(Routes::name)
                .toList();
        return new Route(pattern, variables, parameters);
    }

    private static String name(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
    }
}
