-- The customers pipeline as one would write it for DuckDB: the same reads of the raw file, the same files written.
-- @RAW@ and @OUT@ are filled in by run.py.

CREATE MACRO raw() AS TABLE
SELECT * FROM read_csv('@RAW@', header = true, columns = {
    'customer_id': 'BIGINT', 'name': 'VARCHAR', 'age': 'INTEGER', 'email': 'VARCHAR', 'city': 'VARCHAR', 'join_date': 'DATE'
});

COPY (
    SELECT
        count(*) AS rows_read,
        count_if(email IS NULL) AS null_emails,
        count(*) - count(DISTINCT customer_id) AS duplicate_ids,
        count_if(email NOT LIKE '%@%') AS malformed_emails
    FROM raw()
) TO '@OUT@/quality_report.parquet' (FORMAT parquet);

COPY (
    SELECT
        customer_id, name, age, email, city, join_date,
        split_part(email, '@', 2) AS email_domain,
        CASE WHEN age < 30 THEN '20-29' WHEN age < 40 THEN '30-39' WHEN age < 50 THEN '40-49'
            WHEN age < 60 THEN '50-59' ELSE '60+' END AS age_group
    FROM (
        SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY join_date) AS occurrence
        FROM raw() WHERE email LIKE '%@%'
    )
    WHERE occurrence = 1
) TO '@OUT@/silver.parquet' (FORMAT parquet);

COPY (SELECT city, count(*) AS customers, avg(age) AS average_age FROM '@OUT@/silver.parquet' GROUP BY city)
TO '@OUT@/by_city.parquet' (FORMAT parquet);

COPY (
    SELECT age_group, count(*) AS customers, round(100 * count(*) / sum(count(*)) OVER (), 1) AS percent
    FROM '@OUT@/silver.parquet' GROUP BY age_group
) TO '@OUT@/by_age_group.parquet' (FORMAT parquet);

COPY (
    SELECT email_domain, count(*) AS customers FROM '@OUT@/silver.parquet'
    GROUP BY email_domain ORDER BY customers DESC, email_domain LIMIT 5
) TO '@OUT@/top_domains.parquet' (FORMAT parquet);

COPY (
    SELECT count(*) AS total_customers, round(avg(age), 2) AS average_age, min(age) AS youngest, max(age) AS oldest,
        min(join_date) AS first_joined, max(join_date) AS last_joined
    FROM '@OUT@/silver.parquet'
) TO '@OUT@/statistics.parquet' (FORMAT parquet);

COPY (
    SELECT now()::TIMESTAMP AS finished_at, q.rows_read, s.total_customers AS rows_kept,
        round(100 * s.total_customers / q.rows_read, 1) AS quality_score
    FROM '@OUT@/quality_report.parquet' AS q, '@OUT@/statistics.parquet' AS s
) TO '@OUT@/run.parquet' (FORMAT parquet);
