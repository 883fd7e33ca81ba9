package org.learningledger.web.signin;

import java.util.Optional;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.London;
import org.learningledger.web.problem.ProblemException;
import org.learningledger.web.token.Token;
import org.learningledger.web.token.TokenText;
import org.learningledger.web.token.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares a token with those that were made. Whoever sends a wrong secret learns that the token is not known and nothing
 * more; that it ended or was revoked is told to those who hold it. Nothing is kept between requests, so a token that is
 * revoked stops at once.
 *
 * <p>Nobody finds a secret of 256 random bits by trying. Trying is slowed down all the same, by the rules for sign-ins, so
 * that it costs whoever tries more than it costs the ledger.
 */
@Component
class TokenSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSignIn.class);

    private final Tokens tokens;
    private final SignInThrottle throttle;

    TokenSignIn(Tokens tokens, SignInThrottle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** @throws ProblemException saying what is wrong with it */
    SignedIn who(String sent, String address) {
        var token = matching(TokenText.read(sent).orElseThrow(TokenRefused::notKnown), address);
        var revokedAt = token.revokedAt();
        if (revokedAt != null) {
            throw refused(token, address, TokenRefused.revoked(London.words(London.day(revokedAt))));
        }
        if (token.state(London.today()) == Token.State.ENDED) {
            throw refused(token, address, TokenRefused.ended(London.words(token.endsOn())));
        }
        tokens.used(token.id());
        return token.signedIn();
    }

    private Token matching(TokenText sent, String address) {
        var name = "token " + sent.id();
        try {
            throttle.begin(name, address);
        } catch (SignInThrottle.TooManyTries tooMany) {
            throw TokenRefused.tooManyTries(tooMany.seconds());
        }
        Optional<Token> token;
        try {
            token = tokens.matching(sent);
        } catch (RuntimeException | Error notCompared) {
            throttle.givenUp(name, address);
            throw notCompared;
        }
        if (token.isPresent()) throttle.succeeded(name, address);
        else throttle.failed(name, address);
        return token.orElseThrow(TokenRefused::notKnown);
    }

    private static ProblemException refused(Token token, String address, ProblemException why) {
        LOG.warn(
                "Refused the token \"{}\" ({}) from {}: {}",
                token.name(),
                token.id(),
                address,
                why.problem().type());
        return why;
    }
}
