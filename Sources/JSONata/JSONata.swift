/// The expressions of state machines.
package enum JSONata {}
