SELECT substr(tr_time, 1, 2)::int, count(DISTINCT pos_num || receipt_num), sum(qty), sum(mount),
       sum(sum(mount)) OVER (ORDER BY substr(tr_time, 1, 2)::int)
FROM "RETAIL".transaction_order
WHERE tr_date = date :day
GROUP BY 1
ORDER BY 1
