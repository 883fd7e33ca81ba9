package org.learningledger.web.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use a controller's method. One on the method replaces one on the class. A method without any is refused to
 * everybody, so forgetting it shows at once and never opens a page.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** These roles. */
    Role[] value() default {};

    /** Everybody who is signed in, in any role but the operator's. */
    boolean signedIn() default false;

    /** The public: no sign-in needed. */
    boolean anybody() default false;

    /** Programs with a token of one of these scopes, beside the roles. Without any, no token opens it. */
    Scope[] scopes() default {};

    /** What the annotation on a handler method says. */
    record Rule(Set<Role> roles, boolean signedIn, boolean anybody, Set<Scope> scopes) {

        /** The rule for this method, or nothing where somebody forgot to write one. */
        public static Optional<Rule> of(HandlerMethod handler) {
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
            if (allowed == null) {
                allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
            }
            return Optional.ofNullable(allowed).map(Rule::of);
        }

        public static Rule of(Allowed allowed) {
            return new Rule(Set.of(allowed.value()), allowed.signedIn(), allowed.anybody(), Set.of(allowed.scopes()));
        }

        /** The same rule for a request that may change something: scopes that only read do not open it. */
        public Rule forActs() {
            var acting = scopes.stream().filter(scope -> !scope.onlyReads()).collect(Collectors.toUnmodifiableSet());
            return new Rule(roles, signedIn, anybody, acting);
        }

        /** The words of the scopes that open it, in the order of {@link Scope}. */
        public List<String> scopeWords() {
            return scopes.stream().sorted().map(Scope::word).toList();
        }

        /** Whether this person or program, or nobody in particular, may go on. A token goes by its scopes alone. */
        public boolean allows(@Nullable SignedIn who) {
            if (anybody) return true;
            if (who == null) return false;
            if (who.role() == Role.TOKEN) return !Collections.disjoint(scopes, who.scopes());
            return roles.contains(who.role()) || (signedIn && who.role() != Role.OPERATOR);
        }
    }
}
