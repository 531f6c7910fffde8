"""Running users' Spark and Glue scripts unmodified: the engine, the runner, what stands in for Spark's JVM."""
