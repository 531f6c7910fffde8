/// What confines programs of users.
package enum Sandbox {}
