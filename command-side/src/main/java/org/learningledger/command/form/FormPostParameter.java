package org.learningledger.command.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.restricted.RestrictedTexts;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.problem.Conflict;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller the form that was posted to it, by a person or by a program. */
@Configuration(proxyBeanMethods = false)
class FormPostParameter implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Recorder recorder;
    private final LedgerEventStore events;
    private final LedgerLog log;
    private final SentBefore sentBefore;
    private final Drafts drafts;
    private final RestrictedTexts restrictedTexts;

    FormPostParameter(
            Recorder recorder,
            LedgerEventStore events,
            LedgerLog log,
            SentBefore sentBefore,
            Drafts drafts,
            RestrictedTexts restrictedTexts) {
        this.recorder = recorder;
        this.events = events;
        this.log = log;
        this.sentBefore = sentBefore;
        this.drafts = drafts;
        this.restrictedTexts = restrictedTexts;
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
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var who = SignedIn.current().orElseThrow();
        return Api.concerns(request) ? ofProgram(request, who) : ofPerson(request, who);
    }

    private FormPost ofPerson(HttpServletRequest request, SignedIn who) {
        var path = request.getRequestURI();
        var answers = Answers.of(request);
        var person = new Person(drafts, request.getSession(), path, answers);
        if (!person.isComplete()) {
            throw new Conflict("This form is not complete. Open the page again and fill it in there.");
        }
        return form(who, person, path, answers, new Asked());
    }

    private FormPost ofProgram(HttpServletRequest request, SignedIn who) throws IOException {
        var asked = new Asked();
        var program =
                new Program(log, who.partnership(), idempotencyKey(request), request.getHeader("If-Match"), asked);
        var answers = Answers.watched(JsonAnswers.of(request), asked::looked);
        return form(who, program, Api.page(request.getRequestURI()), answers, asked);
    }

    /** The endpoint is only asked what it asks: nothing is checked or recorded. */
    FormPost probe(Probe probe) {
        return form(probe.who(), probe, "", probe.answers(), probe.asked());
    }

    private FormPost form(SignedIn who, Sender sender, String path, Answers answers, Asked asked) {
        return new FormPost(
                recorder,
                events,
                log,
                sentBefore,
                new SealedTexts(restrictedTexts, who.partnership()),
                Clock.systemUTC(),
                who,
                sender,
                path,
                answers,
                asked);
    }

    /** A text of the program's own, with or without the quotation marks of a structured header. */
    private static String idempotencyKey(HttpServletRequest request) {
        var sent = request.getHeader("Idempotency-Key");
        var key = sent == null ? "" : sent.strip().replaceFirst("^\"(.*)\"$", "$1");
        if (key.matches("[\\x21-\\x7e&&[^\"|]]{1,100}")) return key;
        throw JsonAnswers.notUnderstood(
                HttpStatus.BAD_REQUEST,
                "Send an Idempotency-Key of your own choosing, up to 100 letters, digits and signs, new for each deed.");
    }
}
