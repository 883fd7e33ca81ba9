package org.learningledger.web.signin;

import org.learningledger.web.api.Api;
import org.learningledger.web.problem.NotAllowed;
import org.learningledger.web.problem.ProblemAnswers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Programs sign in with an account (HTTP Basic) or send a token (Bearer), on every request. They have no session, and what
 * a browser sends by itself is not taken, so no form on another site can act for them and they need no form token. Tokens
 * are taken here and nowhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    private final ProblemAnswers problems;

    ApiSecurity(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenSignIn tokens) {
        AuthenticationEntryPoint whoIsIt = (request, response, e) -> {
            if (e instanceof SignInThrottle.TooManyTries tooMany) problems.answer(request, response, tooMany.problem());
            else if (e instanceof InternalAuthenticationServiceException) problems.answerFault(request, response, e);
            else SignInSecurity.notSignedIn(problems, request, response);
        };
        return http.securityMatcher(Api::concerns)
                .addFilterBefore(new TokenFilter(tokens, problems), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(whoIsIt))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(whoIsIt)
                        .accessDeniedHandler((request, response, e) -> problems.answer(
                                request, response, NotAllowed.toSee().problem())))
                .build();
    }
}
