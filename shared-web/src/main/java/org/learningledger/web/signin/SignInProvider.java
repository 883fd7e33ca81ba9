package org.learningledger.web.signin;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.SignedIn;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares a sign-in name and password with the accounts. Spring's own provider takes as long over a name that does not
 * exist as over a wrong password, so that nobody can find out names by the clock.
 */
@Component
class SignInProvider extends DaoAuthenticationProvider {

    private final SignInThrottle throttle;

    SignInProvider(Accounts accounts, PasswordEncoder passwords, SignInThrottle throttle) {
        super(name -> accounts.credentials(name)
                .map(found -> new Candidate(found.who(), found.passwordHash(), found.passwordOnce()))
                .orElseThrow(() -> new UsernameNotFoundException("No open account with this sign-in name")));
        setPasswordEncoder(new LatelyMatched(passwords, InstantSource.system()));
        this.throttle = throttle;
    }

    /** By form and by a program alike: whoever failed too often must wait. */
    @Override
    public Authentication authenticate(Authentication typed) {
        var name = typed.getName();
        var address = typed.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : null;
        throttle.begin(name, address);
        try {
            var signedIn = super.authenticate(typed);
            throttle.succeeded(name, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(name, address);
            throw wrong;
        } catch (RuntimeException | Error notCompared) {
            throttle.givenUp(name, address);
            throw notCompared;
        }
    }

    /** What stays for the session is who it is, without the password's hash. */
    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails user) {
        var who = ((Candidate) user).who();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null, user.getAuthorities());
        signedIn.setDetails(typed.getDetails());
        return signedIn;
    }

    static List<GrantedAuthority> authorities(SignedIn who) {
        return List.of(new SimpleGrantedAuthority(who.role().name()));
    }

    private record Candidate(SignedIn who, String passwordHash, boolean passwordOnce) implements UserDetails {

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return passwordOnce ? List.of(OncePassword.MARK) : authorities(who);
        }

        @Override
        public String getPassword() {
            return passwordHash;
        }

        @Override
        public String getUsername() {
            return who.getName();
        }
    }
}
