SELECT substr(tr_time, 1, 2)::int AS tr_hour,
       dense_rank() OVER (PARTITION BY substr(tr_time, 1, 2)::int ORDER BY sum(mount) DESC) AS place,
       product_cd, product_name, subcategory_name, CASE WHEN is_pb THEN 'true' ELSE 'false' END,
       count(DISTINCT pos_num || receipt_num), sum(qty), sum(mount)
FROM "RETAIL".transaction_order JOIN "RETAIL".products USING (product_cd)
WHERE tr_date = date :day
GROUP BY 1, product_cd, product_name, subcategory_name, is_pb
ORDER BY 1, 2, product_cd COLLATE "C"
