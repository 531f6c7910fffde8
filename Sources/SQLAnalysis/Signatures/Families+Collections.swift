extension FunctionCatalogue {
    /// Source: Trino documentation, Array functions and operators; Lambda expressions.
    static let arrays = """
        [scalar]
        all_match(array(T),function(T,boolean))->boolean
        any_match(array(T),function(T,boolean))->boolean
        none_match(array(T),function(T,boolean))->boolean
        array_distinct(array(E:comparable))->array(E)
        array_except(array(E:comparable),array(E))->array(E)
        array_first(array(E))->E
        array_histogram(array(T:comparable))->map(T,bigint)
        array_intersect(array(E:comparable),array(E))->array(E)
        array_join(array(T),varchar)->varchar
        array_join(array(T),varchar,varchar)->varchar
        array_last(array(E))->E
        array_max(array(T:orderable))->T
        array_min(array(T:orderable))->T
        array_position(array(T:comparable),T)->bigint
        array_remove(array(E:comparable),E)->array(E)
        array_sort(array(E:orderable))->array(E)
        array_sort(array(T),function(T,T,integer))->array(T)
        array_union(array(E:comparable),array(E))->array(E)
        arrays_overlap(array(E:comparable),array(E))->boolean
        cardinality(array(E))->bigint
        cardinality(map(K,V))->bigint
        combinations(array(T),integer)->array(array(T))
        contains(array(T:comparable),T)->boolean
        contains(varchar,ipaddress)->boolean
        contains_sequence(array(T:comparable),array(T))->boolean
        element_at(array(E),bigint)->E
        element_at(map(K:comparable,V),K)->V
        filter(array(T),function(T,boolean))->array(T)
        flatten(array(array(E)))->array(E)
        ngrams(array(T),bigint)->array(array(T))
        reduce(array(T),S,function(S,T,S),function(S,R))->R
        repeat(T,integer)->array(T)
        sequence(bigint,bigint)->array(bigint)
        sequence(bigint,bigint,bigint)->array(bigint)
        sequence(date,date)->array(date)
        sequence(date,date,interval day to second)->array(date)
        sequence(date,date,interval year to month)->array(date)
        sequence(timestamp(p),timestamp(p),interval day to second)->array(timestamp(p))
        sequence(timestamp(p),timestamp(p),interval year to month)->array(timestamp(p))
        shuffle(array(E))->array(E) | nondeterministic
        slice(array(E),bigint,bigint)->array(E)
        transform(array(T),function(T,U))->array(U)
        trim_array(array(E),bigint)->array(E)
        zip(array(T1),array(T2))->array(row(T1,T2))
        zip(array(T1),array(T2),array(T3))->array(row(T1,T2,T3))
        zip(array(T1),array(T2),array(T3),array(T4))->array(row(T1,T2,T3,T4))
        zip(array(T1),array(T2),array(T3),array(T4),array(T5))->array(row(T1,T2,T3,T4,T5))
        zip_with(array(T),array(U),function(T,U,R))->array(R)
        """

    /// Source: Trino documentation, Map functions and operators.
    static let maps = """
        [scalar]
        map()->map(unknown,unknown)
        map(array(K:comparable),array(V))->map(K,V)
        map_concat(map(K:comparable,V),map(K,V)...)->map(K,V)
        map_entries(map(K,V))->array(row(K,V))
        map_filter(map(K,V),function(K,V,boolean))->map(K,V)
        map_from_entries(array(row(K:comparable,V)))->map(K,V)
        map_keys(map(K,V))->array(K)
        map_values(map(K,V))->array(V)
        map_zip_with(map(K,V1),map(K,V2),function(K,V1,V2,V3))->map(K,V3)
        multimap_from_entries(array(row(K:comparable,V)))->map(K,array(V))
        transform_keys(map(K1,V),function(K1,V,K2:comparable))->map(K2,V)
        transform_values(map(K,V1),function(K,V1,V2))->map(K,V2)
        """
}
