package org.learningledger.journeys;

/** The forms in which the program runs. To those who use it they are all the same. */
enum Form {

    /** All in this process, on the database that the program brings along. */
    ALL_IN_ONE {
        @Override
        Ledger empty() {
            return InProcess.empty();
        }

        @Override
        Ledger demonstration() {
            return InProcess.demonstration();
        }

        @Override
        Ledger toLookAt() {
            return InProcess.shared();
        }
    },

    /** Command side and query side as processes behind a proxy, on Axon Server and a PostgreSQL. */
    SIDES_APART {
        @Override
        Ledger empty() {
            return SidesApart.empty();
        }

        @Override
        Ledger demonstration() {
            return SidesApart.demonstration();
        }

        @Override
        Ledger toLookAt() {
            return SidesApart.demonstration();
        }
    };

    /** A new ledger, on which nobody can sign in. */
    abstract Ledger empty();

    /** A new ledger with the demonstration in it. */
    abstract Ledger demonstration();

    /** The demonstration, perhaps one that others look at too. */
    abstract Ledger toLookAt();
}
