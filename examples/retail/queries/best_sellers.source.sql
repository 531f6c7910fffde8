WITH moved AS (
    SELECT subcategory_name, sum(balju_qty) AS ordered, sum(disposal_qty) AS disposed
    FROM "RETAIL".balju_refund JOIN "RETAIL".products USING (product_cd)
    WHERE balju_date BETWEEN date :first AND date :day
    GROUP BY subcategory_name
)
SELECT product_name, subcategory_name, sum(qty), sum(mount), ordered, disposed
FROM "RETAIL".transaction_order JOIN "RETAIL".products USING (product_cd) LEFT JOIN moved USING (subcategory_name)
WHERE tr_date BETWEEN date :first AND date :day
GROUP BY product_cd, product_name, subcategory_name, ordered, disposed
ORDER BY sum(mount) DESC, product_cd COLLATE "C"
LIMIT 10
