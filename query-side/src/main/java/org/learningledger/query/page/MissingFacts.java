package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.QuerySide;
import org.learningledger.query.lag.Lag;
import org.learningledger.query.lag.Lags;
import org.learningledger.query.lag.ModelWords;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says at the top of every page when facts of its partnership are recorded that a read model has not taken in for some
 * seconds, and which pages can miss them. It says so on every page, because hardly any reads from one read model alone:
 * here and nowhere else, so that none can forget it.
 */
@Component
@ConditionalOnWebApplication
class MissingFacts implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGES = QuerySide.class.getPackageName();

    private final Lags lags;

    MissingFacts(Lags lags) {
        this.lags = lags;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || !(answer.getView() instanceof Page page)) return;
        if (!isOurs(handler) || !(page.value("frame") instanceof Frame frame)) return;
        var who = SignedIn.current().orElse(null);
        if (who == null || !Rights.lets(ForReaders.class, who)) return;
        var behind = lags.behind(who.partnership());
        if (!behind.isEmpty()) answer.setView(page.with("frame", frame.noting(notice(behind))));
    }

    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(PAGES);
    }

    private static Frame.Notice notice(List<Lag> behind) {
        var models = behind.stream().map(Lag::model).toList();
        return new Frame.Notice(
                "Newer facts may be missing",
                "What was recorded since %s about %s may not be shown here yet. It is kept, and will be shown."
                        .formatted(DateWords.at(oldest(behind)), ModelWords.list(models)),
                new Link("Who to ask", "/contact"));
    }

    private static Instant oldest(List<Lag> behind) {
        return behind.stream()
                .map(Lag::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
