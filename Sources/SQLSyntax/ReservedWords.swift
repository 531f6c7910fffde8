extension Keyword {
    /// The words that are never a bare name in a query.
    ///
    /// Source: Trino documentation, Reserved keywords; Athena user guide, Reserved keywords.
    static let reservedInTrino: [Keyword] = [
        .alter, .and, .as, .between, .by, .case, .cast, .constraint, .create, .cross, .cube,
        .currentCatalog, .currentDate, .currentPath, .currentRole, .currentSchema, .currentTime,
        .currentTimestamp, .currentUser, .deallocate, .delete, .describe, .distinct, .drop, .else, .end,
        .escape, .except, .execute, .exists, .extract, .false, .for, .from, .full, .group, .grouping,
        .having, .in, .inner, .insert, .intersect, .into, .is, .join, .jsonArray, .jsonExists,
        .jsonObject, .jsonQuery, .jsonTable, .jsonValue, .left, .like, .listagg, .localtime,
        .localtimestamp, .natural, .normalize, .not, .null, .on, .or, .order, .outer, .prepare,
        .recursive, .right, .rollup, .select, .skip, .table, .then, .trim, .true, .uescape, .union,
        .unnest, .using, .values, .when, .where, .with,
    ]

    /// The words that are never a bare name in a definition.
    ///
    /// Source: Athena user guide, Reserved keywords.
    /// Differs: the guide also lists words that Athena's own examples use bare (`time`, `start`), and words that only later
    /// versions of Hive reserve (`integer`, `views`, `floor`); those are taken as names here.
    static let reservedInHive: [Keyword] = [
        .all, .alter, .and, .array, .as, .authorization, .between, .bigint, .binary, .boolean, .both,
        .by, .case, .cast, .char, .column, .conf, .constraint, .create, .cross, .cube, .current,
        .currentDate, .currentTimestamp, .cursor, .database, .date, .decimal, .delete, .describe,
        .distinct, .double, .drop, .else, .end, .exchange, .exists, .extended, .external, .false,
        .fetch, .float, .following, .for, .foreign, .from, .full, .function, .grant, .group, .grouping,
        .having, .if, .import, .in, .inner, .insert, .int, .intersect, .interval, .into, .is, .join,
        .lateral, .left, .less, .like, .local, .macro, .map, .more, .none, .not, .null, .of, .on, .only,
        .or, .order, .out, .outer, .over, .partialscan, .partition, .percent, .preceding, .preserve,
        .primary, .procedure, .range, .reads, .reduce, .references, .regexp, .revoke, .right, .rlike,
        .rollup, .row, .rows, .select, .set, .smallint, .table, .tablesample, .then, .timestamp,
        .to, .transform, .trigger, .true, .truncate, .unbounded, .union, .uniquejoin, .update, .user,
        .using, .values, .varchar, .when, .where, .window, .with,
    ]
}
