-- What the raw layer has of a day's sales.
SELECT count(*), count(DISTINCT receipt_num), sum(qty), sum(mount), count(member_gender), sum(member_age),
       count(DISTINCT product_cd), min(tr_time), max(tr_time),
       date_format(max(recorded_at), '%Y-%m-%d %H:%i:%s')
FROM raw_transaction_order
WHERE tr_date = ?
