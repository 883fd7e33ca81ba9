package org.learningledger.journeys.violations.query.alpha;

import org.springframework.jdbc.core.simple.JdbcClient;

class WritesByItself {

    void write(JdbcClient database) {
        database.sql("DELETE FROM read.action").update();
    }
}
