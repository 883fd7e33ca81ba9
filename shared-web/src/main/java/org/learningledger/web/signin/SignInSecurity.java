package org.learningledger.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.learningledger.web.account.Role;
import org.learningledger.web.api.Api;
import org.learningledger.web.form.Answers;
import org.learningledger.web.form.Draft;
import org.learningledger.web.form.Drafts;
import org.learningledger.web.form.Problems;
import org.learningledger.web.problem.NotAllowed;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemAnswers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions and who may sign in; a program that runs without web has neither. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "web.spring_session", maxInactiveIntervalInSeconds = 60 * 60)
class SignInSecurity implements WebMvcConfigurer {

    /** The hash is that of the one inline script of the page frame, which a test computes again. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
            + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private static final Problem NOT_SIGNED_IN = new Problem(
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            "You are not signed in",
            "Sign in, or send a token, and try again.");

    private static final Problem OPEN_TOO_LONG = new Problem(
            HttpStatus.FORBIDDEN,
            "open-too-long",
            "Your page was open for too long",
            "Nothing was recorded. Copy what you have typed, load the page again and send it once more.");

    private final ProblemAnswers problems;

    SignInSecurity(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedInterceptor(problems));
    }

    /** Commands of the operator, and scraping of metrics, with a token and without a session. */
    @Bean
    @Order(1)
    SecurityFilterChain operatorRequests(HttpSecurity http, @Value("${ledger.operator-token:}") String token) {
        return http.securityMatcher(OperatorToken::concerns)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new OperatorToken(token), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.OPERATOR.name()))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(this::notSignedIn).accessDeniedHandler(this::refused))
                .build();
    }

    /** Everything else. Controllers say who may use them; what has no controller is decided here. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Drafts drafts) {
        return http.formLogin(form -> form.loginPage(ReturnAddress.SIGN_IN)
                        .loginProcessingUrl(ReturnAddress.SIGN_IN)
                        .usernameParameter("signInName")
                        .passwordParameter("password")
                        .successHandler(SignInSecurity::welcome)
                        .failureHandler((request, response, e) -> askAgain(drafts, request, response, e)))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(this::notSignedIn).accessDeniedHandler(this::refused))
                .build();
    }

    /** Nobody asks how long each filter took, and to measure it cost more than the filters. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Error pages are made in a second dispatch of the request; they too need to know who is signed in. */
    @Bean
    static FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    /** Two requests of one session may write the same attribute at once. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    private static void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        seeOther(response, ReturnAddress.safe(request.getParameter(ReturnAddress.PARAMETER)));
    }

    private void askAgain(
            Drafts drafts, HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof InternalAuthenticationServiceException) {
            problems.answerFault(request, response, e);
            return;
        }
        var answers = Answers.of(request);
        String password = request.getParameter("password");
        var found = new Problems().needs(answers, "signInName", "Enter your sign-in name");
        if (password == null || password.isEmpty()) found.add("password", "Enter your password");
        if (found.isEmpty() && e instanceof SignInThrottle.TooManyTries tooMany) {
            found.add("signInName", tooMany.sentence());
        }
        if (found.isEmpty()) found.add("signInName", "The sign-in name or password is not right");

        drafts.keep(request.getSession(), ReturnAddress.SIGN_IN, new Draft(answers, found));
        seeOther(response, ReturnAddress.signInFor(ReturnAddress.safe(answers.one(ReturnAddress.PARAMETER))));
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        notSignedIn(problems, request, response);
    }

    /** A person is taken to the sign-in page and back afterwards; a program is told. */
    static void notSignedIn(ProblemAnswers problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ProblemAnswers.forProgram(request)) {
            if (Api.concerns(request)) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Learning Ledger\", charset=\"UTF-8\"");
                response.addHeader("WWW-Authenticate", TokenRefused.CHALLENGE);
            } else {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            problems.answer(request, response, NOT_SIGNED_IN);
        } else {
            seeOther(response, ReturnAddress.signInFor(request));
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean signing = List.of(ReturnAddress.SIGN_IN, "/sign-out").contains(request.getRequestURI());
        if (!(e instanceof CsrfException)) {
            problems.answer(request, response, NotAllowed.toSee().problem());
        } else if (signing) {
            seeOther(response, ReturnAddress.SIGN_IN);
        } else {
            problems.answer(request, response, OPEN_TOO_LONG);
        }
    }

    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
