SELECT substr(tr_time, 1, 2)::int AS tr_hour,
       row_number() OVER (
           PARTITION BY substr(tr_time, 1, 2)::int ORDER BY sum(mount) DESC, subcategory_cd COLLATE "C"
       ) AS place,
       subcategory_cd, subcategory_name, count(DISTINCT pos_num || receipt_num), sum(qty), sum(mount)
FROM "RETAIL".transaction_order JOIN "RETAIL".products USING (product_cd)
WHERE tr_date = date :day
GROUP BY 1, subcategory_cd, subcategory_name
ORDER BY 1, 2
