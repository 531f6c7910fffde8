SELECT tr_date, count(DISTINCT pos_num || receipt_num), sum(qty), sum(mount), count("Member_Gender"),
       sum(CASE WHEN is_pb THEN mount ELSE 0.00 END),
       to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')
FROM "RETAIL".transaction_order JOIN "RETAIL".products USING (product_cd)
WHERE tr_date = date :day
GROUP BY tr_date
