{% snapshot past %}
{{ config(target_schema=env_var('LAKE_DATABASE'), unique_key='id', strategy='timestamp', updated_at='changed_at', table_type='iceberg',
    invalidate_hard_deletes=true) }}
select id, customer, amount, changed_at from {{ ref('raw_orders') }}
{% endsnapshot %}
