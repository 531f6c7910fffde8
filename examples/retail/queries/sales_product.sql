-- Sales by hour and product; equal amounts share a place.
SELECT tr_hour, place, product_cd, product_name, subcategory_name, is_pb, receipts, quantity, amount
FROM silver_sales_product
WHERE tr_date = ?
ORDER BY tr_hour, place, product_cd
