SELECT balju_date, subcategory_cd, subcategory_name, count(*), sum(balju_qty), sum(refund_qty), sum(disposal_qty),
       count("비고")
FROM "RETAIL".balju_refund JOIN "RETAIL".products USING (product_cd)
WHERE balju_date = date :day
GROUP BY balju_date, subcategory_cd, subcategory_name
ORDER BY subcategory_cd COLLATE "C"
