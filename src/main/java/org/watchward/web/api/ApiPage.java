package org.watchward.web.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;

/** The page for those who write programs: what can be asked, with an example of each that works on what is held here. */
@Controller
@ForEveryone
class ApiPage {

    static final String PATH = "/api";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Contract contract;
    private final List<Example> examples;
    private final int perMinute;

    ApiPage(Contract contract, List<Example> examples, @Value("${watchward.api.requests-per-minute}") int perMinute) {
        this.contract = contract;
        this.examples = examples;
        this.perMinute = perMinute;
    }

    @GetMapping(PATH)
    String page(Model model) {
        var held = new HashMap<String, String>();
        examples.forEach(each -> held.putAll(each.values()));
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        model.addAttribute(
                "endpoints",
                contract.list().stream()
                        .sorted(Comparator.comparing(Operation::secured))
                        .map(each -> Endpoint.of(each, held))
                        .toList());
        model.addAttribute("kinds", Arrays.asList(ApiProblem.Kind.values()));
        model.addAttribute("perMinute", perMinute);
        return "web/api";
    }

    /**
     * One line of the page.
     *
     * @param method with which it is asked
     * @param path with the root of the API
     * @param example an address that works; empty where nothing is held to ask for, or a token is needed
     * @param secured whether a token is needed
     */
    record Endpoint(
            String method, String path, String summary, String example, boolean secured, List<Parameter> parameters) {

        static Endpoint of(Operation operation, Map<String, String> held) {
            var example = operation.secured() ? "" : filled(operation.example(), held);
            return new Endpoint(
                    operation.method(),
                    Contract.ROOT + operation.path(),
                    operation.summary(),
                    example.isEmpty() ? "" : Contract.ROOT + example,
                    operation.secured(),
                    operation.list());
        }

        private static String filled(String example, Map<String, String> held) {
            var places = PLACE.matcher(example)
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            return held.keySet().containsAll(places)
                    ? PLACE.matcher(example).replaceAll(place -> held.get(place.group(1)))
                    : "";
        }
    }
}
