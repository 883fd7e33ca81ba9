package org.learningledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.problem.Conflict;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the form that was posted to it. */
@Configuration(proxyBeanMethods = false)
class FormPostParameter implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Recorder recorder;
    private final LedgerLog log;
    private final Drafts drafts;

    FormPostParameter(Recorder recorder, LedgerLog log, Drafts drafts) {
        this.recorder = recorder;
        this.log = log;
        this.drafts = drafts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == FormPost.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var form = new FormPost(
                recorder,
                log,
                drafts,
                Clock.systemUTC(),
                SignedIn.current().orElseThrow(),
                request.getSession(),
                request.getRequestURI(),
                Answers.of(request));
        if (!form.isComplete()) {
            throw new Conflict("This form is not complete. Open the page again and fill it in there.");
        }
        return form;
    }
}
