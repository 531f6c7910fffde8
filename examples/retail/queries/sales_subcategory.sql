-- Sales by hour and sub-category, the best first.
SELECT tr_hour, place, subcategory_cd, subcategory_name, receipts, quantity, amount
FROM silver_sales_subcategory
WHERE tr_date = ?
ORDER BY tr_hour, place
