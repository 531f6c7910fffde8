import JSONata
import Primitives
import Testing

@Suite struct PathTests {
    /// Source: docs.jsonata.org, "Simple queries", "Predicate queries", "Path operators", "Processing model".
    @Test(
        "paths select what the documentation says",
        arguments: ExpressionCase.table(
            #"""
            name => "Ada"
            $.name => "Ada"
            $$.name => "Ada"
            address.city => "Busan"
            address.street => undefined
            missing.deeper => undefined
            nick => null
            nick.x => undefined
            `odd name` => 7
            $."odd name" => 7
            phones[0].number => "051-1"
            phones[-1].number => "051-3"
            phones[5] => undefined
            phones[1.9].number => "051-2"
            phones.number => ["051-1","051-2","051-3"]
            phones[0][].number => ["051-1"]
            phones.number[0] => ["051-1","051-2","051-3"]
            (phones.number)[0] => "051-1"
            phones[kind="work"].number => ["051-2","051-3"]
            phones[kind="home"].number => "051-1"
            phones[kind="home"][].number => ["051-1"]
            phones[kind="home"].number[] => ["051-1"]
            phones[kind="fax"].number => undefined
            phones[kind="fax"].number[] => undefined
            phones[[0,2]].number => ["051-1","051-3"]
            phones[[0..1]].number => ["051-1","051-2"]
            phones[kind="work"][1].number => "051-3"
            phones[true].kind => ["home","work","work"]
            phones[false] => undefined
            grid => [[1,2],[3,4]]
            grid[0] => [1,2]
            grid[0][1] => 2
            grid.$ => [1,2,3,4]
            grid.$[0] => [1,3]
            grid.[$[1]] => [[2],[4]]
            empty => []
            empty.x => undefined
            empty[0] => undefined
            address.* => ["Busan","48059"]
            orders.lines.sku => ["hat","coat","hat","sock"]
            orders.lines[0].sku => ["hat","hat"]
            orders.(lines[0]).sku => ["hat","hat"]
            orders[0].lines[1].sku => "coat"
            orders.lines[price > 100].sku => "coat"
            orders.lines[count > 1 and price < 10].sku => "sock"
            orders.lines.(price * count) => [69,107.99,138,50]
            $sum(orders.lines.(price * count)) => 364.99
            orders.{"id": id, "n": $count(lines)} => [{"id":"o1","n":2},{"id":"o2","n":2}]
            orders.[id, day] => [["o1","2026-01-02"],["o2","2026-01-01"]]
            orders.id[] => ["o1","o2"]
            **.sku => ["hat","coat","hat","sock"]
            **.city => "Busan"
            *.city => "Busan"
            *.zip => "48059"
            orders.*[0].sku => undefined
            phones.*[0] => ["home","work","work"]
            [phones.kind][0] => "home"
            [name, age] => ["Ada",36]
            [name, missing, age] => ["Ada",36]
            [grid, 5] => [[1,2],[3,4],5]
            [[grid], 5] => [[[1,2],[3,4]],5]
            {"a": name, "b": missing} => {"a":"Ada"}
            {} => {}
            [] => []
            """#
        )
    )
    func paths(_ case: ExpressionCase) { `case`.check(input: customer) }

    /// Source: docs.jsonata.org, "Sorting, Grouping and Aggregation", "Path operators".
    @Test(
        "order, grouping and bindings",
        arguments: ExpressionCase.table(
            #"""
            orders^(day).id => ["o2","o1"]
            orders^(>day).id => ["o1","o2"]
            orders^(<day).id => ["o2","o1"]
            orders.lines^(price, >count).[sku, count] => [["sock",10],["hat",4],["hat",2],["coat",1]]
            orders.lines^(missing).sku => ["hat","coat","hat","sock"]
            orders.lines^(price)[0].sku => "sock"
            [3,1,2]^($) => [1,2,3]
            [3,1,2]^(>$) => [3,2,1]
            ["b","a"]^($) => ["a","b"]
            [1,"a"]^($) => !T2007
            [true,false]^($) => !T2008
            orders.lines{sku: price} => {"hat":[34.5,34.5],"coat":107.99,"sock":5}
            orders.lines{sku: $sum(count)} => {"hat":6,"coat":1,"sock":10}
            orders{id: $count(lines)} => {"o1":2,"o2":2}
            phones{kind: number} => {"home":"051-1","work":["051-2","051-3"]}
            phones{kind: number[]} => {"home":["051-1"],"work":["051-2","051-3"]}
            phones{kind: {"n": number}} => {"home":{"n":"051-1"},"work":{"n":["051-2","051-3"]}}
            phones{missing: number} => {}
            phones{number: 1} ~> $keys => ["051-1","051-2","051-3"]
            phones{age: 1} => {}
            phones{1: number} => !T1003
            phones{"x": 1, "x": 2} => !D1009
            orders#$i.lines.{"i": $i, "s": sku} => [{"i":0,"s":"hat"},{"i":0,"s":"coat"},{"i":1,"s":"hat"},{"i":1,"s":"sock"}]
            phones#$i[$i=1].number => "051-2"
            phones[kind="work"]#$i.{"i":$i,"n":number} => [{"i":0,"n":"051-2"},{"i":1,"n":"051-3"}]
            orders@$o.lines.{"o": $o.id, "s": sku} => undefined
            orders@$o.$o.lines.{"o": $o.id, "s": sku} => [{"o":"o1","s":"hat"},{"o":"o1","s":"coat"},{"o":"o2","s":"hat"},{"o":"o2","s":"sock"}]
            phones@$p.orders@$o[$o.id="o1"].{"p": $p.number, "o": $o.id} => [{"p":"051-1","o":"o1"},{"p":"051-2","o":"o1"},{"p":"051-3","o":"o1"}]
            orders.lines.{"id": %.id, "sku": sku} => [{"id":"o1","sku":"hat"},{"id":"o1","sku":"coat"},{"id":"o2","sku":"hat"},{"id":"o2","sku":"sock"}]
            orders.lines.sku.(%.%.id) => ["o1","o1","o2","o2"]
            orders.lines[%.id="o2"].sku => ["hat","sock"]
            orders.lines[sku="hat"].{"n": %.%.name, "id": %.id} => [{"n":"Ada","id":"o1"},{"n":"Ada","id":"o2"}]
            % => !S0217
            name.%.%.% => !S0217
            """#
        )
    )
    func orders(_ case: ExpressionCase) { `case`.check(input: customer) }

    /// Source: docs.jsonata.org, "Sequences": a sequence of one value is that value, an empty one is nothing.
    @Test(
        "sequences and arrays",
        arguments: ExpressionCase.table(
            #"""
            $ => [1,[2,3],{"a":[4]}]
            $[0] => 1
            $[1] => [2,3]
            $[1][0] => 2
            $.a => [4]
            a => 4
            [a] => [4]
            $[2].a[0] => 4
            $count($) => 3
            $.$ => [1,2,3,{"a":[4]}]
            * => [1,2,3,{"a":[4]}]
            **.a => [4]
            $[$ = 1] => 1
            $[[1..2]] => [[2,3],{"a":[4]}]
            """#
        )
    )
    func sequences(_ case: ExpressionCase) { `case`.check(input: [1, [2, 3], ["a": [4]]]) }

    @Test("numbers that only pass through keep all their digits")
    func exactNumbers() throws {
        let input = try JSONValue(parsing: #"{"id":12345678901234567890,"n":[9007199254740993]}"#)

        #expect(try JSONataExpression(parse: "$").evaluate(input: input)?.text == input.text)
        #expect(try JSONataExpression(parse: "n").evaluate(input: input)?.text == "[9007199254740993]")
    }
}
