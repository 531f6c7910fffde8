{{ config(materialized='table', format='parquet', partitioned_by=['ordered_on']) }}
select id, customer, cast(amount as decimal(10,2)) as amount, cast(ordered_on as varchar) as ordered_on from {{ ref('raw_orders') }}
