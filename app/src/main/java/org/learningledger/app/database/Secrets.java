package org.learningledger.app.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.Login;

/** The random passwords of one embedded database, kept beside it in a file that only its owner can read. */
record Secrets(Login superuser, Login owner, Login program, Login signer) {

    private static final String FILE = "database.properties";
    private static final String SIGNER = "ledger_signer";

    /** Reads them, or makes them up and keeps them before any database exists that needs them. */
    static Secrets in(Path dataDirectory, Path cluster) throws IOException {
        var file = dataDirectory.resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        if (Files.exists(cluster)) {
            throw new CannotStart(
                    "%s holds a database but no %s, so its passwords are not known. Put that file back from a backup, or restore an export into a new directory."
                            .formatted(dataDirectory, FILE));
        }
        var secrets = new Secrets(
                new Login("postgres", random()),
                new Login("ledger_owner", random()),
                new Login("ledger_app", random()),
                new Login(SIGNER, random()));
        write(file, secrets);
        return secrets;
    }

    private static void write(Path file, Secrets secrets) throws IOException {
        PrivateFiles.write(file, """
                # Passwords of the database in this directory. Without this file it cannot be opened.
                %s=%s
                %s=%s
                %s=%s
                %s=%s
                """.formatted(
                        secrets.superuser.user(),
                        secrets.superuser.password(),
                        secrets.owner.user(),
                        secrets.owner.password(),
                        secrets.program.user(),
                        secrets.program.password(),
                        secrets.signer.user(),
                        secrets.signer.password()));
    }

    private static Secrets read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        // A directory from before there was a signer gets its password now.
        boolean signs = properties.containsKey(SIGNER);
        var secrets = new Secrets(
                login(properties, "postgres", file),
                login(properties, "ledger_owner", file),
                login(properties, "ledger_app", file),
                signs ? login(properties, SIGNER, file) : new Login(SIGNER, random()));
        if (!signs) write(file, secrets);
        return secrets;
    }

    private static Login login(Properties properties, String user, Path file) {
        var password = properties.getProperty(user);
        if (password == null) {
            throw new CannotStart(
                    "%s lacks the password of %s. Put the file back from a backup.".formatted(file, user));
        }
        return new Login(user, password);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
