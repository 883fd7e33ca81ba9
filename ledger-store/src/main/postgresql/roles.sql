-- Prepares an empty PostgreSQL server for a ledger, as its superuser, with psql:
--   LEDGER_DB_PASSWORD=... LEDGER_DB_OWNER_PASSWORD=... psql -v ON_ERROR_STOP=1 -f roles.sql
-- ledger_owner owns the tables and changes their shape; ledger_app, which serves people, owns nothing and may do only
-- what the migrations grant to it by name. The passwords come from the environment, so no process list shows them.

\getenv program_password LEDGER_DB_PASSWORD
\getenv owner_password LEDGER_DB_OWNER_PASSWORD

-- The server's log must not repeat a password, whatever fails.
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
SET log_min_duration_statement = -1;
SET password_encryption = 'scram-sha-256';

CREATE ROLE ledger_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE ledger_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'program_password';

CREATE DATABASE ledger OWNER ledger_owner;
REVOKE ALL ON DATABASE ledger, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ledger TO ledger_app;
