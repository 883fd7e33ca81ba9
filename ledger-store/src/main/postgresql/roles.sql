-- Prepares an empty PostgreSQL server for a ledger, as its superuser, with psql:
--   (set -a; . ./.env; psql -v ON_ERROR_STOP=1 -f roles.sql)
-- where .env, which only you can read, sets LEDGER_DB_PASSWORD and LEDGER_DB_OWNER_PASSWORD.
-- ledger_owner owns the tables and changes their shape; ledger_app, which serves people, owns nothing and may do only
-- what the migrations grant to it by name; ledger_signer adds to the proof log, and logs in only where
-- LEDGER_DB_SIGNER_PASSWORD is set too. The passwords come from the environment, so no process list shows them.
--
-- Where it fails half-way, and only where no ledger has ever started on this server, take back what it made, put right
-- what the message names, and run it again:
--   DROP DATABASE IF EXISTS ledger;  DROP ROLE IF EXISTS ledger_app, ledger_owner, ledger_signer;

\getenv program_password LEDGER_DB_PASSWORD
\getenv owner_password LEDGER_DB_OWNER_PASSWORD
\getenv signer_password LEDGER_DB_SIGNER_PASSWORD

-- The server's log must not repeat a password, whatever fails.
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
SET log_min_duration_statement = -1;
SET password_encryption = 'scram-sha-256';

CREATE ROLE ledger_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE ledger_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'program_password';
CREATE ROLE ledger_signer NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
\if :{?signer_password}
ALTER ROLE ledger_signer LOGIN PASSWORD :'signer_password';
\endif

-- Whatever the server was set up with, the order of texts and what counts as a letter are the same in every ledger.
CREATE DATABASE ledger OWNER ledger_owner
    TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE ALL ON DATABASE ledger, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ledger TO ledger_app, ledger_signer;

-- Guards that the owner of the tables cannot take away: only a superuser can set them up.
\connect ledger
\ir ../resources/db/guards/guards.sql
