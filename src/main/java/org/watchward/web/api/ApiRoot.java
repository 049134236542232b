package org.watchward.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.watchward.platform.Nearest;

/** The contract itself, and an answer for every address under it that leads nowhere. */
@ApiController
class ApiRoot {

    private final Contract contract;

    ApiRoot(Contract contract) {
        this.contract = contract;
    }

    @GetMapping(Contract.ROOT + "/openapi.json")
    Answerable document() {
        return Answerable.document(Format.OPENAPI, contract.document());
    }

    @RequestMapping(Contract.ROOT + "/**")
    void nothing(HttpServletRequest request, HttpServletResponse response) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            throw new ApiProblem(ApiProblem.Kind.METHOD_NOT_ALLOWED, "What is here is read with GET.", null, List.of());
        }
        var paths = contract.list().stream()
                .map(each -> Contract.ROOT + each.path())
                .toList();
        throw ApiProblem.notFound(
                "Nothing is at this address. " + ApiPage.PATH + " lists what there is.",
                Nearest.to(request.getRequestURI(), paths));
    }
}
