package org.learningledger.web.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for some minutes that a password matched a hash. Programs sign in on every request, and the comparison is slow
 * on purpose: without this, one processor could not answer more than some fifteen of their requests in a second.
 *
 * <p>Nothing else becomes easier. Only matches are remembered, so a guess takes as long as ever and counts as one. The hash
 * is read from the accounts each time: a password that was changed, or an account that was closed, is never taken from
 * memory. What is kept is a fingerprint of both under a key that only this process has.
 */
final class LatelyMatched implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 10_000;

    private final PasswordEncoder slow;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Instant> matchedAt = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LatelyMatched(PasswordEncoder slow, InstantSource clock) {
        this.slow = slow;
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) return slow.matches(password, hash);
        var both = fingerprint(password, hash);
        if (matchedLately(both)) return true;
        boolean matches = slow.matches(password, hash);
        if (matches) remember(both);
        return matches;
    }

    private synchronized boolean matchedLately(ByteBuffer both) {
        var at = matchedAt.get(both);
        return at != null && clock.instant().isBefore(at.plus(REMEMBERED));
    }

    /** At the end of the order, so that the eldest is the one that is forgotten. */
    private synchronized void remember(ByteBuffer both) {
        matchedAt.remove(both);
        matchedAt.put(both, clock.instant());
    }

    private ByteBuffer fingerprint(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(password.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }
}
