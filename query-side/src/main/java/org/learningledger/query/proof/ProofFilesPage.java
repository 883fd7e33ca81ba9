package org.learningledger.query.proof;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.WebPage;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.NotNow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Checkpoints, keys and proofs as files. Checkpoints hold numbers and hashes, and nothing of what was recorded; anybody may
 * take them away, for only those that are kept elsewhere prove anything against whoever runs the ledger.
 */
@WebPage
class ProofFilesPage {

    private static final String LOG = "/proof/{partnership}";
    private static final String NUMBER = ":[1-9][0-9]{0,17}}";
    private static final String ENTRY = "/history/entry/{position" + NUMBER + ".{ending}";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int SIGNED_WITHIN_SECONDS = 10;

    private final ProofLog log;

    ProofFilesPage(ProofLog log) {
        this.log = log;
    }

    @Allowed(anybody = true)
    @GetMapping(LOG + "/checkpoint")
    ResponseEntity<String> latest(@PathVariable String partnership) {
        return text(log.latest(partnership).orElseThrow(NotFound::new).note().toString(), "no-store");
    }

    @Allowed(anybody = true)
    @GetMapping(LOG + "/checkpoint/{size" + NUMBER)
    ResponseEntity<String> older(@PathVariable String partnership, @PathVariable long size) {
        return text(log.of(partnership, size).orElseThrow(NotFound::new).note().toString(), "no-cache");
    }

    /** One on a line, the newest last. */
    @Allowed(anybody = true)
    @GetMapping(LOG + "/keys")
    ResponseEntity<String> keys(@PathVariable String partnership) {
        var keys = log.keys(partnership);
        if (keys.isEmpty()) throw new NotFound();
        return text(keys.stream().map(key -> key + "\n").collect(Collectors.joining()), "no-cache");
    }

    /** A hash in base64 on each line; none where both are the same. */
    @Allowed(anybody = true)
    @GetMapping(LOG + "/consistency/{before" + NUMBER + "/{size" + NUMBER)
    ResponseEntity<String> consistency(
            @PathVariable String partnership, @PathVariable long before, @PathVariable long size) {
        var hashes = log.consistency(partnership, before, size).orElseThrow(NotFound::new);
        return text(hashes.stream().map(hash -> hash + "\n").collect(Collectors.joining()), "no-cache");
    }

    /** The proof of an entry, and the bytes that it is the proof of. */
    @ForReaders
    @GetMapping({ENTRY, Api.ROOT + ENTRY})
    ResponseEntity<byte[]> entry(@PathVariable long position, @PathVariable String ending, SignedIn who) {
        var leaf = log.leaf(who.partnership(), position).orElseThrow(NotFound::new);
        return switch (ending) {
            case "tlog-proof" ->
                file(
                        log.proof(who.partnership(), position)
                                .orElseThrow(() -> new NotNow(SIGNED_WITHIN_SECONDS))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8),
                        TEXT,
                        who,
                        position,
                        ending);
            case "leaf" -> file(leaf, MediaType.APPLICATION_OCTET_STREAM, who, position, ending);
            default -> throw new NotFound();
        };
    }

    private static ResponseEntity<byte[]> file(
            byte[] bytes, MediaType type, SignedIn who, long position, String ending) {
        var name = "%s-entry-%d.%s".formatted(who.partnership(), position, ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static ResponseEntity<String> text(String text, String caching) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .body(text);
    }
}
