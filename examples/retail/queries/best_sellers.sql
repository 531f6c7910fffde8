-- The ten goods that brought most up to the day, what was ordered of their shelves, and what was thrown away there.
WITH sold AS (
    SELECT product_cd, product_name, subcategory_name, sum(quantity) AS quantity, sum(amount) AS amount
    FROM silver_sales_product
    WHERE tr_date <= ?
    GROUP BY product_cd, product_name, subcategory_name
), moved AS (
    SELECT subcategory_name, sum(ordered) AS ordered, sum(disposed) AS disposed
    FROM silver_orders_subcategory
    WHERE balju_date <= ?
    GROUP BY subcategory_name
)
SELECT product_name, sold.subcategory_name, quantity, amount, ordered, disposed
FROM sold LEFT JOIN moved ON moved.subcategory_name = sold.subcategory_name
ORDER BY amount DESC, product_cd
LIMIT 10
