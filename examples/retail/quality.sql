-- What must hold of a day: the answer is OK, or the rules that do not hold, each with how often.
WITH sales AS (
    SELECT qty, mount, member_gender, member_age FROM raw_transaction_order WHERE tr_date = ?
), levels AS (
    SELECT level, sum(amount) AS amount
    FROM (
        SELECT 'day' AS level, tr_date, amount FROM silver_sales_day
        UNION ALL SELECT 'hour', tr_date, amount FROM silver_sales_hour
        UNION ALL SELECT 'subcategory', tr_date, amount FROM silver_sales_subcategory
        UNION ALL SELECT 'product', tr_date, amount FROM silver_sales_product
    )
    WHERE tr_date = ?
    GROUP BY level
), rules (name, broken) AS (
    SELECT 'something was sold', if(count(*) = 0, 1, 0) FROM sales
    UNION ALL SELECT 'quantities are positive', count_if(qty <= 0) FROM sales
    UNION ALL SELECT 'amounts are positive', count_if(mount <= 0) FROM sales
    UNION ALL SELECT 'members have an age', count_if(member_gender IS NOT NULL AND member_age IS NULL) FROM sales
    UNION ALL SELECT 'all levels agree', 4 - count_if(levels.amount = whole.amount)
    FROM levels CROSS JOIN (SELECT sum(mount) AS amount FROM sales) AS whole
)
SELECT coalesce(
    array_join(array_agg(name || ': ' || cast(broken AS varchar) ORDER BY name) FILTER (WHERE broken > 0), ', '),
    'OK'
) AS verdict
FROM rules
