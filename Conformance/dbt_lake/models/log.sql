{{ config(materialized='incremental', incremental_strategy='append') }}
select id, cast(current_timestamp as timestamp) as seen from {{ ref('raw_orders') }}
