SELECT count(*), count(DISTINCT receipt_num), sum(qty), sum(mount), count("Member_Gender"), sum("Member_Age"),
       count(DISTINCT product_cd), min(tr_time), max(tr_time),
       to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')
FROM "RETAIL".transaction_order
WHERE tr_date = date :day
