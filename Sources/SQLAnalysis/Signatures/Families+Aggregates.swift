extension FunctionCatalogue {
    /// Source: Trino documentation, Aggregate functions.
    static let aggregates = """
        [aggregate]
        any_value(T)->T
        arbitrary = any_value
        array_agg(T)->array(T)
        avg(bigint)->double
        avg(double)->double
        avg(real)->real
        avg(decimal(p,s))->decimal(p,s)
        avg(interval day to second)->interval day to second
        avg(interval year to month)->interval year to month
        bitwise_and_agg(bigint)->bigint
        bitwise_or_agg(bigint)->bigint
        bitwise_xor_agg(bigint)->bigint
        bool_and(boolean)->boolean
        every = bool_and
        bool_or(boolean)->boolean
        checksum(T:comparable)->varbinary
        count()->bigint
        count(T)->bigint
        count_if(boolean)->bigint
        geometric_mean(bigint)->double
        geometric_mean(double)->double
        geometric_mean(real)->real
        histogram(K:comparable)->map(K,bigint)
        listagg(varchar,varchar)->varchar
        map_agg(K:comparable,V)->map(K,V)
        map_union(map(K:comparable,V))->map(K,V)
        max(E:orderable)->E
        max(E:orderable,bigint)->array(E)
        max_by(V,K:orderable)->V
        max_by(V,K:orderable,bigint)->array(V)
        min(E:orderable)->E
        min(E:orderable,bigint)->array(E)
        min_by(V,K:orderable)->V
        min_by(V,K:orderable,bigint)->array(V)
        multimap_agg(K:comparable,V)->map(K,array(V))
        reduce_agg(T,S,function(S,T,S),function(S,S,S))->S
        sum(bigint)->bigint
        sum(double)->double
        sum(real)->real
        sum(decimal(p,s))->decimal(38,s)
        sum(interval day to second)->interval day to second
        sum(interval year to month)->interval year to month
        """

    /// Approximate and statistical aggregates.
    ///
    /// Source: Trino documentation, Aggregate functions.
    static let statistics = """
        [aggregate]
        approx_distinct(T:comparable)->bigint
        approx_distinct(T:comparable,double)->bigint
        approx_most_frequent(bigint,bigint,bigint)->map(bigint,bigint)
        approx_most_frequent(bigint,varchar,bigint)->map(varchar,bigint)
        approx_percentile(bigint,double)->bigint
        approx_percentile(double,double)->double
        approx_percentile(real,double)->real
        approx_percentile(bigint,double,double)->bigint
        approx_percentile(double,double,double)->double
        approx_percentile(real,double,double)->real
        approx_percentile(bigint,double,double,double)->bigint
        approx_percentile(double,double,double,double)->double
        approx_percentile(real,double,double,double)->real
        approx_percentile(bigint,array(double))->array(bigint)
        approx_percentile(double,array(double))->array(double)
        approx_percentile(real,array(double))->array(real)
        approx_percentile(bigint,double,array(double))->array(bigint)
        approx_percentile(double,double,array(double))->array(double)
        approx_percentile(real,double,array(double))->array(real)
        corr(double,double)->double
        corr(real,real)->real
        covar_pop(double,double)->double
        covar_pop(real,real)->real
        covar_samp(double,double)->double
        covar_samp(real,real)->real
        kurtosis(double)->double
        numeric_histogram(bigint,double)->map(double,double)
        numeric_histogram(bigint,double,double)->map(double,double)
        numeric_histogram(bigint,real)->map(real,real)
        numeric_histogram(bigint,real,double)->map(real,real)
        regr_intercept(double,double)->double
        regr_intercept(real,real)->real
        regr_slope(double,double)->double
        regr_slope(real,real)->real
        skewness(double)->double
        stddev(double)->double
        stddev_samp = stddev
        stddev_pop(double)->double
        var_pop(double)->double
        variance(double)->double
        var_samp = variance
        """

    /// Source: Trino documentation, Window functions.
    static let windows = """
        [window]
        cume_dist()->double
        dense_rank()->bigint
        first_value(T)->T
        lag(T)->T
        lag(T,bigint)->T
        lag(T,bigint,T)->T
        last_value(T)->T
        lead(T)->T
        lead(T,bigint)->T
        lead(T,bigint,T)->T
        nth_value(T,bigint)->T
        ntile(bigint)->bigint
        percent_rank()->double
        rank()->bigint
        row_number()->bigint
        """
}
