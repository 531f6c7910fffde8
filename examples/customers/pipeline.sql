-- The customers lake: raw CSV files to clean Parquet and small answer tables, in Athena SQL.
--
--   bronze  what arrived, as it arrived          s3://customers-lake/raw/customers/
--   silver  rows that can be relied on           s3://customers-lake/processed/customers/
--   gold    answers, one small table each        s3://customers-lake/curated/
--
-- Every statement runs on Amazon Athena as it stands; put the name of your bucket in place of customers-lake.

-- The database of the lake.
CREATE DATABASE IF NOT EXISTS customers
COMMENT 'The customers lake: bronze, silver and gold'
LOCATION 's3://customers-lake/';

-- Tables that a previous run has left. Dropping an external table leaves its files: empty
-- s3://customers-lake/processed/ and s3://customers-lake/curated/ as well before you run this again.
DROP TABLE IF EXISTS customers.bronze_customers;
DROP TABLE IF EXISTS customers.quality_report;
DROP TABLE IF EXISTS customers.silver_customers;
DROP TABLE IF EXISTS customers.gold_by_city;
DROP TABLE IF EXISTS customers.gold_by_age_group;
DROP TABLE IF EXISTS customers.gold_top_domains;
DROP TABLE IF EXISTS customers.gold_statistics;
DROP TABLE IF EXISTS customers.gold_run;

-- Bronze: a table over the CSV files. Nothing is copied; an empty field is read as NULL.
CREATE EXTERNAL TABLE customers.bronze_customers (
    customer_id bigint COMMENT '고객 번호',
    name string COMMENT '이름',
    age int COMMENT '나이',
    email string COMMENT '이메일',
    city string COMMENT '도시',
    join_date date COMMENT '가입일'
)
COMMENT 'Customers as they arrived, with everything that is wrong with them'
ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' NULL DEFINED AS ''
STORED AS TEXTFILE
LOCATION 's3://customers-lake/raw/customers/'
TBLPROPERTIES ('skip.header.line.count' = '1');

-- Quality: what is wrong, counted in one pass over the raw files and kept, so that runs can be compared.
CREATE TABLE customers.quality_report
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/quality_report/') AS
WITH counted AS (
    SELECT
        count(*) AS rows_read,
        count_if(email IS NULL) AS null_emails,
        count(*) - count(DISTINCT customer_id) AS duplicate_ids,
        count_if(email NOT LIKE '%@%') AS malformed_emails
    FROM customers.bronze_customers
)
SELECT
    rows_read,
    null_emails,
    duplicate_ids,
    malformed_emails,
    null_emails + duplicate_ids + malformed_emails AS total_issues
FROM counted;

-- Silver: rows with a usable e-mail, each customer once (the earliest registration), and two columns more.
CREATE TABLE customers.silver_customers
WITH (format = 'PARQUET', external_location = 's3://customers-lake/processed/customers/') AS
SELECT
    customer_id,
    name,
    age,
    email,
    city,
    join_date,
    split_part(email, '@', 2) AS email_domain,
    CASE
        WHEN age < 30 THEN '20-29'
        WHEN age < 40 THEN '30-39'
        WHEN age < 50 THEN '40-49'
        WHEN age < 60 THEN '50-59'
        ELSE '60+'
    END AS age_group
FROM (
    SELECT
        customer_id, name, age, email, city, join_date,
        row_number() OVER (PARTITION BY customer_id ORDER BY join_date) AS occurrence
    FROM customers.bronze_customers
    WHERE email LIKE '%@%'
) AS numbered
WHERE occurrence = 1;

-- Gold: customers by city.
CREATE TABLE customers.gold_by_city
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/by_city/') AS
SELECT city, count(*) AS customers, avg(age) AS average_age
FROM customers.silver_customers
GROUP BY city;

-- Gold: customers by age group, and the share of each in percent.
CREATE TABLE customers.gold_by_age_group
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/by_age_group/') AS
SELECT
    age_group,
    count(*) AS customers,
    round(100e0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM customers.silver_customers
GROUP BY age_group;

-- Gold: the five commonest e-mail domains.
CREATE TABLE customers.gold_top_domains
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/top_domains/') AS
SELECT email_domain, count(*) AS customers
FROM customers.silver_customers
GROUP BY email_domain
ORDER BY customers DESC, email_domain
LIMIT 5;

-- Gold: one row of statistics.
CREATE TABLE customers.gold_statistics
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/statistics/') AS
SELECT
    count(*) AS total_customers,
    round(avg(age), 2) AS average_age,
    min(age) AS youngest,
    max(age) AS oldest,
    min(join_date) AS first_joined,
    max(join_date) AS last_joined
FROM customers.silver_customers;

-- Gold: what this run read and kept. The quality score is the share of rows kept.
CREATE TABLE customers.gold_run
WITH (format = 'PARQUET', external_location = 's3://customers-lake/curated/run/') AS
SELECT
    CAST(current_timestamp AS timestamp) AS finished_at,
    q.rows_read,
    s.total_customers AS rows_kept,
    q.total_issues,
    round(100e0 * s.total_customers / q.rows_read, 1) AS quality_score
FROM customers.quality_report AS q
CROSS JOIN customers.gold_statistics AS s;

-- The report.
SELECT rows_read, null_emails, duplicate_ids, malformed_emails, total_issues FROM customers.quality_report;

SELECT city, customers, round(average_age, 1) AS average_age FROM customers.gold_by_city ORDER BY customers DESC, city;

SELECT age_group, customers, percent FROM customers.gold_by_age_group ORDER BY age_group;

SELECT email_domain, customers FROM customers.gold_top_domains ORDER BY customers DESC, email_domain;

SELECT total_customers, average_age, youngest, oldest, first_joined, last_joined FROM customers.gold_statistics;

SELECT rows_read, rows_kept, total_issues, quality_score FROM customers.gold_run;
