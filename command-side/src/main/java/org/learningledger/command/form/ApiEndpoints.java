package org.learningledger.command.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.learningledger.web.api.Api;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets programs post to every form, at the form's own address below the interface's root, by the same endpoint. */
@Component
@ConditionalOnWebApplication
class ApiEndpoints implements SmartInitializingSingleton {

    /** An endpoint that takes a form. */
    record Act(String path, HandlerMethod endpoint) {}

    private final RequestMappingHandlerMapping endpoints;
    private final List<Act> acts = new ArrayList<>();

    ApiEndpoints(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map.copyOf(endpoints.getHandlerMethods()).forEach((mapping, endpoint) -> {
            if (!takesAForm(endpoint)) return;
            for (var path : mapping.getPatternValues()) {
                endpoints.registerMapping(
                        RequestMappingInfo.paths(Api.address(path))
                                .methods(RequestMethod.POST)
                                .options(endpoints.getBuilderConfiguration())
                                .build(),
                        endpoint.getBean(),
                        endpoint.getMethod());
                acts.add(new Act(path, endpoint));
            }
        });
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    private static boolean takesAForm(HandlerMethod endpoint) {
        return Arrays.asList(endpoint.getMethod().getParameterTypes()).contains(FormPost.class);
    }
}
