package org.learningledger.query.page;

import java.lang.annotation.Annotation;
import java.util.Objects;
import org.learningledger.store.time.Moment;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.SignedIn;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What a page offers to somebody: by the same rule that guards the page behind the link. */
public record Rights(boolean read, boolean report, boolean measure) {

    public static Rights of(SignedIn who) {
        return new Rights(lets(ForReaders.class, who), lets(ForReporters.class, who), lets(ForMeasurers.class, who));
    }

    /** Whether a rule of a page, such as {@link ForKeepers}, lets somebody in. In the past, everybody only reads. */
    public static boolean lets(Class<? extends Annotation> rule, SignedIn who) {
        if (rule != ForReaders.class && !Moment.asked().isNow()) return false;
        var allowed = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(rule, Allowed.class));
        return Allowed.Rule.of(allowed).allows(who);
    }
}
