-- Orders, refunds and disposals by sub-category.
SELECT balju_date, subcategory_cd, subcategory_name, products, ordered, refunded, disposed, notes
FROM silver_orders_subcategory
WHERE balju_date = ?
ORDER BY subcategory_cd
